package org.wiretrace.load;

/** One record cannot be used; the reading goes on behind it. */
final class UnusableRecord extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * @param reason kebab-case name of the reason
     * @param detail what was found, for people
     */
    UnusableRecord(String reason, String detail) {
        super(detail, null, false, false); // an everyday event: no stack trace
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
