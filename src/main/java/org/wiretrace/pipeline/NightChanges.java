package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.Notice;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.report.Bounded;
import org.wiretrace.report.Night;
import scala.Tuple2;

/**
 * What a night's findings say that those of the night before did not.
 *
 * @param findings what was found
 * @param kept what was known before
 * @param added the articles that were read, new or anew
 * @param edited the articles known before that came in with another text, headline or author
 */
record NightChanges(Findings findings, Kept kept, Broadcast<Keys> added, JavaRDD<Edited> edited) {
    /** Changes of each kind that are listed. */
    private static final int LISTED = 100;
    /** Minutes behind its source from which on a pickup is late. */
    private static final long LATE = 24L * 60;
    /** Notice of a credit that names no agency. */
    private static final String UNLISTED = "partner-without-wire";

    /**
     * An article that came in again, edited.
     *
     * @param before what is kept of it
     * @param now as it came in
     */
    record Edited(KeptArticle before, ParsedArticle now) implements java.io.Serializable {}

    static NightChanges of(
            Pipeline pipeline, Findings findings, Kept kept, Broadcast<Keys> added, JavaRDD<KeptContent> contents) {
        return new NightChanges(findings, kept, added, Pipeline.kept(edited(pipeline, findings, kept, contents)));
    }

    /** Those known before of which the content is another than when they last came in. */
    private static JavaRDD<Edited> edited(
            Pipeline pipeline, Findings findings, Kept kept, JavaRDD<KeptContent> contents) {
        Broadcast<Keys> known = kept.known();
        JavaRDD<KeptArticle> before = before(findings, kept);
        // Older than any edit of it, though it may have been read anew on the night of one.
        JavaPairRDD<Long, KeptContent> last = before.map(
                        article -> new KeptContent("", article.annotated().key(), article.content()))
                .union(contents)
                .mapToPair(content -> new Tuple2<>(content.article(), content))
                .reduceByKey(KeptContent::newest);
        JavaPairRDD<Long, Long> now = findings.loaded()
                .articles()
                .filter(record -> known.value().contains(record.id()))
                .mapToPair(record -> new Tuple2<>(AnnotatedArticle.key(record.id()), ReadStage.content(record)));
        Keys edited = Keys.of(last.join(now)
                .filter(both -> both._2()._1().content() != both._2()._2())
                .keys());
        if (edited.size() == 0) {
            return pipeline.spark().emptyRDD();
        }
        Broadcast<Keys> asked = pipeline.spark().broadcast(edited);
        JavaRDD<ParsedArticle> read = pipeline.readAgain(
                findings.loaded().articles().filter(record -> asked.value().contains(record.id())), kept.lore());
        return before.filter(
                        article -> asked.value().contains(article.annotated().key()))
                .mapToPair(article -> new Tuple2<>(article.annotated().key(), article))
                .join(read.mapToPair(parsed ->
                        new Tuple2<>(AnnotatedArticle.key(parsed.article().id()), parsed)))
                .values()
                .map(both -> new Edited(both._1(), both._2()));
    }

    /** The articles known before; those that were read anew as if they had come in on no night. */
    private static JavaRDD<KeptArticle> before(Findings findings, Kept kept) {
        if (kept.articles() != null) {
            return kept.articles();
        }
        Broadcast<Keys> known = kept.known();
        return findings.added()
                .parsed()
                .zip(findings.added().articles())
                .filter(both -> known.value().contains(both._2().key()))
                .map(both -> KeptArticle.of("", both._1(), both._2()));
    }

    /** What the edited ones are like now. */
    JavaRDD<KeptContent> contents(String night) {
        return edited.map(one ->
                new KeptContent(night, one.before().annotated().key(), one.now().content()));
    }

    /** Whether no night before had the article. */
    private static boolean isNew(long key, Keys added, Keys known) {
        return added.contains(key) && !known.contains(key);
    }

    /** The new articles, by outlet. */
    static final class Came implements Passes.Sum<AnnotatedArticle, Came> {
        private static final long serialVersionUID = 1;

        final TreeMap<String, Night.Outlet> outlets = new TreeMap<>();
        long articles;
        long ofOutlets;

        @Override
        public void add(AnnotatedArticle annotated) {
            Article article = annotated.article();
            articles++;
            ofOutlets += article.kind() == OutletKind.OUTLET ? 1 : 0;
            outlets.merge(
                    article.outlet() == null ? Census.UNKNOWN : article.outlet(),
                    new Night.Outlet(
                            1,
                            article.words(),
                            article.credits().stream().anyMatch(Credit::counts) ? 1 : 0,
                            annotated.quotes().size(),
                            isDamaged(article.text()) ? 1 : 0),
                    Night.Outlet::plus);
        }

        /** Whether it holds what stands where a character was lost, or one that nobody can see. */
        private static boolean isDamaged(String text) {
            return text.chars().anyMatch(c -> c == '\ufffd' || (c >= 0x80 && c < 0xa0 && c != 0x85));
        }

        @Override
        public void merge(Came other) {
            articles += other.articles;
            ofOutlets += other.ofOutlets;
            other.outlets.forEach((outlet, came) -> outlets.merge(outlet, came, Night.Outlet::plus));
        }
    }

    Came came() {
        Broadcast<Keys> read = added;
        Broadcast<Keys> known = kept.known();
        return Passes.over(
                findings.added().articles().filter(article -> isNew(article.key(), read.value(), known.value())),
                Came::new);
    }

    /** Number of pairs with a new article. */
    long pairs() {
        Broadcast<Keys> read = added;
        Broadcast<Keys> known = kept.known();
        return findings.added()
                .comparisons()
                .filter(pair -> isNew(AnnotatedArticle.key(pair.verdict().a()), read.value(), known.value())
                        || isNew(AnnotatedArticle.key(pair.verdict().b()), read.value(), known.value()))
                .count();
    }

