package org.wiretrace.language;

import java.io.Serializable;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Tokenizer;

/**
 * Guesses the language of a text: its script, and where several languages share one, whose stop words it holds most
 * of. Good for an article, not for a headline.
 */
public final class LanguageGuesser implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SAMPLE = 4_000;

    private final Map<String, Set<String>> stopWords = new TreeMap<>();

    public LanguageGuesser(Languages languages) {
        for (Language language : languages.all()) {
            Set<String> folded = new HashSet<>();
            language.stopWords().forEach(word -> folded.add(Folding.fold(word)));
            stopWords.put(language.code(), folded);
        }
    }

    /** BCP 47 code; {@code und} when nothing tells. */
    public String guess(String text) {
        int length = Math.min(text.length(), SAMPLE);
        String byScript = byScript(text, length);
        if (byScript != null) {
            return byScript;
        }
        Map<String, Integer> counts = new HashMap<>();
        Tokenizer.tokenize(text, 0, length, (folded, begin, end) -> {
            String word = folded.toString();
            stopWords.forEach((code, words) -> {
                if (words.contains(word)) {
                    counts.merge(code, 1, Integer::sum);
                }
            });
        });
        String best = "und";
        int most = 1; // one word alone is an accident
        for (String code : stopWords.keySet()) {
            int count = counts.getOrDefault(code, 0);
            if (count > most) {
                most = count;
                best = code;
            }
        }
        return best;
    }

    /** The language, where one of ours has the script to itself; null where several share it. */
    private static String byScript(String text, int length) {
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int thai = 0;
        int devanagari = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c > 0x900) {
                switch (UnicodeScript.of(c)) {
                    case HAN -> han++;
                    case HIRAGANA, KATAKANA -> kana++;
                    case HANGUL -> hangul++;
                    case THAI -> thai++;
                    case DEVANAGARI -> devanagari++;
                    default -> {}
                }
            }
        }
        if (letters == 0) {
            return "und";
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
