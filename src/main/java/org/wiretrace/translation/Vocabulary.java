package org.wiretrace.translation;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wiretrace.language.Language;
import org.wiretrace.text.Endings;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * What is called by a word of its own in each language, for one language: countries, great cities, peoples, currencies,
 * weekdays and months, and numbers in words. All but the last two is what the Unicode Consortium's locale data hold.
 */
final class Vocabulary {
    /** Numbers that are looked for in words. */
    private static final int[] SPELLED = {
        2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70, 80, 90
    };
    /** Letters that the names of a country and of its language begin with in common, where they belong together. */
    private static final int SAME_LETTERS = 3;
    /** Letters of the abbreviation of a day. */
    private static final int ABBREVIATION = 3;
    /** Tokens of the longest phrase. */
    private static final int LONGEST = 8;

    /**
     * What a phrase means.
     *
     * @param key the same in every language
     * @param place whether it is a name of a place
     * @param day -1 to -7 for a weekday, -11 to -22 for a month; NaN for anything else
     */
    record Meaning(int key, boolean place, double day) {}

    /**
     * A phrase found.
     *
     * @param to token behind it
     */
    record Found(Meaning meaning, int to) {}

    private final String language;
    private final boolean spaced;
    private final Map<String, Meaning> phrases = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Set<String> signs = new HashSet<>();

    Vocabulary(Language of) {
        language = of.code();
        spaced = !language.equals("zh") && !language.equals("ja");
        ULocale locale = new ULocale(language);
        countries(locale);
        cities(locale);
        currencies(locale);
        days(of);
        numbers(of, locale);
    }

    private void countries(ULocale locale) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        for (String region : Locale.getISOCountries()) {
            addPlace(names.regionDisplayName(region), "region " + region);
        }
        for (String continent : new String[] {"002", "019", "009", "142", "150", "419"}) {
            addPlace(names.regionDisplayName(continent), "region " + continent);
        }
        for (String tongue : Locale.getISOLanguages()) {
            String region = ULocale.addLikelySubtags(new ULocale(tongue)).getCountry();
            boolean same = !region.isEmpty()
                    && english.languageDisplayName(tongue)
                            .regionMatches(true, 0, english.regionDisplayName(region), 0, SAME_LETTERS);
            if (same) {
                addPlace(names.languageDisplayName(tongue), "region " + region);
            }
        }
    }

    private void cities(ULocale locale) {
        TimeZoneNames names = TimeZoneNames.getInstance(locale);
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = names.getExemplarLocationName(zone);
            if (city != null) {
                addPlace(city, "city " + zone);
            }
        }
    }

    private void currencies(ULocale locale) {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String sign = currency.getSymbol(locale);
            if (sign.length() <= 3 && sign.chars().allMatch(Character::isLetter)) {
                signs.add(sign);
            }
        }
    }

    private void days(Language of) {
        for (int i = 0; i < of.weekdays().size(); i++) {
            addDay(of.weekdays().get(i), "weekday " + i, -1 - i);
        }
        for (int i = 0; i < of.months().size(); i++) {
            addDay(of.months().get(i), "month " + i, -11 - i);
        }
    }

    /** The first form of a day, and others but for abbreviations: "mar" is March, Tuesday and the sea. */
    private void addDay(String forms, String meaning, double day) {
        String[] each = forms.split("\\|", -1);
        for (int i = 0; i < each.length; i++) {
            if (i == 0 || each[i].length() > ABBREVIATION) {
                add(each[i], meaning, false, day);
            }
        }
    }

    private void numbers(Language of, ULocale locale) {
        of.numberWords().forEach((word, value) -> numbers.put(Folding.fold(word), value));
        if (!spaced || language.equals("ko")) {
            return; // there they are syllables, of other words as well
        }
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            if (rules.startsWith("%spellout-cardinal")) {
                for (int value : SPELLED) {
                    String word = Folding.fold(format.format(value, rules).replace("\u00ad", ""));
                    if (word.chars().allMatch(Character::isLetter)) {
                        numbers.putIfAbsent(word, (double) value);
                    }
                }
            }
        }
    }

    private void addPlace(String phrase, String meaning) {
        add(phrase, meaning, true, Double.NaN);
    }

    private void add(String phrase, String meaning, boolean place, double day) {
        Tokens tokens = Tokenizer.tokens(phrase);
        boolean syllable = phrase.length() < 2 && !Character.isLowerCase(phrase.codePointAt(0)); // 日 is much else
        if (tokens.size() == 0 || tokens.size() > LONGEST || syllable) {
            return;
        }
        StringBuilder all = new StringBuilder();
        for (int t = 0; t < tokens.size(); t++) {
            String word = form(phrase.substring(tokens.begin(t), tokens.end(t)));
            all.append(t > 0 && spaced ? " " : "").append(word);
            if (t == 0) {
                beginnings.add(word);
            }
        }
        phrases.putIfAbsent(all.toString(), new Meaning(Hashing.hash32("meaning " + meaning), place, day));
    }

    /** A word as it is looked up: folded, without its ending and what is written in one with it. */
    private String form(String word) {
        String folded = Folding.fold(word);
        return Endings.without(language.equals("ar") ? withoutArticle(folded) : folded, language);
    }

    /** The article and what is written in one word before it are no part of an Arabic word. */
    static String withoutArticle(String word) {
        int at = word.indexOf("ال");
        return at >= 0 && at <= 2 && word.length() >= at + 5 ? word.substring(at + 2) : word;
    }

    /** The longest phrase that begins at a token; null when none does. */
    Found at(String text, Tokens tokens, int from, int to) {
        String first = form(word(text, tokens, from));
        if (!beginnings.contains(first)) {
            first = beginning(first);
        }
        if (first == null) {
            return null;
        }
        StringBuilder phrase = new StringBuilder(first);
        Found found = null;
        for (int t = from; t < to && t - from < LONGEST; t++) {
            if (t > from) {
                phrase.append(spaced ? " " : "").append(form(word(text, tokens, t)));
            }
            Meaning meaning = phrases.get(phrase.toString());
            if (meaning != null) {
                found = new Found(meaning, t + 1);
            }
        }
        return found;
    }

    /** The word without what Arabic writes before it and Korean behind it, where a phrase begins so; else null. */
    private String beginning(String word) {
        if (language.equals("ar") && word.length() > 3 && "وفبلك".indexOf(word.charAt(0)) >= 0) {
            String rest = word.substring(1);
            return beginnings.contains(rest) ? rest : null;
        }
        if (language.equals("ko")) {
            for (int end = word.length() - 1; end >= Math.max(2, word.length() - 3); end--) {
                if (beginnings.contains(word.substring(0, end))) {
                    return word.substring(0, end);
                }
            }
        }
        return null;
    }

    /** Whether the value of a day tells a weekday. */
    static boolean isWeekday(double day) {
        return day >= -7 && day < 0;
    }

    /** Whether it tells a month. */
    static boolean isMonth(double day) {
        return day < -7;
    }

    /** The value of a number in a word; NaN for any other word. */
    double number(String folded) {
        return numbers.getOrDefault(folded, Double.NaN);
    }

    /** Whether the letters stand for a currency before its amount: Rp, RM. */
    boolean isCurrency(String letters) {
        return signs.contains(letters);
    }

    private static String word(String text, Tokens tokens, int token) {
        return text.substring(tokens.begin(token), tokens.end(token));
    }
}
