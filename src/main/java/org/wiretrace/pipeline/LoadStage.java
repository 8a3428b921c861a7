package org.wiretrace.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.Reject;
import org.wiretrace.spark.Datasets;
import org.wiretrace.spark.RecordEncoder;
import org.wiretrace.text.Hashing;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Loads a corpus: every record of every file comes out as an article or as a reject, whatever it is like.
 *
 * <p>Files are read by our own readers, in slices: Spark's readers bend malformed bytes and rows into something else
 * without a word, know no line numbers, and fail the job on a damaged file. Line files and Parquet files are cut every
 * {@code sliceBytes}, so that one large file is read by many tasks; what is compressed, CSV (a line break may stand in
 * quotes) and JSON over many lines is read from its beginning by one task. A reject's position is a line number, so
 * before a line file is read in slices, one cheap pass counts the line breaks of each. Slices do not depend on the
 * number of cores, so that the result does not either.
 *
 * @param fields our name of each field that the corpus calls by another, such as {@code body_text} → {@code text}
 * @param maxTextLength UTF-16 units that a text may have; longer ones are rejects
 * @param sliceBytes where large files are cut; smaller slices read in more tasks
 */
public record LoadStage(Map<String, String> fields, int maxTextLength, long sliceBytes) implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadStage.class);
    private static final long SLICE_BYTES = 32L << 20;
    private static final long WORTH_SPREADING = 1L << 20;

    public LoadStage {
        fields = Map.copyOf(fields);
    }

    public LoadStage(Map<String, String> fields, int maxTextLength) {
        this(fields, maxTextLength, SLICE_BYTES);
    }

    /**
     * What was loaded: {@code read} = {@code accepted} + {@code rejected}.
     *
     * @param articles the articles, each id once
     * @param rejects the records that cannot be used
     * @param accepted number of articles
     * @param rejected number of rejects
     * @param skipped files in the given directories that are of no known kind
     * @param kept what is kept in memory or on disk until {@link #close}
     */
    public record Loaded(
            Dataset<RawArticle> articles,
            Dataset<Reject> rejects,
            long accepted,
            long rejected,
            List<String> skipped,
            List<Dataset<?>> kept)
            implements AutoCloseable {
        /** Number of records in the files. */
        public long read() {
            return accepted + rejected;
        }

        /** Lets go of what is kept; articles and rejects that are asked for later are read from the files again. */
        @Override
        public void close() {
            kept.forEach(dataset -> dataset.unpersist());
        }
    }

    /**
     * Loads the corpus, reading its files once.
     *
     * @param corpus files, directories or globs
     * @param wires the same, of articles that are all a wire's
     * @throws InputException when a path leads nowhere, or no article can be used
     */
    public Loaded apply(SparkSession spark, List<String> corpus, List<String> wires) {
        CorpusFiles found = CorpusFiles.find(spark.sparkContext().hadoopConfiguration(), corpus, wires);
        tellSkipped(found.skipped());
        Dataset<LoadedRecord> records = records(spark, found.files()).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Reject> repeated = repeated(records).persist(StorageLevel.MEMORY_AND_DISK());
        // Counted, its size is known: the joins below broadcast it when it is small, and do not shuffle texts.
        long repeats = repeated.count();
        Row counts = records.agg(count(lit(1)), count(col("article"))).first();
        long accepted = counts.getLong(1) - repeats;
        if (accepted == 0) {
            throw nothingUsable(records, found.files());
        }
        return new Loaded(
                articles(records, repeated),
                rejects(records, repeated),
                accepted,
                counts.getLong(0) - accepted,
                found.skipped(),
                List.of(records, repeated));
    }

    private static Dataset<RawArticle> articles(Dataset<LoadedRecord> records, Dataset<Reject> repeated) {
        return records.where("article is not null")
                .select("article.*")
                .join(repeated.select("source", "position"), new String[] {"source", "position"}, "left_anti")
                .as(RecordEncoder.of(RawArticle.class));
    }

    private static Dataset<Reject> rejects(Dataset<LoadedRecord> records, Dataset<Reject> repeated) {
        return records.where("reject is not null")
                .select("reject.*")
                .unionByName(repeated.toDF())
                .as(RecordEncoder.of(Reject.class));
    }

    /**
     * The articles whose id another one bears. Of all that bear an id the one is kept whose source and position come
     * first, one given as a wire's before others; so neither the order of the files nor that of the work matters.
     */
    private static Dataset<Reject> repeated(Dataset<LoadedRecord> records) {
        return Datasets.flatMap(records, Bearer.class, Bearer::of)
                .groupByKey((MapFunction<Bearer, String>) Bearer::id, Encoders.STRING())
                .flatMapSortedGroups(
                        new Column[] {col("wire").desc(), col("source"), col("position")},
                        (FlatMapGroupsFunction<String, Bearer, Reject>)
                                (id, bearers) -> LoadStage.rejectsBehindFirst(bearers),
                        RecordEncoder.of(Reject.class));
    }

    private static Iterator<Reject> rejectsBehindFirst(Iterator<Bearer> bearers) {
        Bearer first = bearers.next();
        return CollectionConverters.asJava(
                CollectionConverters.asScala(bearers).map(bearer -> bearer.rejectBehind(first)));
    }

    /**
     * An article, as far as it matters to tell repeated ones.
     *
     * @param id its id
     * @param wire whether it was given as a wire's
     * @param source where it stands
     * @param position where it stands
     * @param content hash of all its fields
     */
    public record Bearer(String id, boolean wire, String source, long position, long content) implements Serializable {
        static Iterator<Bearer> of(LoadedRecord read) {
            RawArticle a = read.article();
            if (a == null) {
                return List.<Bearer>of().iterator();
            }
            long content = Hashing.hash64(a.text());
            for (String field :
                    new String[] {a.outlet(), a.published(), a.url(), a.title(), a.author(), a.language()}) {
                content = Hashing.combine(content, field == null ? 0 : Hashing.hash64(field));
            }
            return List.of(new Bearer(a.id(), a.wire(), a.source(), a.position(), content))
                    .iterator();
        }

        Reject rejectBehind(Bearer first) {
            String detail = "id \"%s\" also at %s, %d, which is kept".formatted(id, first.source, first.position);
            return new Reject(source, position, content == first.content ? "duplicate" : "duplicate-id", detail);
        }
    }

    private Dataset<LoadedRecord> records(SparkSession spark, List<CorpusFile> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop = SerializableConfiguration.broadcast(spark.sparkContext());
        List<FileSlice> slices = new FileSlices(sliceBytes).of(context, hadoop, files);
        List<List<FileSlice>> tasks = FileSlices.tasks(slices, context.defaultParallelism());
        CorpusReader reader = new CorpusReader(new FieldNames(fields), maxTextLength);
        JavaRDD<LoadedRecord> read = context.parallelize(tasks, Math.max(1, tasks.size()))
                .flatMap(task ->
                        new SliceReader(reader, task.iterator(), hadoop.value().value()));
        return spread(
                spark.createDataset(read.rdd(), RecordEncoder.of(LoadedRecord.class)),
                tasks.size(),
                context.defaultParallelism(),
                files.stream().mapToLong(CorpusFile::length).sum());
    }

    /** One compressed file is read by one task; what follows need not be. */
    private static Dataset<LoadedRecord> spread(Dataset<LoadedRecord> records, int tasks, int cores, long bytes) {
        boolean idle = tasks < cores && bytes > WORTH_SPREADING;
        return idle ? records.repartition(cores, coalesce(col("article.position"), col("reject.position"))) : records;
    }

    private static void tellSkipped(List<String> skipped) {
        if (!skipped.isEmpty()) {
            LOG.warn(
                    "{} files are of no known kind and were not read, the first is {}", skipped.size(), skipped.get(0));
        }
    }

    private static InputException nothingUsable(Dataset<LoadedRecord> records, List<CorpusFile> files) {
        List<String> problems = new ArrayList<>();
        problems.add("no article can be read in %d files, the first is %s"
                .formatted(files.size(), files.get(0).path()));
        for (Row reason : records.where("reject is not null")
                .groupBy("reject.reason")
                .agg(count(lit(1)), min(struct("reject.source", "reject.position", "reject.detail")))
                .orderBy("reason")
                .collectAsList()) {
            Row first = reason.getStruct(2);
            problems.add("  %d %s, the first at %s, %d: %s"
                    .formatted(
                            reason.getLong(1),
                            reason.getString(0),
                            first.getString(0),
                            first.getLong(1),
                            first.getString(2)));
        }
        return new InputException(problems);
    }
}
