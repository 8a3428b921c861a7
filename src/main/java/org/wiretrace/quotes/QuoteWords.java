package org.wiretrace.quotes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.FoldedWord;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Tokenizer;

/**
 * The words of a quote as they are compared: the editor's brackets left out, every spelling of a name one word, and of
 * each word its stem and whether it says anything.
 */
final class QuoteWords implements Tokenizer.Sink {
    /** Longer quotations are compared by their first words. */
    private static final int LONGEST = 1500;
    /** Words with these letters in common are taken for forms of one word. */
    private static final int STEM = 5;

    private final Set<Integer> stopWords;
    private final String text;
    private final int[] nameBegins;
    private final int[] nameEnds;
    private final int[] nameIds;
    private int name;
    private int nameUntil;

    private int[] ids;
    private int[] begins;
    private int[] ends;
    private int[] stems;
    private boolean[] content;
    private boolean[] anchor;
    private int size;

    private QuoteWords(String text, int[] nameBegins, int[] nameEnds, int[] nameIds, Set<Integer> stopWords) {
        this.text = text;
        this.nameBegins = nameBegins;
        this.nameEnds = nameEnds;
        this.nameIds = nameIds;
        this.stopWords = stopWords;
        int room = Math.min(LONGEST, text.length() / 2 + 2);
        ids = new int[room];
        begins = new int[room];
        ends = new int[room];
        stems = new int[room];
        content = new boolean[room];
        anchor = new boolean[room];
    }

    /** The words of the quote; the names are those of its article, in order. */
    static QuoteWords of(Quote quote, List<NameMention> names, Set<Integer> stopWords) {
        int first = firstFrom(names, quote.begin());
        // Offsets fit only where nothing was cut out of the quotation.
        boolean fits = quote.text().length() == quote.end() - quote.begin();
        int count = 0;
        while (fits && first + count < names.size() && names.get(first + count).end() <= quote.end()) {
            count++;
        }
        int[] begins = new int[count];
        int[] ends = new int[count];
        int[] canonical = new int[count];
        for (int i = 0; i < count; i++) {
            NameMention mention = names.get(first + i);
            begins[i] = mention.begin() - quote.begin();
            ends[i] = mention.end() - quote.begin();
            canonical[i] = Hashing.hash32("name " + mention.canonical());
        }
        String plain = withoutBrackets(quote.text());
        QuoteWords words = new QuoteWords(plain, begins, ends, canonical, stopWords);
        Tokenizer.tokenize(plain, 0, plain.length(), words);
        words.trim();
        return words;
    }

    private static int firstFrom(List<NameMention> names, int offset) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The text with what an editor put in brackets blanked; a bracket inside a word, as in "[W]e", only opens. */
    static String withoutBrackets(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('[') < 0) {
            return text;
        }
        char[] out = text.toCharArray();
        boolean letters = false;
        for (int i = 0; i < out.length; i++) {
            char close = out[i] == '(' ? ')' : out[i] == '[' ? ']' : 0;
            int end = close == 0 ? -1 : text.indexOf(close, i);
            if (end < 0) {
                letters |= Character.isLetterOrDigit(out[i]);
                continue;
            }
            boolean inWord = end + 1 < out.length && Character.isLetter(out[end + 1]) && end - i <= 2;
            if (!inWord) {
                Arrays.fill(out, i, end + 1, ' ');
            } else {
                letters = true;
            }
            i = end;
        }
        return letters ? new String(out) : text;
    }

    @Override
    public void token(FoldedWord folded, int begin, int end) {
        if (size == ids.length || begin < nameUntil) {
            return;
        }
        while (name < nameBegins.length && nameBegins[name] < begin) {
            name++;
        }
        if (name < nameBegins.length && nameBegins[name] == begin) {
            nameUntil = nameEnds[name];
            add(nameIds[name], begin, nameUntil, nameIds[name], true, true);
            return;
        }
        int id = folded.hash32();
        int from = begin;
        // "[W]e" is one word in two pieces.
        if (begin >= 1 && size > 0 && text.charAt(begin - 1) == ']' && begin >= 2 && text.charAt(begin - 2) != ' ') {
            size--;
            from = begins[size];
            id = Hashing.hash32(text.substring(begin - 2, begin - 1).toLowerCase(java.util.Locale.ROOT) + folded);
        }
        boolean number = Character.isDigit(folded.charAt(0));
        boolean long4 = folded.length() >= 4 || folded.charAt(0) >= 0x0E00;
        int stem = folded.length() > STEM ? Hashing.hash32(folded.subSequence(0, STEM)) : id;
        add(id, from, end, stem, number || (long4 && !stopWords.contains(id)), number);
    }

    private void add(int id, int begin, int end, int stem, boolean says, boolean anchors) {
        ids[size] = id;
        begins[size] = begin;
        ends[size] = end;
        stems[size] = stem;
        content[size] = says;
        anchor[size++] = anchors;
    }

    private void trim() {
        ids = Arrays.copyOf(ids, size);
        stems = Arrays.copyOf(stems, size);
    }

    int size() {
        return size;
    }

    int[] ids() {
        return ids;
    }

    int[] stems() {
        return stems;
    }

    /** First UTF-16 unit of the word in the text of its quote. */
    int begin(int word) {
        return begins[word];
    }

    /** Last UTF-16 unit of the word there, exclusive. */
    int end(int word) {
        return ends[word];
    }

    /** Whether the word says something by itself. */
    boolean isContent(int word) {
        return content[word];
    }

    /** Whether it is a name or a number, which survives translation. */
    boolean isAnchor(int word) {
        return anchor[word];
    }

    /** The distinct stems of what says something. */
    Set<Integer> contentStems() {
        Set<Integer> distinct = new HashSet<>();
        for (int i = 0; i < size; i++) {
            if (content[i]) {
                distinct.add(stems[i]);
            }
        }
        return distinct;
    }

    /** The distinct names and numbers. */
    Set<Integer> anchors() {
        Set<Integer> distinct = new HashSet<>();
        for (int i = 0; i < size; i++) {
            if (anchor[i]) {
                distinct.add(stems[i]);
            }
        }
        return distinct;
    }
}
