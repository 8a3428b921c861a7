package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local file system with room for a few bytes only, as {@code fulldisk:/path}; real small disks need privileges. */
public final class FullDisk extends RawLocalFileSystem {
    private static final String ROOM = "fulldisk.room";
    private long room;

    /** Makes it known to that configuration, with that much room for all files; below zero, nobody may write to it. */
    static void mount(Configuration hadoop, long room) {
        hadoop.set("fs.fulldisk.impl", FullDisk.class.getName());
        hadoop.setBoolean("fs.fulldisk.impl.disable.cache", true);
        hadoop.setLong(ROOM, room);
    }

    static String path(Path local) {
        return "fulldisk:" + local;
    }

    @Override
    public void initialize(URI uri, Configuration hadoop) throws IOException {
        super.initialize(uri, hadoop);
        room = hadoop.getLong(ROOM, 0);
    }

    @Override
    public URI getUri() {
        return URI.create("fulldisk:///");
    }

    @Override
    public boolean mkdirs(org.apache.hadoop.fs.Path path, FsPermission permission) throws IOException {
        if (room < 0) {
            throw new IOException("Permission denied");
        }
        return super.mkdirs(path, permission);
    }

    @Override
    public boolean mkdirs(org.apache.hadoop.fs.Path path) throws IOException {
        return mkdirs(path, FsPermission.getDirDefault());
    }

    @Override
    public FSDataOutputStream create(
            org.apache.hadoop.fs.Path path,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return narrow(super.create(path, overwrite, bufferSize, replication, blockSize, progress));
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
        return narrow(super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress));
    }

    private FSDataOutputStream narrow(FSDataOutputStream wide) throws IOException {
        return new FSDataOutputStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        room -= length;
                        if (room < 0) {
                            throw new IOException("No space left on device");
                        }
                        wide.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        wide.close();
                    }
                },
                null);
    }
}
