package org.wiretrace.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.Job;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.pipeline.Progress;
import org.wiretrace.pipeline.Request;
import org.wiretrace.pipeline.Summary;
import org.wiretrace.pipeline.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        header = "Brings foreign formats into a corpus.",
        description = {
            "",
            "Reads pages of the web (.html) and all that compare reads, and writes one corpus of them: one article a"
                    + " record. The corpus is a folder of parts, as Spark writes them, which compare takes as a whole;"
                    + " records that could not be used are told, and kept in _rejects inside.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wiretrace import pages/ --to corpus.parquet",
            "  wiretrace import 'scraped/*.html.gz' articles.csv --to corpus.jsonl"
        })
final class ImportCommand extends JobCommand {
    @Parameters(
            paramLabel = "FROM",
            arity = "1..*",
            description = "Files, directories or globs on any Hadoop file system.")
    List<String> from;

    @Option(
            names = "--to",
            paramLabel = "PATH",
            required = true,
            description = "The corpus to write; its name ends with .parquet or .jsonl, and so it is written.")
    String to;

    @Option(names = "--overwrite", description = "Replaces what is there; refused without.")
    boolean overwrite;

    @Option(
            names = "--fail-on-rejects",
            paramLabel = "SHARE",
            description = "Ends with exit code 3 when more than this share of the records cannot be used, such as 0.05"
                    + " or 5%%. Default: any share is accepted, and told.")
    String failOnRejects;

    @Override
    void check(Problems problems) {
        super.check(problems);
        request(problems);
    }

    /** What is asked for, as far as it is right. */
    Request request(Problems problems) {
        return new Request(
                from == null ? List.of() : Arguments.paths("FROM", from, problems),
                List.of(),
                to,
                format(problems),
                null,
                null,
                overwrite,
                false,
                Arguments.share("--fail-on-rejects", failOnRejects, problems));
    }

    @Override
    Summary run(SparkSession spark, JobConfig config, Knowledge knowledge, Progress progress) {
        return Job.importArticles(spark, request(new Problems()), config, knowledge, progress);
    }

    private Set<TableFormat> format(Problems problems) {
        String name = to == null ? "" : to.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        if (name.endsWith(".parquet")) {
            return Set.of(TableFormat.PARQUET);
        }
        if (to != null && !name.endsWith(".jsonl")) {
            problems.add("--to", "\"" + to + "\"", "a name that ends with .parquet or .jsonl");
        }
        return Set.of(TableFormat.JSONL);
    }
}
