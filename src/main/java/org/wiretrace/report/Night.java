package org.wiretrace.report;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one night brought, for the page over all nights and for whoever watches them.
 *
 * @param schemaVersion version of this form; it changes when a field changes its meaning
 * @param date the night, ISO 8601
 * @param previous the night before it of which there is a run; null for the first
 * @param report whether there is a page of it
 * @param settings hash of all that what is read out of an article depends on
 * @param lore hash of what the corpus taught
 * @param learnt the night on which it did
 * @param learntFrom of how many articles
 * @param anew why the whole time window was read and compared anew; null where the night went on from those before
 * @param buildsOn the nights whose articles and comparisons this one goes on from
 * @param counts the night in figures
 * @param outlets what came in, by outlet
 * @param changes what is otherwise than the night before
 * @param alarms outlets whose articles are not what they were
 */
public record Night(
        int schemaVersion,
        String date,
        String previous,
        boolean report,
        String settings,
        String lore,
        String learnt,
        long learntFrom,
        String anew,
        List<String> buildsOn,
        Counts counts,
        Map<String, Outlet> outlets,
        Changes changes,
        List<Alarm> alarms) {
    public static final int SCHEMA_VERSION = 1;

    /**
     * A night in figures.
     *
     * @param records records in the night's corpus
     * @param rejected those of them that could not be used
     * @param articles articles that no night before had
     * @param looked articles inside the time window, with those
     * @param candidates pairs that were compared
     * @param pairs pairs found that have at least one new article
     * @param pickups new articles that draw on a wire or credit one, one for each wire
     * @param wireOrigin new articles of outlets that are derived from a wire
     * @param uncredited those of them that credit none of their wires
     */
    public record Counts(
            long records,
            long rejected,
            long articles,
            long looked,
            long candidates,
            long pairs,
            long pickups,
            Share wireOrigin,
            Share uncredited) {}

    /**
     * What came in from an outlet.
     *
     * @param articles new articles
     * @param words words of their bodies
     * @param credited how many of them print a credit that counts
     * @param quotes quotations in them
     * @param damaged how many of them hold characters that no newspaper prints
     */
    public record Outlet(long articles, long words, long credited, long quotes, long damaged) implements Serializable {
        public Outlet plus(Outlet other) {
            return new Outlet(
                    articles + other.articles,
                    words + other.words,
                    credited + other.credited,
                    quotes + other.quotes,
                    damaged + other.damaged);
        }
    }

    /**
     * What is otherwise than the night before.
     *
     * @param latePickups pickups of a source of an earlier day, and pickups whose source came in behind them
     * @param edits articles of earlier nights that came in again with another text, headline or author
     * @param spellings names that look alike, one of them new, for people to decide on
     * @param unlistedSources credits that name an outlet and no agency, in words that no night before had
     */
    public record Changes(
            Bounded<LatePickup> latePickups,
            Bounded<Edit> edits,
            Bounded<Alike> spellings,
            Bounded<UnlistedSource> unlistedSources) {
        public static Changes none() {
            return new Changes(Bounded.none(), Bounded.none(), Bounded.none(), Bounded.none());
        }
    }

    /**
     * A pickup that was not there the night before although its source, or the article itself, was.
     *
     * @param article id of the article
     * @param outlet its outlet; null when unknown
     * @param title its headline; null when none
     * @param wire id of the agency
     * @param source id of the wire's article
     * @param lagMinutes minutes from source to article; null when unknown
     * @param sourceCameLater whether the article was known before its source came in
     */
    public record LatePickup(
            String article,
            String outlet,
            String title,
            String wire,
            String source,
            Long lagMinutes,
            boolean sourceCameLater)
            implements Serializable {}

    /**
     * An article that was changed when it was out already.
     *
     * @param article its id
     * @param outlet its outlet; null when unknown
     * @param titleBefore its headline as first seen; null when none
     * @param title its headline now; null when none
     * @param creditsAdded agencies that it credits now and did not
     * @param creditsRemoved agencies that it credited and does not now
     * @param wordsBefore words of its body as first seen
     * @param words words of its body now
     */
    public record Edit(
            String article,
            String outlet,
            String titleBefore,
            String title,
            List<String> creditsAdded,
            List<String> creditsRemoved,
            int wordsBefore,
            int words)
            implements Serializable {}

    /**
     * Two names that look alike.
     *
     * @param a one
     * @param b the other
     * @param why what they have in common
     */
    public record Alike(String a, String b, String why) {}

    /**
     * A credit that names no agency.
     *
     * @param words the credit as printed
     * @param articles new articles that print it
     * @param example id of one of them
     */
    public record UnlistedSource(String words, long articles, String example) implements Serializable {}

    /**
     * An outlet whose articles are not what they were: mostly its pages are made otherwise, and are read wrongly.
     *
     * @param outlet the outlet
     * @param kind what is otherwise
     * @param now the figure of this night
     * @param usual the same over the nights before
     */
    public record Alarm(String outlet, Kind kind, double now, double usual) {
        /** What is alarming, for people. */
        public String told() {
            String format =
                    switch (kind) {
                        case SILENT -> "no article, where %2$.0f a night are usual";
                        case SHORTER -> "%.0f words an article, where %.0f are usual";
                        case FEWER_CREDITS -> "a credit on %3$s of the articles, where %4$s are usual";
                        case FEWER_QUOTES -> "%.1f quotes an article, where %.1f are usual";
                        case DAMAGED -> "damaged characters in %3$s of the articles, where %4$s are usual";
                    };
            return String.format(Locale.ROOT, format, now, usual, Words.percent(now), Words.percent(usual));
        }
    }

    /** What may be otherwise about an outlet. */
    public enum Kind {
        /** No article, though every night before had some: articles a night. */
        SILENT,
        /** Bodies half as long, or less: words an article. */
        SHORTER,
        /** Half as many articles with credits, or fewer: their share. */
        FEWER_CREDITS,
        /** Half as many quotations, or fewer: quotations an article. */
        FEWER_QUOTES,
        /** Twice as many articles with damaged characters, or more: their share. */
        DAMAGED
    }
}
