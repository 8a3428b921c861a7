package org.wiretrace.language;

import java.util.Locale;

/** Reads the value of a number as printed, in the manner of its language, with the scale word behind it. */
public final class NumberReader {
    private NumberReader() {}

    /** The value of the digits at the start of the text; NaN when there are none. */
    public static double value(String digits, String wordAfter, Language language) {
        double value = parse(digits, language.decimalComma());
        if (Double.isNaN(value) || wordAfter == null) {
            return value;
        }
        Double scale = language.scaleWords().get(wordAfter.toLowerCase(Locale.ROOT));
        return scale == null ? value : value * scale;
    }

    private static double parse(String text, boolean decimalComma) {
        char decimal = decimalComma ? ',' : '.';
        StringBuilder plain = new StringBuilder();
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '.' || c == ',') {
                boolean threeFollow = digitsAfter(text, i + 1) == 3;
                // A group of exactly three digits is a thousands group unless the language's own decimal mark says
                // else; a mark that comes twice parts thousands.
                boolean first = text.indexOf(c) == i;
                if (!point
                        && (c == decimal
                                ? !threeFollow || (first && plain.length() > 3) || leadsWithZero(plain)
                                : !threeFollow)) {
                    plain.append('.');
                    point = true;
                }
            } else {
                break;
            }
        }
        return plain.length() == 0 || plain.length() > 30 ? Double.NaN : Double.parseDouble(plain.toString());
    }

    private static boolean leadsWithZero(StringBuilder plain) {
        return plain.length() == 1 && plain.charAt(0) == '0';
    }

    private static int digitsAfter(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i - from;
    }

    /** Whether one is the other with fewer digits: "about 1,200" for 1,187 is no divergence. */
    public static boolean isRounding(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        if (larger < 20) {
            return false;
        }
        return rounded(a, b) || rounded(b, a);
    }

    private static boolean rounded(double exact, double round) {
        for (double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(exact)))) / 10; unit >= 1; unit /= 10) {
            if (Math.rint(exact / unit) * unit == round && Math.abs(exact - round) <= 0.05 * Math.abs(exact)) {
                return exact != round && round % unit == 0 && exact % unit != 0;
            }
        }
        return false;
    }
}
