package org.wiretrace.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Puts what a run has written in the place of the run before it. Each step may be the last one that a program takes before
 * it is killed, so marks beside what was written tell how far it came, and whoever opens the directory next goes on from
 * there:
 *
 * <ol>
 *   <li>{@code _OWNER}: a run is writing. Nothing outside its own folder has changed; without it, another run took over.
 *   <li>{@code _READY}: all is written, and will stand in its place, whatever happens from here on.
 *   <li>{@code _CLEARED}: the run before is gone; what is not in its place yet is still here.
 *   <li>no folder: all is in its place, and {@code _SUCCESS} says so.
 * </ol>
 *
 * <p>A mark is an empty file: it is there or it is not, on object stores too. Folders are renamed where that is one step;
 * where it is a copy of each file, a second attempt takes up the files that are left.
 *
 * @param fs the file system of both
 * @param out the directory that readers know
 * @param staging folder in it that the run has written to
 */
record Handover(FileSystem fs, Path out, Path staging) {
    /** Says that all is in its place. */
    static final String DONE = "_SUCCESS";

    private static final String STAGING = ".wiretrace-staging-";
    private static final String OWNER = "_OWNER";
    private static final String READY = "_READY";
    private static final String CLEARED = "_CLEARED";
    private static final Set<String> MARKS = Set.of(OWNER, READY, CLEARED);

    /** A run is about to begin; its folder has a name that no other run has. */
    static Handover begin(FileSystem fs, Path out) throws IOException {
        Handover begun = new Handover(fs, out, new Path(out, STAGING + UUID.randomUUID()));
        if (!fs.mkdirs(begun.staging)) {
            throw new IOException("the directory cannot be created");
        }
        begun.mark(OWNER);
        return begun;
    }

    /** The folders of runs that have not ended, as far as anybody can see. */
    static List<Handover> left(FileSystem fs, Path out) throws IOException {
        List<Handover> left = new ArrayList<>();
        for (FileStatus file : fs.listStatus(out)) {
            if (isStaging(file.getPath().getName())) {
                left.add(new Handover(fs, out, file.getPath()));
            }
        }
        return left;
    }

    static boolean isStaging(String name) {
        return name.startsWith(STAGING);
    }

    /** Ends what another run has left: all that it wrote is put in its place if it was ready, and taken away if not. */
    void resume() throws IOException {
        if (has(READY)) {
            putInPlace();
        } else {
            discard();
        }
    }

    /**
     * Puts all that was written in its place.
     *
     * @return whether it is there; false when another run has taken over the directory meanwhile
     */
    boolean complete() throws IOException {
        if (has(OWNER)) {
            mark(READY);
        }
        if (!has(OWNER)) { // asked again: to make the mark makes the folder, too
            discard();
            return false;
        }
        putInPlace();
        return true;
    }

    /** Whether it will be put in its place, by this program or by the next. */
    boolean isReady() throws IOException {
        return has(READY);
    }

    /** Takes away what was written. */
    void discard() throws IOException {
        // Files of a folder go one by one: one that lost its other marks before this one would be taken for a new run.
        fs.delete(new Path(staging, READY), false);
        fs.delete(staging, true);
    }

    private void putInPlace() throws IOException {
        if (!has(CLEARED)) {
            // From here on nothing looks finished until everything is.
            fs.delete(new Path(out, DONE), false);
            for (FileStatus former : fs.listStatus(out)) {
                if (OutputDirectory.isOurs(former.getPath().getName())) {
                    fs.delete(former.getPath(), true);
                }
            }
            mark(CLEARED);
        }
        for (FileStatus written : fs.listStatus(staging)) {
            if (!MARKS.contains(written.getPath().getName())) {
                move(written, out);
            }
        }
        fs.create(new Path(out, DONE), true).close();
        discard();
    }

    private void move(FileStatus written, Path folder) throws IOException {
        Path target = new Path(folder, written.getPath().getName());
        if (fs.exists(target)) {
            if (written.isDirectory()) { // a copy that was cut short
                for (FileStatus part : fs.listStatus(written.getPath())) {
                    move(part, target);
                }
                return;
            }
            fs.delete(target, false);
        }
        if (!fs.rename(written.getPath(), target)) {
            throw new IOException("cannot rename " + written.getPath() + " to " + target);
        }
    }

    private void mark(String name) throws IOException {
        fs.create(new Path(staging, name), true).close();
    }

    private boolean has(String mark) throws IOException {
        try {
            return fs.exists(new Path(staging, mark));
        } catch (FileNotFoundException gone) {
            return false;
        }
    }
}
