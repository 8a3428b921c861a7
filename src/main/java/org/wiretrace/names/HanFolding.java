package org.wiretrace.names;

import com.ibm.icu.text.Transliterator;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Simplified forms of traditional Han characters. Only such are taken as have that one traditional form first of all:
 * where simplified writing made one character of several, as of two family names, they stay what they are.
 */
final class HanFolding {
    private static final int FIRST = 0x3400;
    private static final int END = 0xA000;
    /** Simplified form of each character, 0 until it is first met; a benign race fills a slot twice. */
    private static final AtomicIntegerArray SIMPLIFIED = new AtomicIntegerArray(END - FIRST);

    private HanFolding() {}

    /** The text in simplified characters; what is not Han, or rare, stays as it is. */
    static String simplified(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(simplified(text.charAt(i)));
        }
        return out.toString();
    }

    private static char simplified(char c) {
        if (c < FIRST || c >= END) {
            return c;
        }
        int known = SIMPLIFIED.get(c - FIRST);
        if (known == 0) {
            String simple = Ways.TO_SIMPLIFIED.transliterate(String.valueOf(c));
            boolean same = simple.length() == 1
                    && Ways.TO_TRADITIONAL.transliterate(simple).equals(String.valueOf(c));
            known = same ? simple.charAt(0) : c;
            SIMPLIFIED.set(c - FIRST, known);
        }
        return (char) known;
    }

    /** Made when the first such name is met. */
    private static final class Ways {
        static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
        static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    }
}
