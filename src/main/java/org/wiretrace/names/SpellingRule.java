package org.wiretrace.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wiretrace.text.Hashing;

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
            String token = tokens.get(last);
            String single = repeatsALetter(token) ? DOUBLE.matcher(token).replaceAll("$1") : token;
            return single.equals(token) ? tokens : replaced(tokens, last, single);
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
            return RussianSpelling.read(tokens);
        }
    },
    /**
     * Müller, Mueller: ae, oe and ue stand for ä, ö and ü where these cannot be typed. In a given name only its first
     * vowel is read so: Michael is not Michal.
     */
    UMLAUT("umlaut") {
        @Override
        List<String> respelled(List<String> tokens) {
            if (tokens.stream().noneMatch(SpellingRule::mayHoldUmlaut)) {
                return tokens;
            }
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
            if (first) {
                return tokens;
            }
            List<String> out = new ArrayList<>(tokens);
            out.add(0, out.remove(last));
            return out;
        }
    };

    static final List<SpellingRule> RULES = List.of(values());

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

    /**
     * Hashes of the second keys of a name, in the order of the rules; 0 where a rule does not apply to it, as none does to
     * fewer than two Latin tokens.
     */
    static long[] keys(List<String> tokens) {
        long[] keys = new long[RULES.size()];
        if (tokens.size() >= 2 && isLatin(tokens)) {
            for (int rule = 0; rule < keys.length; rule++) {
                for (String token : RULES.get(rule).respelled(tokens)) {
                    keys[rule] = Hashing.combine(keys[rule], Hashing.hash64(token));
                }
            }
        }
        return keys;
    }

    abstract List<String> respelled(List<String> tokens);

    private static boolean repeatsALetter(String token) {
        for (int i = 1; i < token.length(); i++) {
            if (token.charAt(i) == token.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHoldUmlaut(String token) {
        return token.contains("ae") || token.contains("oe") || token.contains("ue");
    }

    private static List<String> replaced(List<String> tokens, int at, String token) {
        List<String> out = new ArrayList<>(tokens);
        out.set(at, token);
        return out;
    }

    private static boolean isLatin(List<String> tokens) {
        for (String token : tokens) {
            for (int i = 0; i < token.length(); i++) {
                if (token.charAt(i) < 'a' || token.charAt(i) > 'z') {
                    return false;
                }
            }
        }
        return true;
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
        private static final List<String> RUSSIAN_ENDS = List.of("in", "ov", "ev", "ski", "sky", "enko");
        private static final List<String> SLAVIC_ENDS =
                List.of("ov", "ova", "ev", "eva", "ski", "sky", "skaya", "enko");
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
                    || SLAVIC_ENDS.stream().anyMatch(tokens.get(tokens.size() - 1)::endsWith);
        }

        static boolean isGivenName(String read) {
            return GIVEN.contains(read);
        }

        /** The tokens as Russian is read off them; none when the first is no Russian given name. */
        static List<String> read(List<String> tokens) {
            String name = String.join(" ", tokens);
            boolean german = name.indexOf('w') >= 0 || name.contains("sch");
            boolean french = !german
                    && (name.contains("ou") || name.contains("tch") || name.contains("gue") || name.endsWith("ine"));
            boolean dutch = !german && !french && RUSSIAN_ENDS.stream().anyMatch(name::endsWith);
            List<String> out = new ArrayList<>(tokens.size());
            for (String token : tokens) {
                String read = token;
                if (german) {
                    read = fromGerman(read);
                } else if (french) {
                    read = fromFrench(read);
                } else if (dutch) {
                    read = read.replace("oe", "u").replace("tsj", "ch").replace("sj", "sh");
                }
                read = plainEnding(oneI(read.replace('y', 'i').replace('j', 'i')));
                if (out.isEmpty() && !isGivenName(read)) {
                    return List.of();
                }
                out.add(read);
            }
            return out;
        }

        private static String oneI(String token) {
            return token.contains("ii") ? token.replaceAll("i+", "i") : token;
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
