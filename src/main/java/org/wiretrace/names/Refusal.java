package org.wiretrace.names;

import java.io.Serializable;

/**
 * A merge that was considered and not made.
 *
 * @param a the name that comes first in the alphabet
 * @param b the other one
 * @param rule how the two are alike
 * @param reason why they stay two
 */
public record Refusal(String a, String b, String rule, Reason reason) implements Serializable {

    /** Why two names that are alike stay two. */
    public enum Reason {
        /** A list of the user's says so. */
        NEVER("listed as never one"),
        /** One article names them side by side, as two. */
        SIDE_BY_SIDE("named side by side"),
        /** The articles that print the one tell of other things than those that print the other. */
        OTHER_STORIES("no story has both"),
        /** Two names that cannot be one themselves are equally like a third. */
        RIVALS("several names are as like");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** How the reason is called in lists. */
        public String word() {
            return word;
        }
    }

    static Refusal of(String one, String other, String rule, Reason reason) {
        return one.compareTo(other) <= 0
                ? new Refusal(one, other, rule, reason)
                : new Refusal(other, one, rule, reason);
    }
}
