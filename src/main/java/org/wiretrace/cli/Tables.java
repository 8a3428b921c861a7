package org.wiretrace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.TableFormat;
import picocli.CommandLine.Option;

/** What is written, and when a run with rejects has failed. */
final class Tables {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Form of the tables: parquet, jsonl or csv; repeatable. Default: parquet.")
    List<String> formats = new ArrayList<>();

    @Option(names = "--no-report", description = "Leaves out report.html.")
    boolean noReport;

    @Option(
            names = "--fail-on-rejects",
            paramLabel = "SHARE",
            description = "Ends with exit code 3 when more than this share of the records cannot be used, such as 0.05"
                    + " or 5%%. Default: any share is accepted, and told.")
    String failOnRejects;

    Set<TableFormat> formats(Problems problems) {
        return Arguments.formats("--format", formats, problems);
    }

    Double rejectsAllowed(Problems problems) {
        return Arguments.share("--fail-on-rejects", failOnRejects, problems);
    }
}
