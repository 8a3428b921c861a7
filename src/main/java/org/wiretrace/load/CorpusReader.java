package org.wiretrace.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.wiretrace.corpus.RawArticle;

/**
 * Reads the records of corpus files, one at a time. Whatever a record or a file is like, each record comes out once: as
 * an article or as a reject. Where a file cannot be read on, what came before counts, and the failure is one reject more. A file that is not what it was when the run began fails the run:
 * what other tasks have read of it cannot be made good.
 *
 * @param names what the fields are called
 * @param maxTextLength UTF-16 units that a text may have
 * @param minTextLength UTF-16 units that a text must have
 */
record CorpusReader(FieldNames names, int maxTextLength, int minTextLength) implements Serializable {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    /** The records of the slice, read as they are asked for. */
    Iterator<LoadedRecord> read(FileSlice slice, Configuration hadoop) {
        return new Records(slice, hadoop);
    }

    private final class Records implements Iterator<LoadedRecord> {
        private final CorpusFile file;
        private final Configuration hadoop;
        private RecordReader reader;
        private LoadedRecord next;

        Records(FileSlice slice, Configuration hadoop) {
            this.file = slice.file();
            this.hadoop = hadoop;
            try {
                reader = open(slice, hadoop);
            } catch (IOException | RuntimeException e) { // Parquet tells of damaged files by either
                next = unreadable(slice.before(), e);
                return;
            }
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public LoadedRecord next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            LoadedRecord current = next;
            advance();
            return current;
        }

        private void advance() {
            next = null;
            if (reader == null) {
                return;
            }
            try {
                if (reader.advance()) {
                    next = record();
                } else {
                    close();
                    file.requireUnchanged(hadoop);
                }
            } catch (IOException e) {
                next = unreadable(reader.position(), e);
                close();
            }
        }

        private LoadedRecord record() {
            try {
                return new LoadedRecord(article(file, reader.position(), reader.fields()), null);
            } catch (UnusableRecord e) {
                return LoadedRecord.reject(file.source(), reader.position(), e.reason(), e.getMessage());
            }
        }

        private LoadedRecord unreadable(long before, Exception e) {
            file.requireUnchanged(hadoop);
            String told = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            // Where the corpus lies on this machine is no part of the result.
            String detail = told.replace(file.uri().toString(), file.source())
                    .replace(file.uri().getPath(), file.source())
                    .lines()
                    .findFirst()
                    .orElse("");
            return LoadedRecord.reject(file.source(), before + 1, LoadedRecord.UNREADABLE_FILE, detail);
        }

        private void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                reader = null;
            }
        }
    }

    private RawArticle article(CorpusFile file, long position, Map<String, String> fields) throws UnusableRecord {
        String text = fields.get("text");
        if (text == null) {
            throw new UnusableRecord("no-text", "text is missing or empty");
        }
        if (text.length() < minTextLength) {
            throw new UnusableRecord(
                    "text-too-short",
                    "text has %d UTF-16 units; at least %d are asked for".formatted(text.length(), minTextLength));
        }
        if (text.length() > maxTextLength) {
            throw new UnusableRecord(
                    "text-too-long",
                    "text has %d UTF-16 units; at most %d are read".formatted(text.length(), maxTextLength));
        }
        return new RawArticle(
                file.source(),
                position,
                file.kind() == CorpusKind.PAGE,
                file.wire(),
                ArticleId.of(fields),
                fields.get("outlet"),
                fields.get("published"),
                fields.get("url"),
                fields.get("title"),
                fields.get("author"),
                fields.get("language"),
                text);
    }

    private RecordReader open(FileSlice slice, Configuration hadoop) throws IOException {
        CorpusFile file = slice.file();
        return switch (file.kind()) {
            case LINES -> lines(slice, hadoop);
            case JSON -> json(file.open(hadoop));
            case CSV -> new CsvRows(file.open(hadoop), ',', longestRecord(), names);
            case TSV -> new CsvRows(file.open(hadoop), '\t', longestRecord(), names);
            case PARQUET -> new ParquetRows(slice, hadoop, names);
            case PAGE -> new WholePage(file.open(hadoop), CorpusKind.stem(file.name()), longestText());
            case HTML -> new HtmlPage(file.open(hadoop), CorpusKind.stem(file.name()), longestRecord());
            case WARC -> new WarcPages(file.openRecords(hadoop), longestRecord());
            case XML -> new XmlRecords(file.open(hadoop), longestRecord());
        };
    }

    /** A line belongs to the slice that its first byte is in: one that begins before is read over. */
    private RecordReader lines(FileSlice slice, Configuration hadoop) throws IOException {
        if (slice.begin() == 0) {
            return new JsonLines(new Lines(slice.file().open(hadoop), slice.end(), longestRecord()), 0, names);
        }
        FSDataInputStream in = slice.file().openRaw(hadoop);
        try {
            in.seek(slice.begin() - 1);
            Lines lines = new Lines(in, slice.end() - slice.begin() + 1, longestRecord());
            lines.advance();
            return new JsonLines(lines, slice.before(), names);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Tells by its first two lines whether a file holds an object a line; of lines without end, it looks at the head. */
    private RecordReader json(InputStream file) throws IOException {
        int looked = (int) Math.min(LARGEST_ARRAY, 2L * longestRecord());
        BufferedInputStream in = new BufferedInputStream(file);
        in.mark(looked);
        Lines head = new Lines(
                BoundedInputStream.builder()
                        .setInputStream(in)
                        .setMaxCount(looked)
                        .setPropagateClose(false)
                        .get(),
                Long.MAX_VALUE,
                longestRecord());
        boolean oneByLine = objectBegins(head) && (isJson(head) || objectBegins(head) || head.length() == 0);
        in.reset();
        in.mark(0); // lets go of the mark, or all that follows would be kept
        return oneByLine
                ? new JsonLines(new Lines(in, Long.MAX_VALUE, longestRecord()), 0, names)
                : new JsonValues(in, longestRecord(), names);
    }

    /** Whether the next line that is not blank begins with a brace; there is none when its length is 0. */
    private static boolean objectBegins(Lines lines) throws IOException {
        while (lines.advance()) {
            if (!lines.blank()) {
                String line = new String(lines.bytes(), 0, Math.min(16, lines.length()), StandardCharsets.UTF_8);
                return Utf8.withoutByteOrderMark(line).stripLeading().startsWith("{");
            }
        }
        return false;
    }

    private static boolean isJson(Lines lines) {
        try {
            JsonFields.TREES.readTree(lines.bytes(), 0, lines.length());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Bytes of the longest page: a unit takes three at most. */
    private int longestText() {
        return (int) Math.min(LARGEST_ARRAY, 3L * maxTextLength);
    }

    /** Bytes of the longest line or row: an escaped unit takes six, and there are other fields. */
    private int longestRecord() {
        return (int) Math.min(LARGEST_ARRAY, 6L * maxTextLength + (1 << 20));
    }
}
