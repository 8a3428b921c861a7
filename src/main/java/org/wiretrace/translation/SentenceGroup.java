package org.wiretrace.translation;

/**
 * Sentences of two texts that say the same: one of each, or two of one that the other has in one.
 *
 * @param aFrom first sentence in the first text
 * @param aTo last one, exclusive
 * @param bFrom first sentence in the second text
 * @param bTo last one, exclusive
 * @param links the anchors that they have in common, the weightiest first
 */
record SentenceGroup(int aFrom, int aTo, int bFrom, int bTo, java.util.List<AnchorLink> links) {
    SentenceGroup {
        links = java.util.List.copyOf(links);
    }
}
