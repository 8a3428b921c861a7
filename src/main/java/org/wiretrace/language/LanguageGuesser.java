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
 * Guesses the language of a text: its script, and where several languages share one, whose stop words it holds most
 * of. Good for an article, not for a headline.
 */
public final class LanguageGuesser implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SAMPLE = 4_000;

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
        Map<String, Double> weights = new TreeMap<>();
        Tokenizer.tokenize(text, 0, length, (folded, begin, end) -> {
            Set<String> codes = speaking.getOrDefault(folded.toString(), Set.of());
            codes.forEach(code -> weights.merge(code, 1.0 / codes.size(), Double::sum));
        });
        String best = "und";
        double most = 1; // one word alone is an accident
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            if (weight.getValue() > most) {
                most = weight.getValue();
                best = weight.getKey();
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
