package org.wiretrace.pipeline;

/** Is told how far a run has come. */
public interface Progress {
    /** Tells nobody. */
    Progress QUIET = (stage, share) -> {};

    /**
     * A stage of the run begins.
     *
     * @param stage its name, for people
     * @param share of the whole run that is done, from 0 to 1
     */
    void stage(String stage, double share);
}
