package org.wiretrace.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wiretrace.notice.InputException;

/**
 * Keeps two runs from one state. The lock is a file that says who holds it; the file system lets only one of two create
 * it. The holder touches it every minute: one that was not touched for ten was left by a run that is no more, and so was
 * one of this machine whose process is gone. The next run takes such a lock over, and says so.
 *
 * <p>Local file systems and HDFS keep this promise. On object stores two runs that begin in the same second may both find
 * no lock; there the scheduler must see to it that one night runs at a time.
 */
final class StateLock implements AutoCloseable {
    private static final String NAME = "lock";
    private static final Duration TOUCHED = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final FileSystem fs;
    private final Path path;
    private final String content;
    private final String takenFrom;
    private final Timer touching = new Timer("wiretrace-lock", true);

    /**
     * Who holds a lock.
     *
     * @param content what the file says
     * @param touched when the holder last touched it
     */
    private record Holder(String content, Instant touched) {
        /** Whether that run is no more. */
        boolean isGone() {
            String[] words = content.split(" ", -1);
            boolean here = words.length > 2 && words[0].equals(host()) && words[1].matches("\\d{1,18}");
            boolean ended = here && ProcessHandle.of(Long.parseLong(words[1])).isEmpty();
            return ended || touched.plus(LEASE).isBefore(Instant.now());
        }

        String told() {
            String[] words = content.split(" ", -1);
            return words.length > 2
                    ? "process %s on %s, since %s".formatted(words[1], words[0], words[2])
                    : "somebody who did not say who";
        }
    }

    private StateLock(FileSystem fs, Path path, String content, String takenFrom) {
        this.fs = fs;
        this.path = path;
        this.content = content;
        this.takenFrom = takenFrom;
        TimerTask touch = new TimerTask() {
            @Override
            public void run() {
                touch();
            }
        };
        touching.schedule(touch, TOUCHED.toMillis(), TOUCHED.toMillis());
    }

    /**
     * Takes the lock of a state, which is created when it is not there.
     *
     * @throws InputException when another run holds it, or it cannot be written
     */
    static StateLock take(Configuration hadoop, String state) {
        Path path = new Path(state, NAME);
        String content =
                "%s %d %s %s".formatted(host(), ProcessHandle.current().pid(), Instant.now(), UUID.randomUUID());
        try {
            FileSystem fs = OutputDirectory.fileSystem(path, hadoop);
            fs.mkdirs(path.getParent());
            String takenFrom = null;
            if (!create(fs, path, content)) {
                Holder holder = holder(fs, path);
                if (holder != null && !holder.isGone()) {
                    throw held(path, holder);
                }
                if (holder != null) {
                    takeAway(fs, path, holder);
                    takenFrom = holder.told();
                }
                if (!create(fs, path, content)) {
                    throw held(path, new Holder("", Instant.now()));
                }
            }
            return new StateLock(fs, path, content, takenFrom);
        } catch (IOException e) {
            throw new InputException(List.of(
                    "cannot write to %s: %s; mend its permissions or choose another --state".formatted(path, e)));
        }
    }

    private static InputException held(Path path, Holder holder) {
        return new InputException(List.of(
                "another run is at work on this state: %s (%s). Wait for it; if it is no more, the lock is taken over %d minutes after it was last touched, or take the file away"
                        .formatted(holder.told(), path, LEASE.toMinutes())));
    }

    /** From whom the lock was taken over; null when it was free. */
    String takenFrom() {
        return takenFrom;
    }

    /**
     * Makes sure that the lock was not taken over meanwhile, before anything is published.
     *
     * @throws InputException when it was
     */
    void requireHeld() {
        try {
            Holder holder = holder(fs, path);
            if (holder == null || !holder.content().equals(content)) {
                throw new InputException(List.of(path + " was taken over while this run was at work, by "
                        + (holder == null ? "nobody who said who" : holder.told())
                        + "; nothing was published. Run the night again when the other is done"));
            }
        } catch (IOException e) {
            throw OutputDirectory.explained(e, path);
        }
    }

    /** Creates the file if nobody else did: the one step that decides between two. */
    private static boolean create(FileSystem fs, Path path, String content) throws IOException {
        byte[] bytes = (content + "\n").getBytes(StandardCharsets.UTF_8);
        if (fs.getUri().getScheme().equals("file")) {
            // Hadoop looks and then writes; the operating system does both at once.
            java.nio.file.Path file = java.nio.file.Path.of(path.toUri().getPath());
            try {
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return true;
            } catch (FileAlreadyExistsException taken) {
                return false;
            }
        }
        try (OutputStream out = fs.create(path, false)) {
            out.write(bytes);
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException taken) {
            return false;
        }
    }

    /** Who holds the lock; null when nobody does any more. */
    private static Holder holder(FileSystem fs, Path path) throws IOException {
        try (InputStream in = fs.open(path)) {
            String content = new String(in.readNBytes(1000), StandardCharsets.UTF_8).strip();
            return new Holder(
                    content, Instant.ofEpochMilli(fs.getFileStatus(path).getModificationTime()));
        } catch (FileNotFoundException | NoSuchFileException gone) {
            return null;
        }
    }

    /** Of several that find a lock left behind, the one that moves it aside goes on. */
    private static void takeAway(FileSystem fs, Path path, Holder left) throws IOException {
        Path aside = new Path(path.getParent(), "." + NAME + "-" + UUID.randomUUID());
        try {
            if (!fs.rename(path, aside)) {
                return;
            }
        } catch (FileNotFoundException fasterThanWe) {
            return; // creating it will tell
        }
        Holder moved = holder(fs, aside);
        if (moved != null && !moved.content().equals(left.content())) {
            fs.rename(aside, path); // it was that somebody's already
        } else {
            fs.delete(aside, false);
        }
    }

    private void touch() {
        try {
            fs.setTimes(path, System.currentTimeMillis(), -1);
        } catch (IOException | RuntimeException e) {
            // Asked again before anything is published.
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (IOException e) {
            return "localhost";
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        touching.cancel();
        try {
            Holder holder = holder(fs, path);
            if (holder != null && holder.content().equals(content)) {
                fs.delete(path, false);
            }
        } catch (IOException e) {
            // It is taken over when its time is up.
        }
    }
}
