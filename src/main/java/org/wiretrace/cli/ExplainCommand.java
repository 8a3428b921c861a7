package org.wiretrace.cli;

import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.Job;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.pipeline.Progress;
import org.wiretrace.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        header = "Tells why two articles are, or are not, paired.",
        description = {
            "",
            "Follows the two articles through every step, and prints what was found at each: credits, passages, shared"
                    + " quotes, the direction with all its evidence, divergences, pickups. Writes nothing to disk."
                    + " Colours on terminals only, and none where NO_COLOR is set.",
            ""
        },
        footerHeading = "%nExample:%n",
        footer = "  wiretrace explain kompas-17 antara-3 --corpus articles.jsonl")
final class ExplainCommand extends JobCommand {
    @Parameters(index = "0", paramLabel = "A", description = "Id of the one article.")
    String a;

    @Parameters(index = "1", paramLabel = "B", description = "Id of the other.")
    String b;

    @Mixin
    Corpus corpus;

    @Override
    void check(Problems problems) {
        super.check(problems);
        corpus.read(problems);
        if (a != null && a.equals(b)) {
            problems.add("B", "\"" + b + "\"", "another article than A");
        }
    }

    /** Java cannot tell whether standard output alone is a terminal; the script can. */
    static boolean inColours(Map<String, String> environment) {
        return "1".equals(environment.get("WIRETRACE_COLOURS"))
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    @Override
    Summary run(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress) {
        return Job.explain(spark, a, b, corpus.paths, inColours(System.getenv()), config, knowledge, progress);
    }
}
