package org.wiretrace.text;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * Folding for comparison only: compatibility forms and case fall together, and diacritics go where they carry no
 * identity of their own (Latin, Greek, Cyrillic, Arabic). In Devanagari, Thai and the like a mark is a vowel: it stays.
 */
public final class Folding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();
    /** Folded form of each character of the basic plane, made when first met; a benign race fills a slot twice. */
    private static final String[] BASIC_PLANE = new String[0x10000];
    /** Whether each may join what stands before it, 2, or not, 1; 0 until it is first met. */
    private static final byte[] JOINS = new byte[0x10000];

    private Folding() {}

    /** The text folded; may be empty. */
    public static String fold(CharSequence text) {
        if (isAscii(text)) { // most of most texts
            return text.toString().toLowerCase(Locale.ROOT);
        }
        FoldedWord out = new FoldedWord();
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            append(c, out);
        }
        return out.toString();
    }

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Appends the folded form of one code point, which may be nothing. */
    static void append(int c, FoldedWord out) {
        if (c < 0x80) {
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : (char) c);
        } else if (c < 0x10000) {
            String folded = BASIC_PLANE[c];
            if (folded == null) {
                folded = foldOne(c);
                BASIC_PLANE[c] = folded;
            }
            // In decomposed text a kept mark, or a later part of a Korean syllable, joins what stands before it.
            if (c < 0x300 || !joins(c)) {
                out.append(folded);
            } else {
                out.join(folded, COMPOSE);
            }
        } else {
            out.append(foldOne(c));
        }
    }

    private static boolean joins(int c) {
        byte known = JOINS[c];
        if (known == 0) {
            known = COMPOSE.hasBoundaryBefore(c) ? (byte) 1 : (byte) 2;
            JOINS[c] = known;
        }
        return known == 2;
    }

    private static String foldOne(int c) {
        if (isStrippedMark(c) || c == 0x0640) { // tatweel only stretches a line
            return "";
        }
        String plain = CASEFOLD.normalize(Character.toString(c));
        String parts = DECOMPOSE.normalize(plain);
        StringBuilder kept = new StringBuilder();
        boolean strip = false;
        for (int i = 0; i < parts.length(); ) {
            int p = parts.codePointAt(i);
            i += Character.charCount(p);
            if (isMark(p)) {
                if (strip) {
                    continue;
                }
            } else {
                strip = losesMarks(p);
            }
            kept.appendCodePoint(p);
        }
        String stripped = kept.toString();
        // What keeps its marks stays composed, so that NFC and NFD input give one form.
        return switch (stripped) {
            case "ß" -> "ss";
            case "ı" -> "i";
            case "ł" -> "l";
            case "đ" -> "d";
            case "ø" -> "o";
            case "æ" -> "ae";
            case "œ" -> "oe";
            default -> COMPOSE.normalize(stripped);
        };
    }

    private static boolean losesMarks(int base) {
        return switch (UnicodeScript.of(base)) {
            case LATIN, GREEK, CYRILLIC, ARABIC -> true;
            default -> false;
        };
    }

    /** Marks that belong to no script of their own or to Arabic: in NFD text they follow their base apart. */
    private static boolean isStrippedMark(int c) {
        if (!isMark(c)) {
            return false;
        }
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x610 && c <= 0x61A)
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || (c >= 0x483 && c <= 0x487);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