    /** The pickups of new articles. */
    PickupSum pickups() {
        Broadcast<Keys> read = added;
        Broadcast<Keys> known = kept.known();
        return Passes.over(
                findings.drawings()
                        .filter(drawing ->
                                isNew(AnnotatedArticle.key(drawing.pickup().article()), read.value(), known.value())),
                PickupSum.bounded(0, findings.census().wires()));
    }

    /**
     * What is otherwise.
     *
     * @param before what the nights before told, which is not told again
     */
    Night.Changes since(List<Night> before) {
        return new Night.Changes(
                before.isEmpty() ? Bounded.none() : latePickups(), edits(), spellings(before), unlisted(before));
    }

    private Bounded<Night.LatePickup> latePickups() {
        Broadcast<Keys> read = added;
        Broadcast<Keys> known = kept.known();
        return listed(
                findings.drawings()
                        .filter(drawing -> isLate(drawing.pickup(), read.value(), known.value()))
                        .map(drawing -> latePickup(drawing, known.value())),
                late -> late.article() + "\t" + late.wire());
    }

    private static boolean isLate(Pickup pickup, Keys added, Keys known) {
        if (pickup.sourceArticle() == null) {
            return false;
        }
        boolean newArticle = isNew(AnnotatedArticle.key(pickup.article()), added, known);
        boolean newSource = isNew(AnnotatedArticle.key(pickup.sourceArticle()), added, known);
        boolean late = pickup.lagMinutes() != null && pickup.lagMinutes() >= LATE;
        return newArticle ? !newSource && late : newSource;
    }

    private static Night.LatePickup latePickup(Drawing drawing, Keys known) {
        Pickup pickup = drawing.pickup();
        return new Night.LatePickup(
                pickup.article(),
                drawing.outlet(),
                drawing.title(),
                pickup.wire(),
                pickup.sourceArticle(),
                pickup.lagMinutes(),
                known.contains(pickup.article()));
    }

    private Bounded<Night.Edit> edits() {
        return listed(edited.map(NightChanges::edit), Night.Edit::article);
    }

    private static Night.Edit edit(Edited edited) {
        Article before = edited.before().annotated().article();
        Article now = edited.now().article();
        Set<String> credited = credits(before);
        Set<String> credits = credits(now);
        return new Night.Edit(
                before.id(),
                before.outlet(),
                before.title(),
                now.title(),
                credits.stream().filter(credit -> !credited.contains(credit)).toList(),
                credited.stream().filter(credit -> !credits.contains(credit)).toList(),
                before.words(),
                now.words());
    }

    private static Set<String> credits(Article article) {
        Set<String> credits = new TreeSet<>();
        article.credits().stream().filter(Credit::counts).forEach(credit -> credits.add(credit.agency()));
        return credits;
    }

    private Bounded<Night.Alike> spellings(List<Night> before) {
        Set<String> told = new HashSet<>();
        before.forEach(
                night -> night.changes().spellings().items().forEach(alike -> told.add(alike.a() + "\t" + alike.b())));
        List<Night.Alike> open = findings.review().stream()
                .filter(ReviewCandidate::isOpen)
                .map(candidate -> new Night.Alike(candidate.a(), candidate.b(), candidate.why()))
                .filter(alike -> !told.contains(alike.a() + "\t" + alike.b()))
                .toList();
        return new Bounded<>(open.size(), open.subList(0, Math.min(open.size(), LISTED)));
    }

    private Bounded<Night.UnlistedSource> unlisted(List<Night> before) {
        Broadcast<Keys> read = added;
        Broadcast<Keys> known = kept.known();
        Set<String> told = new HashSet<>();
        before.forEach(night -> night.changes().unlistedSources().items().forEach(source -> told.add(source.words())));
        JavaRDD<Night.UnlistedSource> found = findings.added()
                .parsed()
                .filter(parsed -> isNew(AnnotatedArticle.key(parsed.article().id()), read.value(), known.value()))
                .flatMap(parsed -> parsed.notices().stream()
                        .filter(notice -> notice.code().equals(UNLISTED) && notice.begin() != null)
                        .map(notice -> new Night.UnlistedSource(words(notice, parsed.article()), 1, notice.article()))
                        .iterator());
        List<Night.UnlistedSource> sources = new ArrayList<>();
        found
                .mapToPair(source -> new Tuple2<>(source.words(), source))
                .reduceByKey(NightChanges::both)
                .values()
                .collect()
                .stream()
                .filter(source -> !told.contains(source.words()))
                .sorted(Comparator.comparingLong(Night.UnlistedSource::articles)
                        .reversed()
                        .thenComparing(Night.UnlistedSource::words))
                .forEach(sources::add);
        return new Bounded<>(sources.size(), sources.subList(0, Math.min(sources.size(), LISTED)));
    }

    private static String words(Notice notice, Article article) {
        return article.text().substring(notice.begin(), notice.end());
    }

    private static Night.UnlistedSource both(Night.UnlistedSource one, Night.UnlistedSource other) {
        String example = one.example().compareTo(other.example()) <= 0 ? one.example() : other.example();
        return new Night.UnlistedSource(one.words(), one.articles() + other.articles(), example);
    }

    /** The first few in the order of that name. */
    private static <T> Bounded<T> listed(JavaRDD<T> changes, Name<T> name) {
        Listing<T> listing = Passes.over(
                changes,
                () -> new Listing<T>(
                        LISTED, change -> "", (x, y) -> name.apply(x).compareTo(name.apply(y))));
        return listing.bounded();
    }

    /** What changes are ordered by. */
    private interface Name<T> extends Function<T, String>, java.io.Serializable {}
}
