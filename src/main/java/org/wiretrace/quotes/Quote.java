package org.wiretrace.quotes;

import java.io.Serializable;

/**
 * Words that an article prints as somebody's.
 *
 * @param quote unique id: the article's id, {@code #q} and the number of the quote in it, from 1
 * @param article id of the article
 * @param begin first UTF-16 unit of the words, marks left out
 * @param end last one, exclusive
 * @param text the words as printed, marks left out
 * @param speaker who said them, as printed: a name, a phrase such as "a spokesman", or a pronoun that stands for somebody
 *     known; null when nobody is named
 * @param speakerName canonical name of the speaker; null when unknown
 * @param cue the words that link speaker and quote; null when none
 * @param form how the quotation stands in its article
 * @param standsFor whom the speaker means where it is a pronoun, as printed elsewhere in the article; else null
 * @param rule how the speaker was found
 * @param via who published the words, as printed: "quoted by Xinhua"; null when the sentence names none
 */
public record Quote(
        String quote,
        String article,
        int begin,
        int end,
        String text,
        String speaker,
        String speakerName,
        String cue,
        QuoteForm form,
        String standsFor,
        SpeakerRule rule,
        String via)
        implements Serializable {

    /** The speaker as printed, and where that is a pronoun, whom it stands for; null when nobody is named. */
    public String who() {
        return standsFor != null ? standsFor : speaker;
    }
}
