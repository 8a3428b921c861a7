package org.wiretrace.text;

import java.util.Optional;

/**
 * How a post of a social network ends where an article embeds it: a dash, the author, the account in brackets, and
 * perhaps the date.
 *
 * @param begin where the dash stands, or the first of several
 * @param author who signs
 */
public record PostSignature(int begin, Span author) {
    /** UTF-16 units that an author's name may have. */
    private static final int LONGEST_NAME = 80;
    /** UTF-16 units that the name of an account may have. */
    private static final int LONGEST_ACCOUNT = 60;
    /** UTF-16 units that may follow: a date, an hour. */
    private static final int LONGEST_REST = 40;

    /** The signature that a line ends with. */
    public static Optional<PostSignature> of(String text, Span line) {
        int least = Math.max(line.begin(), line.end() - LONGEST_REST - LONGEST_ACCOUNT);
        int account = line.end() - 2;
        while (account >= least && !text.startsWith("(@", account)) {
            account--;
        }
        if (account < least) {
            return Optional.empty();
        }
        int close = account + 2;
        while (close < line.end() && isOfAccount(text.charAt(close))) {
            close++;
        }
        boolean isAccount = close > account + 2
                && close < line.end()
                && text.charAt(close) == ')'
                && line.end() - close <= LONGEST_REST;
        return isAccount ? signedBefore(text, line, account) : Optional.empty();
    }

    private static Optional<PostSignature> signedBefore(String text, Span line, int account) {
        int earliest = Math.max(line.begin(), account - LONGEST_NAME);
        for (int i = account - 1; i >= earliest; i--) {
            if (isDash(text.charAt(i)) && (i == line.begin() || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                Span author = trimmed(text, i + 1, account);
                int begin = i;
                while (begin > line.begin() && isDash(text.charAt(begin - 1))) {
                    begin--;
                }
                return author.isEmpty() ? Optional.empty() : Optional.of(new PostSignature(begin, author));
            }
        }
        return Optional.empty();
    }

    private static Span trimmed(String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    private static boolean isOfAccount(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '@';
    }

    private static boolean isDash(char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
