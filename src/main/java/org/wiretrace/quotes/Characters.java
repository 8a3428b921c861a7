package org.wiretrace.quotes;

/** What single characters say about where quotations and sentences begin and end. */
final class Characters {
    private Characters() {}

    /** White space of any kind, and what has no width. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == 0xA0 || (c >= 0x80 && isRareSpace(c));
    }

    private static boolean isRareSpace(char c) {
        return Character.isSpaceChar(c) || c == 0x85 || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060;
    }

    static boolean isDash(char c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }

    static boolean isOpeningBracket(char c) {
        return c == '(' || c == '[' || c == '{' || c == '（' || c == '【';
    }

    /** Ends a sentence. */
    static boolean isTerminal(char c) {
        return switch (c) {
            case '.', '?', '!', '。', '？', '！', '．', '؟', '۔', '।', '…', '‽' -> true;
            default -> false;
        };
    }

    static boolean isComma(char c) {
        return c == ',' || c == '،' || c == '，' || c == '、';
    }

    static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    /** Punctuation that may follow a closing mark. */
    static boolean isClosingPunctuation(char c) {
        return switch (c) {
            case ')', ']', '}', '）', '】', ';', '؛', '；' -> true;
            default -> isTerminal(c) || isComma(c) || isColon(c);
        };
    }
}
