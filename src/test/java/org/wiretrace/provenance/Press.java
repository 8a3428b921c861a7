package org.wiretrace.provenance;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.Match;
import org.wiretrace.text.Span;

/** Articles of invented outlets and wires, with only what provenance asks of them. */
final class Press {
    private Press() {}

    /** An article of an outlet, as {@code harborpost.example}, with its credits. */
    static Article outlet(String outlet, String time, Credit... credits) {
        return article(outlet, OutletKind.OUTLET, null, time, credits);
    }

    /** An article of a wire, which goes by its id and publishes at a domain of its own. */
    static Article wire(String wire, String time, Credit... credits) {
        return article(wire + ".example", OutletKind.WIRE, wire, time, credits);
    }

    private static Article article(String outlet, OutletKind kind, String wire, String time, Credit... credits) {
        Precision precision = time == null ? Precision.UNKNOWN : time.length() == 10 ? Precision.DAY : Precision.MINUTE;
        return new Article(
                outlet.substring(0, outlet.indexOf('.')) + "-ferry",
                outlet,
                null,
                kind,
                wire,
                "en",
                "Ferry runs aground off Wanarasa",
                List.of(),
                time,
                minute(time),
                precision,
                null,
                300,
                List.of(credits),
                List.of(),
                List.of(),
                "",
                null);
    }

    static long minute(String time) {
        if (time == null) {
            return Article.UNKNOWN_TIME;
        }
        String full = time.length() == 10 ? time + "T00:00:00Z" : time;
        return OffsetDateTime.parse(full).toEpochSecond() / 60;
    }

    static Credit footer(String source) {
        return new Credit(source, CreditForm.FOOTER, true, 0, 8, "Source: " + source);
    }

    static Credit inline(String source) {
        return new Credit(source, CreditForm.INLINE, true, 0, 8, "told " + source);
    }

    static Credit photo(String source) {
        return new Credit(source, CreditForm.PHOTO, false, 0, 8, "Photo: " + source);
    }

    /** Two texts of which that share of each stands in the other. */
    static Alignment shared(double ofA, double ofB) {
        int words = 300;
        Match match = new Match(new Span(0, 1), new Span(0, 1), words, 1, true);
        return new Alignment(
                List.of(),
                List.of(match),
                (int) Math.round(words / ofA),
                (int) Math.round(words / ofB),
                words,
                words,
                words);
    }

    /** A pair seen from an article, in steps. */
    record LinkTo(
            Article other,
            Relation relation,
            Direction direction,
            double coverage,
            double wordForWord,
            Long lag,
            double confidence) {

        /** That article had its text from the other. */
        static LinkTo takenFrom(Article other, double coverage) {
            return new LinkTo(other, Relation.VERBATIM, Direction.A_TO_B, coverage, 0.9, 52L, 0.9);
        }

        /** That article shares text with the other, and nobody knows who had it from whom. */
        static LinkTo beside(Article other, double coverage) {
            return new LinkTo(other, Relation.VERBATIM, Direction.COMMON_SOURCE, coverage, 0.9, 20L, 0.8);
        }

        LinkTo as(Relation other) {
            return new LinkTo(this.other, other, direction, coverage, wordForWord, lag, confidence);
        }

        LinkTo pointing(Direction other) {
            return new LinkTo(this.other, relation, other, coverage, wordForWord, lag, confidence);
        }

        LinkTo after(long minutes) {
            return new LinkTo(other, relation, direction, coverage, wordForWord, minutes, confidence);
        }

        LinkTo wordForWord(double share) {
            return new LinkTo(other, relation, direction, coverage, share, lag, confidence);
        }

        Link seenFrom(Article article) {
            return new Link(
                    article.id(),
                    other.id(),
                    other.wire(),
                    other.outlet(),
                    new ArrayList<>(Sources.of(other)),
                    other.title(),
                    other.published(),
                    other.publishedMinute(),
                    relation,
                    direction,
                    coverage,
                    wordForWord,
                    lag,
                    confidence,
                    0);
        }
    }
}
