package org.wiretrace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.wiretrace.config.ConfigLoader;
import org.wiretrace.config.JobConfig;
import org.wiretrace.config.Problems;
import org.wiretrace.pipeline.Job;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.pipeline.Progress;
import org.wiretrace.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "names",
        header = "Lists spelling variants of names, and takes a reviewed list in.",
        description = {
            "",
            "Prints the variants that were unified, with the rule that did it, and then the review list: spellings that"
                    + " may be one name, which nobody but people should merge. Its lines begin with a question mark: write"
                    + " same in place of it, or never, where you have decided.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wiretrace names --corpus articles.jsonl > review.tsv",
            "  (write same or never in place of the question mark of each line that you have decided on)",
            "  wiretrace names --accept review.tsv"
        })
final class NamesCommand extends JobCommand {
    @Mixin
    Corpus corpus;

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description = "Takes a reviewed list into names.yaml and names-never.yaml beside the settings.")
    Path accept;

    @Override
    void check(Problems problems) {
        super.check(problems);
        corpus.read(problems);
        if (accept == null) {
            return;
        }
        if (!Files.isRegularFile(accept)) {
            problems.add("--accept", "\"" + accept + "\"", "a reviewed list; there is no such file");
        }
        if (!corpus.isSample()) {
            problems.add("--accept", "given together with --corpus", "only one of them: list first, accept then");
        }
        if (Main.loader(conf).folder().isEmpty()) {
            problems.add("--accept", "given without a folder of settings", "--conf FILE, whose folder takes the names");
        }
        if (SettingsCopy.isCopy(conf)) {
            problems.add("--accept", "given with settings that lie elsewhere", "--conf FILE on this machine");
        }
    }

    @Override
    Summary run(JobConfig config, Knowledge knowledge, TerminalProgress progress) {
        if (accept == null) {
            return super.run(config, knowledge, progress);
        }
        ConfigLoader loader = Main.loader(conf);
        return Job.acceptNames(accept, loader.folder().orElseThrow());
    }

    @Override
    Summary run(JavaSparkContext spark, JobConfig config, Knowledge knowledge, Progress progress) {
        return Job.names(spark, corpus.paths, config, knowledge, progress);
    }
}
