package org.wiretrace.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local file system, as {@code mortal:/path}, for a program that is killed after a number of changes: it makes that
 * many, and nothing from then on. It renames folders at once, or as object stores do: file by file.
 */
public final class MortalDisk extends RawLocalFileSystem {
    private static final String CHANGES = "mortal.changes";
    private static final String BY_FILE = "mortal.by-file";
    private long changes;
    private boolean byFile;

    /** Thrown where the program would be no more. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A configuration that knows it. */
    static Configuration dyingAfter(long changes, boolean byFile) {
        Configuration hadoop = new Configuration();
        hadoop.set("fs.mortal.impl", MortalDisk.class.getName());
        hadoop.setBoolean("fs.mortal.impl.disable.cache", true);
        hadoop.setLong(CHANGES, changes);
        hadoop.setBoolean(BY_FILE, byFile);
        return hadoop;
    }

    static String path(Path local) {
        return "mortal:" + local;
    }

    @Override
    public void initialize(URI uri, Configuration hadoop) throws IOException {
        super.initialize(uri, hadoop);
        changes = hadoop.getLong(CHANGES, 0);
        byFile = hadoop.getBoolean(BY_FILE, false);
    }

    @Override
    public URI getUri() {
        return URI.create("mortal:///");
    }

    private void change() {
        if (changes-- <= 0) {
            throw new Killed();
        }
    }

    @Override
    public boolean mkdirs(org.apache.hadoop.fs.Path path) throws IOException {
        change();
        return super.mkdirs(path);
    }

    @Override
    public FSDataOutputStream create(
            org.apache.hadoop.fs.Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        change();
        return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive) throws IOException {
        if (exists(path) && getFileStatus(path).isDirectory()) {
            for (FileStatus file : listStatus(path)) {
                delete(file.getPath(), recursive);
            }
        }
        change();
        return super.delete(path, recursive);
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) throws IOException {
        if (byFile && getFileStatus(from).isDirectory()) {
            super.mkdirs(to);
            for (FileStatus file : listStatus(from)) {
                rename(
                        file.getPath(),
                        new org.apache.hadoop.fs.Path(to, file.getPath().getName()));
            }
            return super.delete(from, true);
        }
        change();
        return super.rename(from, to);
    }
}
