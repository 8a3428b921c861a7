package org.wiretrace.config;

import java.io.Serializable;

/**
 * How two texts are laid side by side.
 *
 * @param anchorWords words of an exact match that an alignment starts from; fewer follows heavier edits, and takes longer
 * @param maxGapWords words between two anchors of one passage at most; more bridges longer insertions, fewer gives more and
 *     shorter passages
 * @param minPassageWords words of a passage at least; fewer finds short borrowings, and set phrases that mean nothing
 * @param minIdentity share of the words of a passage that must be the same on both sides; higher leaves heavy edits to the
 *     comparison of sentences, lower lets unlike text into passages
 * @param sentenceCosine cosine from which on two sentences may be one reworded; higher is surer, lower finds more, and chance
 *     likeness
 * @param sentenceDice Dice coefficient from which on two sentences may be one reworded; works with the cosine: both must hold
 * @param minRewrittenCharacters characters of a reworded passage at least; fewer finds single reworded sentences, and chance
 *     likeness
 */
public record AlignmentConfig(
        int anchorWords,
        int maxGapWords,
        int minPassageWords,
        double minIdentity,
        double sentenceCosine,
        double sentenceDice,
        int minRewrittenCharacters)
        implements Serializable, Settings {
    public static final AlignmentConfig DEFAULTS = new AlignmentConfig(3, 40, 12, 0.45, 0.23, 0.2, 150);

    @Override
    public void validate(Problems problems) {
        problems.between("anchor-words", anchorWords, 1, 50);
        problems.atLeast("max-gap-words", maxGapWords, 0);
        problems.atLeast("min-passage-words", minPassageWords, anchorWords);
        problems.share("min-identity", minIdentity);
        problems.share("sentence-cosine", sentenceCosine);
        problems.share("sentence-dice", sentenceDice);
        problems.atLeast("min-rewritten-characters", minRewrittenCharacters, 0);
    }
}
