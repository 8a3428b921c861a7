package org.wiretrace.config;

import java.io.Serializable;

/**
 * All settings of the job, as they stand in {@code conf/wiretrace.yaml}.
 *
 * @param input how foreign records become articles
 * @param names whether the spellings of a name are brought to one
 * @param candidates which pairs of articles are worth comparing word by word
 * @param alignment how two texts are laid side by side
 * @param quotes when two quotes are one
 * @param provenance who had it from whom
 * @param divergence what counts as saying otherwise
 * @param output how tables are written
 * @param report how much the report shows
 * @param nightly how nights are kept
 */
public record JobConfig(
        InputConfig input,
        NamesConfig names,
        CandidateConfig candidates,
        AlignmentConfig alignment,
        QuoteConfig quotes,
        ProvenanceConfig provenance,
        DivergenceConfig divergence,
        OutputConfig output,
        ReportConfig report,
        NightlyConfig nightly)
        implements Serializable, Settings {
    public static final JobConfig DEFAULTS = new JobConfig(
            InputConfig.DEFAULTS,
            NamesConfig.DEFAULTS,
            CandidateConfig.DEFAULTS,
            AlignmentConfig.DEFAULTS,
            QuoteConfig.DEFAULTS,
            ProvenanceConfig.DEFAULTS,
            DivergenceConfig.DEFAULTS,
            OutputConfig.DEFAULTS,
            ReportConfig.DEFAULTS,
            NightlyConfig.DEFAULTS);

    /** The same but for the days that two articles may lie apart. */
    public JobConfig withWindowDays(int days) {
        return new JobConfig(
                input,
                names,
                candidates.withWindowDays(days),
                alignment,
                quotes,
                provenance,
                divergence,
                output,
                report,
                nightly);
    }

    @Override
    public void validate(Problems problems) {
        input.validate(problems.at("input"));
        names.validate(problems.at("names"));
        candidates.validate(problems.at("candidates"));
        alignment.validate(problems.at("alignment"));
        quotes.validate(problems.at("quotes"));
        provenance.validate(problems.at("provenance"));
        divergence.validate(problems.at("divergence"));
        output.validate(problems.at("output"));
        report.validate(problems.at("report"));
        nightly.validate(problems.at("nightly"));
    }
}
