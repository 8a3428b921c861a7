package org.wiretrace.names;

/**
 * A spelling that no list holds, counted over the corpus.
 *
 * @param folded the spelling, white space made single, and what folding leaves of it
 * @param kind what it seems to name
 * @param articles number of articles that print it
 */
public record Spelling(FoldedName folded, NameKind kind, long articles) {
    /** Folds the spelling. */
    public Spelling(String variant, NameKind kind, long articles) {
        this(FoldedName.of(variant), kind, articles);
    }

    /** The spelling. */
    public String variant() {
        return folded.spelling();
    }

    /** The same spelling, as often as both say: a person's if it is one's anywhere, a place's only if it is everywhere. */
    public Spelling plus(Spelling other) {
        boolean keeps = kind == NameKind.PERSON || other.kind == NameKind.PLACE;
        return new Spelling(folded, keeps ? kind : other.kind, articles + other.articles);
    }
}
