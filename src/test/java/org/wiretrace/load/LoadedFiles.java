package org.wiretrace.load;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.Reject;

/** Writes files into a folder, and reads that folder as a corpus. */
final class LoadedFiles {
    /** UTF-16 units that a text may have here. */
    static final int LIMIT = 20_000;

    final List<RawArticle> articles = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    private final Path folder;

    LoadedFiles(Path folder) {
        this.folder = folder;
    }

    LoadedFiles with(String name, String content) throws IOException {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    LoadedFiles with(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), packed(CorpusKind.extension(name), content));
        return this;
    }

    LoadedFiles load() {
        Configuration hadoop = new Configuration();
        CorpusReader reader = new CorpusReader(new FieldNames(Map.of()), LIMIT, 1);
        for (CorpusFile file :
                CorpusFiles.find(hadoop, List.of(folder.toString()), List.of()).files()) {
            reader.read(FileSlice.whole(file), hadoop).forEachRemaining(loaded -> {
                if (loaded.article() == null) {
                    rejects.add(loaded.reject());
                } else {
                    articles.add(loaded.article());
                }
            });
        }
        return this;
    }

    RawArticle only() {
        if (articles.size() != 1 || !rejects.isEmpty()) {
            throw new AssertionError("not one article: " + articles + " " + rejects);
        }
        return articles.get(0);
    }

    List<String> ids() {
        return articles.stream().map(RawArticle::id).toList();
    }

    List<String> texts() {
        return articles.stream().map(RawArticle::text).toList();
    }

    /** Position and reason of every reject. */
    List<String> reasons() {
        return rejects.stream()
                .map(reject -> reject.position() + " " + reject.reason())
                .toList();
    }

    static byte[] packed(String extension, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out =
                switch (extension) {
                    case "gz" -> new GZIPOutputStream(packed);
                    case "bz2" -> new BZip2CompressorOutputStream(packed);
                    case "zst" -> new ZstdOutputStreamNoFinalizer(packed);
                    default -> packed;
                }) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** The bytes again and again, made as they are read. */
    static InputStream repeated(byte[] bytes, int times) {
        return new InputStream() {
            private long given;

            @Override
            public int read() {
                return given < (long) times * bytes.length ? bytes[(int) (given++ % bytes.length)] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int at = (int) (given % bytes.length);
                int read = given < (long) times * bytes.length ? Math.min(length, bytes.length - at) : -1;
                System.arraycopy(bytes, at, into, from, Math.max(0, read));
                given += Math.max(0, read);
                return read;
            }
        };
    }

    /** Bytes of memory that are in use. */
    static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
