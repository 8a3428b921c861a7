package org.wiretrace.pipeline;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.load.LoadStage;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.Passage;
import scala.Tuple2;

/**
 * All that a run found.
 *
 * @param loaded the records of the corpus, and those that could not be used
 * @param parsed the articles as read, with what is odd about them
 * @param notices what is odd, counted, and the worst of it
 * @param articles the articles with their names and quotations
 * @param census who published how much
 * @param names in how many articles each outlet prints a spelling of a name
 * @param review names that look alike and were not merged
 * @param candidates number of pairs that were compared
 * @param comparisons what comparing them gave, where it gave anything
 * @param pairs what they come to
 * @param drawings what outlets had from wires
 * @param pickups what they come to
 * @param clusters families of articles
 * @param families families of quotes: how many, and those of most wordings
 */
public record Findings(
        LoadStage.Loaded loaded,
        JavaRDD<ParsedArticle> parsed,
        Listing<Notice> notices,
        JavaRDD<AnnotatedArticle> articles,
        Census census,
        JavaRDD<Tuple2<PrintedName, Long>> names,
        List<ReviewCandidate> review,
        long candidates,
        JavaRDD<Comparison> comparisons,
        PairSum pairs,
        JavaRDD<Drawing> drawings,
        PickupSum pickups,
        List<ClusterMember> clusters,
        Strongest<QuoteFamily> families) {

    JavaRDD<ArticleRow> articleRows() {
        return articles.map(annotated -> ArticleRow.of(annotated.article()));
    }

    JavaRDD<NameVariant> variants() {
        return NameStage.variants(names);
    }

    JavaRDD<Verdict> verdicts() {
        return comparisons.map(Comparison::verdict);
    }

    JavaRDD<Passage> passages() {
        return comparisons.flatMap(pair -> pair.passages().iterator());
    }

    JavaRDD<QuoteRow> quotes() {
        return articles.flatMap(
                annotated -> annotated.quotes().stream().map(QuoteRow::of).iterator());
    }

    JavaRDD<SharedQuote> sharedQuotes() {
        return comparisons.flatMap(pair -> pair.sharedQuotes().iterator());
    }

    JavaRDD<Divergence> divergences() {
        return comparisons.flatMap(pair -> pair.divergences().iterator());
    }

    JavaRDD<Pickup> pickupRows() {
        return drawings.map(Drawing::pickup);
    }

    static JavaRDD<Notice> notices(JavaRDD<ParsedArticle> parsed) {
        return parsed.flatMap(article -> article.notices().iterator());
    }

    JavaRDD<Reject> rejects() {
        return loaded.rejects();
    }
}
