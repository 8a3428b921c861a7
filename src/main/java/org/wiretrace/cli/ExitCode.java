package org.wiretrace.cli;

/** How the program ends, for schedulers. */
final class ExitCode {
    static final int DONE = 0;
    static final int OUR_FAULT = 1;
    static final int WRONG_ARGUMENTS = 2;
    static final int UNUSABLE_INPUT = 3;
    static final int ALARMS = 4;

    private ExitCode() {}
}
