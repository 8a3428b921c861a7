package org.wiretrace.notice;

import java.util.List;

/** The input or the output place cannot be used: every problem at once, each with its way out; exit code 3. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InputException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
