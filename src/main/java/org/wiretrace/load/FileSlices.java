package org.wiretrace.load;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Cuts corpus files into slices, and slices into tasks.
 *
 * @param sliceBytes where large files are cut
 */
record FileSlices(long sliceBytes) implements Serializable {
    private static final long SMALLEST_TASK = 1L << 20;
    private static final long LARGEST_TASK = 16L << 20;
    /** What it costs to open a file, in bytes that could be read meanwhile. */
    private static final long OPENING = 1L << 18;

    /** The slices of the files, in the files' order; large ones are surveyed by Spark first. */
    List<FileSlice> of(JavaSparkContext spark, Broadcast<SerializableConfiguration> hadoop, List<CorpusFile> files) {
        List<FileSlice> cuts = files.stream()
                .filter(this::isCut)
                .flatMap(file -> cuts(file).stream())
                .toList();
        Map<CorpusFile, List<Survey>> surveys = cuts.isEmpty()
                ? Map.of()
                : spark
                        .parallelize(cuts, cuts.size())
                        .map(cut -> survey(cut, hadoop.value().value()))
                        .collect()
                        .stream()
                        .collect(Collectors.groupingBy(survey -> survey.slice().file()));
        List<FileSlice> slices = new ArrayList<>();
        for (CorpusFile file : files) {
            if (surveys.containsKey(file)) {
                slices.addAll(surveyed(file, surveys.get(file)));
            } else if (file.length() > 0 || file.kind() == CorpusKind.PAGE || file.kind() == CorpusKind.PARQUET) {
                slices.add(FileSlice.whole(file));
            }
        }
        return slices;
    }

    /** The slices shared out among tasks of about the same work, enough of them for every core. */
    static List<List<FileSlice>> tasks(List<FileSlice> slices, int cores) {
        long work = slices.stream().mapToLong(FileSlices::work).sum();
        long share = Math.min(LARGEST_TASK, Math.max(SMALLEST_TASK, work / (2L * cores)));
        List<List<FileSlice>> tasks = new ArrayList<>();
        long room = 0;
        for (FileSlice slice : slices) {
            if (work(slice) > room) {
                tasks.add(new ArrayList<>());
                room = share;
            }
            tasks.get(tasks.size() - 1).add(slice);
            room -= work(slice);
        }
        return tasks;
    }

    private static long work(FileSlice slice) {
        return OPENING + slice.weight();
    }

    private boolean isCut(CorpusFile file) {
        return file.splittable() && file.length() > sliceBytes;
    }

    private List<FileSlice> cuts(CorpusFile file) {
        List<FileSlice> cuts = new ArrayList<>();
        for (long begin = 0; begin < file.length(); begin += sliceBytes) {
            cuts.add(new FileSlice(file, begin, Math.min(file.length(), begin + sliceBytes), 0));
        }
        return cuts;
    }

    /**
     * What is known of a slice before its file is read.
     *
     * @param slice the slice
     * @param lineFeeds line feeds from the byte before the slice to the byte before its last; 0 where a file has no lines
     * @param readable whether the bytes can be read
     */
    private record Survey(FileSlice slice, long lineFeeds, boolean readable) implements Serializable {}

    private static Survey survey(FileSlice slice, Configuration hadoop) {
        try {
            return new Survey(
                    slice,
                    slice.file().kind() == CorpusKind.PARQUET ? footer(slice, hadoop) : lineFeeds(slice, hadoop),
                    true);
        } catch (IOException | RuntimeException e) { // told as a reject when the file is read
            return new Survey(slice, 0, false);
        }
    }

    private static long footer(FileSlice slice, Configuration hadoop) throws IOException {
        ParquetFileReader.open(HadoopInputFile.fromPath(slice.file().path(), hadoop))
                .close();
        return 0;
    }

    private static long lineFeeds(FileSlice slice, Configuration hadoop) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long feeds = 0;
        try (FSDataInputStream in = slice.file().openRaw(hadoop)) {
            long at = Math.max(0, slice.begin() - 1);
            in.seek(at);
            while (at < slice.end() - 1) {
                int read = in.read(chunk, 0, (int) Math.min(chunk.length, slice.end() - 1 - at));
                if (read < 0) {
                    throw new IOException("the file became shorter");
                }
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == '\n') {
                        feeds++;
                    }
                }
                at += read;
            }
        }
        return feeds;
    }

    /** The slices with the lines before each; a file that cannot be read throughout stays whole, to fail but once. */
    private static List<FileSlice> surveyed(CorpusFile file, List<Survey> surveys) {
        if (!surveys.stream().allMatch(Survey::readable)) {
            return List.of(FileSlice.whole(file));
        }
        List<FileSlice> slices = new ArrayList<>();
        long feeds = 0;
        for (Survey survey : surveys) {
            FileSlice cut = survey.slice();
            // The line that the byte before the slice lies on is read over, too.
            long before = cut.begin() == 0 || file.kind() == CorpusKind.PARQUET ? 0 : feeds + 1;
            slices.add(new FileSlice(file, cut.begin(), cut.end(), before));
            feeds += survey.lineFeeds();
        }
        return slices;
    }
}
