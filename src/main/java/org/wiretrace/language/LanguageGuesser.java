package org.wiretrace.language;

import java.io.Serializable;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Tokenizer;

/**
 * Guesses the language of a text: by its script, by the stop words that it holds, and where these do not tell, because
 * it is in none of the listed languages, by its letters. Good for an article, not for a headline.
 */
public final class LanguageGuesser implements Serializable {
    private static final long serialVersionUID = 2;
    /** Characters of a text that are looked at: more tell no more. */
    public static final int SAMPLE = 1_500;

    /** Share of stop words that a text in a language has, and in a close relative of it has not. */
    private static final double TELLING = 0.3;
    /** The same for the languages that have no relative with the same small words but each other. */
    private static final Map<String, Double> TELLING_IN = Map.of("id", 0.15, "ms", 0.15);
    /** Stop words that make no accident. */
    private static final int ENOUGH = 10;
    /** Characters whose letters are looked at: that takes about a millisecond. */
    private static final int LETTERS = 800;
    /** Words below which letters tell nothing. */
    private static final int FEWEST_WORDS = 12;
    /** Languages so close to Indonesian that its letters are theirs: their words tell, where they are listed. */
    private static final Set<String> MALAYIC = Set.of("id", "ms", "su", "jv", "min");
    /** Letters of the other languages in Arabic script: of a hundred letters in them, one or more is such. */
    private static final String NOT_ARABIC = "پچژگٹڈڑںےڤۆېڭ";

    /** Languages of each stop word: one that several share says less for each of them. */
    private final Map<String, Set<String>> speaking = new HashMap<>();

    public LanguageGuesser(Languages languages) {
        for (Language language : languages.all()) {
            for (String word : language.stopWords()) {
                speaking.computeIfAbsent(Folding.fold(word), w -> new TreeSet<>())
                        .add(language.code());
            }
        }
    }

    /** BCP 47 code; {@code und} when nothing tells. */
    public String guess(String text) {
        int length = Math.min(text.length(), SAMPLE);
        String byScript = byScript(text, length);
        if (byScript != null) {
            return byScript;
        }
        StopWords found = stopWords(text, length);
        String listed = found.likeliest();
        boolean telling = found.share(listed) >= TELLING_IN.getOrDefault(listed, TELLING);
        if (telling && found.count(listed) >= ENOUGH) {
            return listed;
        }
        if (found.words < FEWEST_WORDS) {
            return found.weights.getOrDefault(listed, 0.0) > 1 ? listed : "und"; // one word alone is an accident
        }
        String byLetters = LetterModel.guess(text.substring(0, Math.min(length, LETTERS)));
        boolean disputed = MALAYIC.contains(byLetters)
                && MALAYIC.contains(listed)
                && found.share(listed) >= TELLING_IN.getOrDefault(listed, TELLING) / 2;
        return disputed || (telling && byLetters.equals("und")) ? listed : byLetters;
    }

    private StopWords stopWords(String text, int length) {
        StopWords found = new StopWords();
        Tokenizer.tokenize(text, 0, length, (folded, begin, end) -> {
            found.words++;
            Set<String> codes = speaking.getOrDefault(folded.toString(), Set.of());
            for (String code : codes) {
                found.counts.merge(code, 1, Integer::sum);
                found.weights.merge(code, 1.0 / codes.size(), Double::sum);
            }
        });
        return found;
    }

    /** The stop words in one text. */
    private static final class StopWords {
        private int words;
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, Double> weights = new TreeMap<>();

        String likeliest() {
            String likeliest = "und";
            double most = 0;
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                if (weight.getValue() > most) {
                    most = weight.getValue();
                    likeliest = weight.getKey();
                }
            }
            return likeliest;
        }

        int count(String language) {
            return counts.getOrDefault(language, 0);
        }

        /** Share of the words that are stop words of the language. */
        double share(String language) {
            return words == 0 ? 0 : (double) count(language) / words;
        }
    }

    /** The language, where one of ours has the script to itself; null where several share it. */
    private static String byScript(String text, int length) {
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int thai = 0;
        int devanagari = 0;
        int arabic = 0;
        int notArabic = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c >= 0x600) {
                switch (UnicodeScript.of(c)) {
                    case HAN -> han++;
                    case HIRAGANA, KATAKANA -> kana++;
                    case HANGUL -> hangul++;
                    case THAI -> thai++;
                    case DEVANAGARI -> devanagari++;
                    case ARABIC -> {
                        arabic++;
                        notArabic += NOT_ARABIC.indexOf(c) < 0 ? 0 : 1;
                    }
                    default -> {}
                }
            }
        }
        if (letters == 0) {
            return "und";
        }
        if (arabic * 2 > letters && notArabic * 100 < arabic) {
            return "ar";
        }
        if (hangul * 3 > letters) {
            return "ko";
        }
        if (thai * 3 > letters) {
            return "th";
        }
        if (devanagari * 3 > letters) {
            return "hi";
        }
        if ((han + kana) * 3 > letters) {
            return kana * 10 > han ? "ja" : "zh";
        }
        return null;
    }
}
