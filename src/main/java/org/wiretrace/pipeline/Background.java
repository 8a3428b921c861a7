package org.wiretrace.pipeline;

import java.io.Serializable;
import org.wiretrace.quotes.Sayings;
import org.wiretrace.similarity.CommonWords;
import org.wiretrace.translation.AnchorWeights;

/**
 * What the corpus as a whole tells about a pair: how much it says that two articles share something.
 *
 * @param common words too common to tell two texts apart
 * @param anchors how much names and numbers say across languages; {@link AnchorWeights#NONE} in a corpus of one language
 * @param sayings quotations that say nothing about two articles that print them
 */
record Background(CommonWords common, AnchorWeights anchors, Sayings sayings) implements Serializable {}
