package org.wiretrace.pipeline;

import com.esotericsoftware.kryo.Kryo;
import java.util.List;
import org.apache.spark.serializer.KryoRegistrator;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.load.Claim;
import org.wiretrace.load.FileSlice;
import org.wiretrace.load.LoadedRecord;
import org.wiretrace.names.NameSightings;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.Spelling;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.provenance.ClusterMember;
import org.wiretrace.provenance.Link;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.PrintedQuote;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.SayingRule;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.report.OutletSummary;
import org.wiretrace.report.Report;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.Passage;
import org.wiretrace.spark.RecordSerializer;

/** Tells Kryo what travels between tasks: a class that it knows costs a number in each message, not its name. */
public final class Registrator implements KryoRegistrator {
    /** By the way of an article; the order is the numbering, and both ends have the same. */
    private static final List<Class<?>> TRAVELLERS = List.of(
            FileSlice.class,
            LoadedRecord.class,
            RawArticle.class,
            Claim.class,
            Reject.class,
            RepeatedLineStage.Sighting.class,
            ParsedArticle.class,
            Notice.class,
            NamedArticle.class,
            NameStage.FoundNames.class,
            NameSightings.class,
            NameStage.Unlisted.class,
            PrintedName.class,
            PrintedName.Entry.class,
            NameVariant.class,
            Spelling.class,
            AnnotatedArticle.class,
            Article.class,
            SayingRule.Place.class,
            Blocks.Block.class,
            CandidatePair.class,
            ComparisonStage.Need.class,
            Comparison.class,
            Link.class,
            Drawing.class,
            ArticleRow.class,
            Verdict.class,
            Passage.class,
            Quote.class,
            QuoteRow.class,
            SharedQuote.class,
            PrintedQuote.class,
            QuoteFamily.class,
            Divergence.class,
            Pickup.class,
            ClusterMember.class,
            OutletSummary.class,
            Report.Dispatch.class,
            Report.QuotesOnly.class,
            Report.FactCase.class,
            ReportStage.StoryPair.class,
            Import.CorpusRow.class,
            KeptArticle.class,
            KeptContent.class);

    @Override
    public void registerClasses(Kryo kryo) {
        RecordSerializer.install(kryo);
        TRAVELLERS.forEach(kryo::register);
    }
}
