package org.wiretrace.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
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
            "Reads pages of the web (.html), crawls (.warc), agencies' formats and feeds (NITF, NewsML-G2, RSS and Atom"
                    + " as .xml, ninjs as .json) and all else that compare reads, and writes one corpus of them: one"
                    + " article a record. Records that could not be used are told, and kept beside it under _rejects.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wiretrace import pages/ --to corpus.parquet",
            "  wiretrace import 'scraped/*.html.gz' articles.csv --to corpus.jsonl",
            "  wiretrace import crawl.warc.gz agency/*.xml --to corpus.parquet"
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
            description =
                    "The corpus to write: one file, when its name ends with .jsonl or .parquet. A name with a slash"
                            + " at its end, or without an ending, is a folder of parts, as a large corpus needs.")
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
    Summary run(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress) {
        return Job.importArticles(spark, request(new Problems()), config, knowledge, progress);
    }

    private Set<TableFormat> format(Problems problems) {
        String name = to == null ? "" : to.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        if (name.endsWith(".parquet")) {
            return Set.of(TableFormat.PARQUET);
        }
        boolean noEnding = name.substring(name.lastIndexOf('/') + 1).indexOf('.') < 0 && !name.isBlank();
        if (to != null && !noEnding && !name.endsWith(".jsonl")) {
            problems.add("--to", "\"" + to + "\"", "a name that ends with .parquet or .jsonl, or a folder's");
        }
        return Set.of(TableFormat.JSONL);
    }
}
