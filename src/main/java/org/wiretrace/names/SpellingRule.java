package org.wiretrace.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spellings of one name that are safe to take as one under conditions. A rule gives a second key; two names are one
 * when the same single rule gives them the same key. Where its conditions do not hold, a rule gives none.
 */
enum SpellingRule {
    /**
     * Sergey, Sergei, Sergej: y, i, j and ij end a given name alike. The last token must be the same, and one of the two
     * names Slavic: Henry Martin and Henri Martin are two people.
     */
    ENDING("y-i") {
        @Override
        List<String> respelled(List<String> tokens) {
            if (!RussianSpelling.isSlavic(tokens)) {
                return List.of();
            }
            List<String> out = new ArrayList<>(tokens);
            for (int i = 0; i + 1 < out.size(); i++) {
                out.set(i, plainEnding(out.get(i)));
            }
            return out;
        }
    },
    /**
     * A consonant written twice between vowels is written once, in a last token of five letters or more: Hassan, Hasan.
     * Elsewhere it tells families apart: Hoffmann, Hofmann.
     */
    DOUBLED("double-consonant") {
        @Override
        List<String> respelled(List<String> tokens) {
            int last = tokens.size() - 1;
            if (tokens.get(last).length() < LONG || FamilyNames.comeFirst(tokens.get(0))) {
                return List.of();
            }
            List<String> out = new ArrayList<>(tokens);
            out.set(last, DOUBLE.matcher(out.get(last)).replaceAll("$1"));
            return out;
        }
    },
    /**
     * One Russian name as English, German, French and Dutch write it. The given name must be a Russian one and the last
     * token have five letters. Which language wrote it is read off the spelling, so that each has one reading only.
     */
    RUSSIAN("russian") {
        @Override
        List<String> respelled(List<String> tokens) {
            String last = tokens.get(tokens.size() - 1);
            if (last.length() < LONG) {
                return List.of();
            }
            List<String> read = RussianSpelling.read(tokens);
            return RussianSpelling.isGivenName(read.get(0)) ? read : List.of();
        }
    },
    /**
     * Müller, Mueller: ae, oe and ue stand for ä, ö and ü where these cannot be typed. In a given name only its first
     * vowel is read so: Michael is not Michal.
     */
    UMLAUT("umlaut") {
        @Override
        List<String> respelled(List<String> tokens) {
            int last = tokens.size() - 1;
            List<String> out = new ArrayList<>(tokens);
            out.replaceAll(token -> FIRST_UMLAUT.matcher(token).replaceFirst("$1"));
            out.set(last, UMLAUTS.matcher(tokens.get(last)).replaceAll("$1"));
            return out;
        }
    },
    /** Jong Un Kim is Kim Jong Un: a family name that comes first at home, put last. */
    ORDER("family-name-first") {
        @Override
        List<String> respelled(List<String> tokens) {
            int last = tokens.size() - 1;
            boolean first = FamilyNames.comeFirst(tokens.get(0));
            boolean behind = FamilyNames.comeFirst(tokens.get(last));
            if (tokens.size() < 3 || first == behind) {
                return List.of(); // Wang Li and Li Wang may be two people
            }
            List<String> out = new ArrayList<>(tokens);
            if (behind) {
                out.add(0, out.remove(last));
            }
            return out;
        }
    };

    private static final int LONG = 5;
    private static final Pattern DOUBLE = Pattern.compile("(?<=[aeiou])([bcdfghjklmnpqrstvwxz])\\1(?=[aeiou])");

    private static final Pattern FIRST_UMLAUT = Pattern.compile("^([^aeiouyq]{0,4}[aou])e");
    private static final Pattern UMLAUTS = Pattern.compile("(?<![aeiouyq])([aou])e");

    private final String word;

    SpellingRule(String word) {
        this.word = word;
    }

    /** How the rule is called in tables. */
    String word() {
        return word;
    }

    /** Second key of a name of at least two Latin tokens; none when the rule does not apply to it. */
    Optional<String> key(List<String> tokens) {
        if (tokens.size() < 2 || !isLatin(tokens)) {
            return Optional.empty();
        }
        List<String> respelled = respelled(tokens);
        return respelled.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", respelled));
    }

    abstract List<String> respelled(List<String> tokens);

    private static boolean isLatin(List<String> tokens) {
        return tokens.stream().allMatch(token -> token.chars().allMatch(c -> c >= 'a' && c <= 'z'));
    }

    /** The token with y, i, j, ij, iy or yi at its end written i. */
    static String plainEnding(String token) {
        int end = token.length();
        while (end > 3 && "iyj".indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == token.length() ? token : token.substring(0, end) + "i";
    }

    /** Readings of Russian names in Latin letters. */
    private static final class RussianSpelling {
        private static final Pattern GERMAN = Pattern.compile("w|sch");
        private static final Pattern FRENCH = Pattern.compile("ou|tch|gue|ine$");
        private static final Pattern RUSSIAN_END = Pattern.compile(".*(in|ov|ev|sk[iy]|enko)");
        private static final Pattern SLAVIC_END = Pattern.compile(".*(ova?|eva?|sk[iy]|skaya|enko)");
        private static final Set<String> GIVEN =
                Set.of(("vladimir sergei dmitri andrei mikhail nikolai iuri igor oleg boris"
                                + " anatoli viktor victor evgeni alexei aleksei pavel ivan konstantin valeri vasili vitali viacheslav"
                                + " gennadi georgi grigori iakov kirill leonid maksim maxim roman ruslan stanislav stepan"
                                + " alexander aleksandr anton denis fiodor ilia lev rostislav semion timofei vadim valentin"
                                + " veniamin vladislav maria natalia elena olga tatiana irina ekaterina svetlana liudmila"
                                + " ksenia marina oksana galina iulia valentina larisa")
                        .split(" "));

        static boolean isSlavic(List<String> tokens) {
            return isGivenName(plainEnding(tokens.get(0).replace("y", "i")))
                    || SLAVIC_END.matcher(tokens.get(tokens.size() - 1)).matches();
        }

        static boolean isGivenName(String read) {
            return GIVEN.contains(read);
        }

        static List<String> read(List<String> tokens) {
            String name = String.join(" ", tokens);
            boolean german = GERMAN.matcher(name).find();
            boolean french = !german && FRENCH.matcher(name).find();
            boolean dutch = !german && !french && RUSSIAN_END.matcher(name).matches();
            List<String> out = new ArrayList<>();
            for (String token : tokens) {
                String read = token;
                if (german) {
                    read = fromGerman(read);
                } else if (french) {
                    read = fromFrench(read);
                } else if (dutch) {
                    read = read.replace("oe", "u").replace("tsj", "ch").replace("sj", "sh");
                }
                out.add(plainEnding(read.replace("y", "i").replace("j", "i").replaceAll("i+", "i")));
            }
            return out;
        }

        private static String fromGerman(String token) {
            return token.replace('w', 'v')
                    .replace("tsch", "T")
                    .replace("sch", "S")
                    .replace("ch", "kh")
                    .replace("T", "ch")
                    .replace("S", "sh");
        }

        private static String fromFrench(String token) {
            return token.replace("tch", "T")
                    .replace("ch", "sh")
                    .replace("T", "ch")
                    .replace("j", "zh")
                    .replace("ou", "u")
                    .replace("gue", "ge")
                    .replaceAll("ine$", "in");
        }
    }
}
