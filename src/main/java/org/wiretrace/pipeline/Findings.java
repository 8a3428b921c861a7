package org.wiretrace.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.Passage;
import org.wiretrace.spark.Datasets;

/**
 * All that a run found.
 *
 * @param loaded the records of the corpus, and those that could not be used
 * @param parsed the articles as read, with what is odd about them
 * @param notices what is odd, counted, and the worst of it
 * @param articles the articles with their names and quotations
 * @param census who published how much
 * @param names every spelling of a name
 * @param review spellings that look alike and were not merged
 * @param candidates number of pairs that were compared
 * @param comparisons what comparing them gave, where it gave anything
 * @param pairs what they come to
 * @param drawings what outlets had from wires
 * @param pickups what they come to
 * @param clusters families of articles
 */
public record Findings(
        LoadStage.Loaded loaded,
        Dataset<ParsedArticle> parsed,
        Listing<Notice> notices,
        Dataset<AnnotatedArticle> articles,
        Census census,
        Dataset<NameVariant> names,
        List<ReviewCandidate> review,
        long candidates,
        Dataset<Comparison> comparisons,
        PairSum pairs,
        Dataset<Drawing> drawings,
        PickupSum pickups,
        Dataset<ClusterMember> clusters) {

    Dataset<ArticleRow> articleRows() {
        return Datasets.map(articles, ArticleRow.class, annotated -> ArticleRow.of(annotated.article()));
    }

    Dataset<Verdict> verdicts() {
        return Datasets.map(comparisons, Verdict.class, Comparison::verdict);
    }

    Dataset<Passage> passages() {
        return Datasets.flatMap(
                comparisons, Passage.class, pair -> pair.passages().iterator());
    }

    Dataset<Quote> quotes() {
        return Datasets.flatMap(
                articles, Quote.class, annotated -> annotated.quotes().iterator());
    }

    Dataset<SharedQuote> sharedQuotes() {
        return Datasets.flatMap(
                comparisons, SharedQuote.class, pair -> pair.sharedQuotes().iterator());
    }

    Dataset<Divergence> divergences() {
        return Datasets.flatMap(
                comparisons, Divergence.class, pair -> pair.divergences().iterator());
    }

    Dataset<Pickup> pickupRows() {
        return Datasets.map(drawings, Pickup.class, Drawing::pickup);
    }

    static Dataset<Notice> notices(Dataset<ParsedArticle> parsed) {
        return Datasets.flatMap(
                parsed, Notice.class, article -> article.notices().iterator());
    }

    Dataset<Reject> rejects() {
        return loaded.rejects();
    }
}
