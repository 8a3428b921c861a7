package org.wiretrace.language;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells a hundred languages apart by the sequences of letters in them: the model of Apache OpenNLP. It takes most of a
 * second and a hundred megabytes to load, so it is loaded where a text needs it, once.
 */
final class LetterModel {
    private static final String RESOURCE = "/langdetect-183.bin";
    /** Below it the model spreads what it believes over languages that have little to do with the text. */
    private static final double SURE = 0.1;

    private LetterModel() {}

    /** BCP 47 code; {@code und} when the model cannot tell. */
    static String guess(CharSequence text) {
        // The model is shared, the detector is light: it says nothing of threads.
        var likeliest = new LanguageDetectorME(Loaded.MODEL).predictLanguage(text);
        return likeliest.getConfidence() < SURE
                ? "und"
                : Loaded.TAGS.getOrDefault(likeliest.getLang(), likeliest.getLang());
    }

    private static final class Loaded {
        static final LanguageDetectorModel MODEL = model();
        /** The model's codes are of three letters; BCP 47 asks for the two letters of a language that has them. */
        static final Map<String, String> TAGS = tags();

        private static LanguageDetectorModel model() {
            try (InputStream model = LetterModel.class.getResourceAsStream(RESOURCE)) {
                if (model == null) {
                    throw new FileNotFoundException(RESOURCE);
                }
                return new LanguageDetectorModel(model);
            } catch (IOException e) {
                throw new UncheckedIOException("the model of languages cannot be read", e);
            }
        }

        private static Map<String, String> tags() {
            Map<String, String> tags = new HashMap<>();
            for (String code : Locale.getISOLanguages()) {
                Locale locale = Locale.forLanguageTag(code);
                tags.put(locale.getISO3Language(), locale.toLanguageTag());
            }
            // Members of a language that is written under the name of the whole.
            tags.putAll(Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg"));
            return Map.copyOf(tags);
        }
    }
}
