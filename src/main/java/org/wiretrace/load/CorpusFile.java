package org.wiretrace.load;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.wiretrace.notice.InputException;

/**
 * A file that articles are read from.
 *
 * @param uri where it is
 * @param source what it is called in tables: its path below the deepest directory that holds the whole corpus
 * @param kind how the articles stand in it
 * @param wire whether every article in it is a wire's
 * @param length its bytes, as stored
 * @param changed when it was last changed, in milliseconds, as its file system tells
 */
record CorpusFile(URI uri, String source, CorpusKind kind, boolean wire, long length, long changed)
        implements Serializable {

    Path path() {
        return new Path(uri);
    }

    String name() {
        return path().getName();
    }

    boolean splittable() {
        return kind.splittable(name());
    }

    /**
     * Fails when the file is not what it was when the run began: what was read of it then is worth nothing.
     *
     * @throws InputException when it is gone, or another
     */
    void requireUnchanged(Configuration hadoop) {
        try {
            FileStatus now = path().getFileSystem(hadoop).getFileStatus(path());
            if (now.getLen() != length || now.getModificationTime() != changed) {
                throw new InputException(List.of(
                        "%s changed while it was read: it had %d bytes and has %d; run again when nobody writes to it"
                                .formatted(uri, length, now.getLen())));
            }
        } catch (IOException e) {
            throw new InputException(List.of(
                    "%s was there when the run began, and cannot be found now: %s".formatted(uri, e.getMessage())));
        }
    }

    /** The bytes of the file as stored. */
    FSDataInputStream openRaw(Configuration hadoop) throws IOException {
        return path().getFileSystem(hadoop).open(path());
    }

    /**
     * The bytes of the file, decompressed as its extension asks. The streams are those of Commons Compress and zstd-jni:
     * they need no native Hadoop, they read files of several members to the end, and they fail on a truncated one.
     */
    @SuppressWarnings("MustBeClosedChecker")
    InputStream open(Configuration hadoop) throws IOException {
        InputStream raw = new BufferedInputStream(openRaw(hadoop), 1 << 16);
        try {
            return switch (CorpusKind.extension(name())) {
                case "gz" ->
                    GzipCompressorInputStream.builder()
                            .setInputStream(raw)
                            .setDecompressConcatenated(true)
                            .get();
                case "bz2" -> new BZip2CompressorInputStream(raw, true);
                case "zst" -> new ZstdInputStreamNoFinalizer(raw);
                default -> raw;
            };
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The same; of gzip whose members are records of their own, whatever of them can be unpacked. */
    @SuppressWarnings("MustBeClosedChecker")
    InputStream openRecords(Configuration hadoop) throws IOException {
        return CorpusKind.extension(name()).equals("gz") ? new GzipMembers(openRaw(hadoop)) : open(hadoop);
    }
}
