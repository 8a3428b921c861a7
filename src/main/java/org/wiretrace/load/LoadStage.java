package org.wiretrace.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.InputException;
import org.wiretrace.notice.Reject;
import scala.Tuple2;

/**
 * Loads a corpus: every record of every file comes out as an article or as a reject, whatever it is like.
 *
 * <p>Files are read by our own readers, in slices: Spark's readers bend malformed bytes and rows into something else
 * without a word, know no line numbers, and fail the job on a damaged file. Line files and Parquet files are cut every
 * {@code sliceBytes}, so that one large file is read by many tasks; what is compressed, CSV (a line break may stand in
 * quotes), JSON over many lines, XML and web archives are read from their beginning by one task each. A reject's position is a line number, so
 * before a line file is read in slices, one cheap pass counts the line breaks of each. Slices do not depend on the
 * number of cores, so that the result does not either.
 *
 * <p>The files are read twice: once to see which ids are taken, and once more when the articles are asked for. That
 * costs less than to keep every text in between, and only ids, places and hashes are shuffled. A file that changes
 * meanwhile fails the run: no article is lost or counted twice in silence.
 *
 * @param fields our name of each field that the corpus calls by another, such as {@code body_text} → {@code text}
 * @param maxTextLength UTF-16 units that a text may have; longer ones are rejects
 * @param minTextLength UTF-16 units that a text must have; shorter ones are rejects
 * @param sliceBytes where large files are cut; smaller slices read in more tasks
 */
public record LoadStage(Map<String, String> fields, int maxTextLength, int minTextLength, long sliceBytes)
        implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadStage.class);
    private static final long SLICE_BYTES = 32L << 20;
    private static final long WORTH_SPREADING = 1L << 20;

    public LoadStage {
        fields = Map.copyOf(fields);
    }

    public LoadStage(Map<String, String> fields, int maxTextLength, int minTextLength) {
        this(fields, maxTextLength, minTextLength, SLICE_BYTES);
    }

    /**
     * What was loaded.
     *
     * @param articles the articles, each id once; read from the files each time that they are asked for
     * @param rejects the records that cannot be used
     * @param accepted number of articles
     * @param rejected number of rejects
     * @param skipped files in the given directories that are of no known kind
     */
    public record Loaded(
            JavaRDD<RawArticle> articles, JavaRDD<Reject> rejects, long accepted, long rejected, List<String> skipped) {
        /** Number of records in the files. */
        public long read() {
            return accepted + rejected;
        }
    }

    /**
     * Loads the corpus.
     *
     * @param corpus files, directories or globs
     * @param wires the same, of articles that are all a wire's
     * @throws InputException when a path leads nowhere, or no article can be used; from within a task of Spark, when a
     *     file changes while it is read
     */
    public Loaded apply(JavaSparkContext spark, List<String> corpus, List<String> wires) {
        CorpusFiles found = CorpusFiles.find(spark.hadoopConfiguration(), corpus, wires);
        tellSkipped(found.skipped());
        JavaRDD<LoadedRecord> records = records(spark, found.files());
        Claims claims = Claims.of(records);
        Tally tally = claims.tally();
        if (tally.accepted() == 0) {
            throw nothingUsable(found.files(), claims.rejects());
        }
        Broadcast<Tally> known = spark.broadcast(tally);
        JavaRDD<RawArticle> articles =
                records.filter(record -> known.value().isArticle(record)).map(LoadedRecord::article);
        return new Loaded(
                spread(articles, found.files()), claims.rejects(), tally.accepted(), tally.rejected(), found.skipped());
    }

    private JavaRDD<LoadedRecord> records(JavaSparkContext spark, List<CorpusFile> files) {
        Broadcast<SerializableConfiguration> hadoop = SerializableConfiguration.broadcast(spark.sc());
        List<FileSlice> slices = new FileSlices(sliceBytes).of(spark, hadoop, files);
        List<List<FileSlice>> tasks = FileSlices.tasks(slices, spark.defaultParallelism());
        CorpusReader reader = new CorpusReader(new FieldNames(fields), maxTextLength, minTextLength);
        return spark.parallelize(tasks, Math.max(1, tasks.size()))
                .flatMap(task ->
                        new SliceReader(reader, task.iterator(), hadoop.value().value()));
    }

    /** One compressed file is read by one task; what follows need not be. */
    private static JavaRDD<RawArticle> spread(JavaRDD<RawArticle> read, List<CorpusFile> files) {
        int cores = read.context().defaultParallelism();
        long bytes = files.stream().mapToLong(CorpusFile::length).sum();
        boolean idle = read.getNumPartitions() < cores && bytes > WORTH_SPREADING;
        return idle ? read.repartition(cores) : read;
    }

    private static void tellSkipped(List<String> skipped) {
        if (!skipped.isEmpty()) {
            LOG.warn(
                    "{} files are of no known kind and were not read, the first is {}", skipped.size(), skipped.get(0));
        }
    }

    private static InputException nothingUsable(List<CorpusFile> files, JavaRDD<Reject> rejects) {
        List<String> problems = new ArrayList<>();
        problems.add("no article can be read in %d files, the first is %s"
                .formatted(files.size(), files.get(0).path()));
        rejects.mapToPair(reject -> new Tuple2<>(reject.reason(), new Example(1, reject)))
                .reduceByKey(Example::plus)
                .sortByKey()
                .values()
                .collect()
                .forEach(example -> problems.add(example.told()));
        return new InputException(problems);
    }

    /**
     * The first of the rejects with one reason, and their number.
     *
     * @param count their number
     * @param first the first by source and position
     */
    private record Example(long count, Reject first) implements Serializable {
        Example plus(Example other) {
            Comparator<Reject> byPlace = Comparator.comparing(Reject::source).thenComparing(Reject::position);
            return new Example(count + other.count, byPlace.compare(first, other.first) <= 0 ? first : other.first);
        }

        String told() {
            return "  %d %s, the first at %s, %d: %s"
                    .formatted(count, first.reason(), first.source(), first.position(), first.detail());
        }
    }
}
