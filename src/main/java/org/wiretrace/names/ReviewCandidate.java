package org.wiretrace.names;

import java.io.Serializable;

/**
 * Two names that look alike and were not merged: a person decides.
 *
 * @param a the name that comes first in the alphabet
 * @param b the other one
 * @param likeness Jaro-Winkler likeness of the keys, 0 to 1: it ranks the list and decides nothing
 * @param stories likeness of the articles that print them, 0 to 1
 * @param why what the two have in common
 * @param refused why they were not merged, where that was considered; null elsewhere
 * @param contextA words around the first in one of its articles; empty when no article prints it
 * @param contextB words around the other
 */
public record ReviewCandidate(
        String a,
        String b,
        double likeness,
        double stories,
        String why,
        Refusal.Reason refused,
        String contextA,
        String contextB)
        implements Serializable {

    /** Two names of which no more is known than how they are spelled. */
    ReviewCandidate(String a, String b, double likeness, String why, Refusal.Reason refused) {
        this(a, b, likeness, 0, why, refused, "", "");
    }

    /** Whether nobody has decided on them yet. */
    public boolean isOpen() {
        return refused != Refusal.Reason.NEVER;
    }

    /** The same, with how alike the stories are. */
    ReviewCandidate told(double stories) {
        return new ReviewCandidate(a, b, likeness, stories, why, refused, contextA, contextB);
    }

    /** The same, with what the articles show. */
    public ReviewCandidate shown(String contextA, String contextB) {
        return new ReviewCandidate(a, b, likeness, stories, why, refused, contextA, contextB);
    }
}
