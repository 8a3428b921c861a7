package org.wiretrace.names;

/** What the articles that print two names say of whether they are one. */
@FunctionalInterface
public interface StoryEvidence {
    /**
     * How alike the stories are that print them.
     *
     * @return from 0 to 1; negative when somewhere both stand side by side, as two people
     */
    double likeness(String a, String b);
}
