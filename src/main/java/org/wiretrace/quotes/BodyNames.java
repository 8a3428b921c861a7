package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Tokenizer;

/**
 * The names in the body of an article, by place, and whom they let speak. What a name that no list holds names was guessed;
 * an age or an office beside it shows that it is a person.
 */
final class BodyNames {
    /** Rule of a name that no list holds. */
    private static final String FOUND = "found";
    /** Letters of a word between an age and the comma behind it, as in "58 ans,". */
    private static final int UNIT = 6;

    private final String text;
    private final NameWords words;
    private final List<NameMention> mentions;
    private final int[] begins;
    private final int[] ends;
    /** Canonical names of persons that were taken for organisations. */
    private final Set<String> persons = new HashSet<>();

    BodyNames(BodyText body, List<NameMention> all) {
        text = body.text();
        words = new NameWords(text);
        List<NameMention> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(NameMention::begin));
        mentions = new ArrayList<>(sorted.size());
        int[] from = new int[sorted.size()];
        int[] to = new int[sorted.size()];
        int n = 0;
        for (NameMention mention : sorted) {
            int begin = body.here(mention.begin());
            int end = mention.end() > mention.begin() ? body.here(mention.end() - 1) + 1 : 0;
            if (begin >= 0 && end > begin && (n == 0 || begin >= to[n - 1])) {
                from[n] = begin;
                to[n++] = end;
                mentions.add(mention);
                words.learn(begin, end, mention);
                if (isGuessed(mention) && hasAge(end)) {
                    persons.add(mention.canonical());
                }
            }
        }
        begins = Arrays.copyOf(from, n);
        ends = Arrays.copyOf(to, n);
    }

    NameWords words() {
        return words;
    }

    /** First UTF-16 unit of each in the body, ascending: read, never written. */
    int[] begins() {
        return begins;
    }

    /** Last one of each, exclusive: read, never written. */
    int[] ends() {
        return ends;
    }

    /** Number of the last one that begins before that place; -1 when none does. */
    int lastBefore(int place) {
        int at = Arrays.binarySearch(begins, place);
        return at >= 0 ? at - 1 : -at - 2;
    }

    boolean isPerson(int name) {
        NameMention mention = mentions.get(name);
        return mention.kind() == NameKind.PERSON || persons.contains(mention.canonical());
    }

    boolean isOrganisation(int name) {
        return mentions.get(name).kind() == NameKind.ORGANISATION && !isPerson(name);
    }

    /** Whether it was taken for an organisation without knowing. */
    boolean mayBePerson(int name) {
        return isGuessed(mentions.get(name));
    }

    /** Remembers that it is a person's. */
    void learnPerson(int name) {
        persons.add(mentions.get(name).canonical());
    }

    /** Whom it lets speak. */
    Voice voice(int name) {
        return Voice.called(
                text.substring(begins[name], ends[name]), mentions.get(name).canonical(), isPerson(name));
    }

    /** Whom capitalised words that are no such name let speak: one word may be short for one. */
    Voice voice(String printed, boolean human) {
        boolean one = printed.indexOf(' ') < 0;
        return Voice.called(
                printed, one ? words.bearer(Tokenizer.tokens(printed).id(0)) : null, human);
    }

    private static boolean isGuessed(NameMention mention) {
        return mention.kind() == NameKind.ORGANISATION
                && mention.rule().equals(FOUND)
                && mention.variant().indexOf(' ') > 0;
    }

    /** ", 52," or " (52)" or ", 58 ans,": whether an age stands there. */
    private boolean hasAge(int from) {
        int at = from;
        while (isOneOf(" ,(", at) && at < from + 3) {
            at++;
        }
        int digits = at;
        while (isDigit(digits) && digits < at + 3) {
            digits++;
        }
        if (at < from + 2 || digits != at + 2) {
            return false;
        }
        int end = digits;
        while (end < text.length() && end < digits + UNIT && (end == digits ? isOneOf(" ", end) : isLetter(end))) {
            end++;
        }
        return isOneOf(",)", end);
    }

    private boolean isOneOf(String some, int at) {
        return at < text.length() && some.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
