package org.wiretrace.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wiretrace.notice.InputException;
import org.wiretrace.report.Night;
import org.wiretrace.report.NightJson;
import org.wiretrace.report.NightsPage;

/**
 * Keeps the runs of many nights in one directory.
 *
 * <pre>
 * runs/DATE/        a night's run, which nothing changes once it is finished
 *   night.json      what the night brought, and on which nights it builds
 *   kept/           what later nights need not find out again: records, articles and comparisons that this one added
 * lore/HASH.json    what the corpus taught; several nights go by one
 * latest            names the newest run; replaced last and at once, so whoever follows it never meets half a run
 * index.html        all nights
 * lock              while a run is at work
 * </pre>
 *
 * @param hadoop leads to the file system
 * @param state the directory
 */
record Nightly(Configuration hadoop, String state) {
    /** Days by which the clocks of two outlets' zones may print another date at one moment, on either side. */
    private static final int ZONE_DAYS = 2;

    private static final String RUNS = "runs";
    private static final String LATEST = "latest";
    private static final String LORE = "lore";
    static final String NIGHT = "night.json";
    static final String KEPT = "kept";

    /** The first day that a night looks at: every article that one of its own may be a pair with is of that day or later. */
    static LocalDate first(LocalDate night, int windowDays) {
        return night.minusDays(windowDays).minusDays(ZONE_DAYS);
    }

    /** What a night asks for: the articles from the first day that it looks at to its own. */
    Request request(Request asked, LocalDate date, int windowDays) {
        return asked.forDays(first(date, windowDays), date, run(date).toString());
    }

    /** The nights whose runs are finished, in order. */
    List<LocalDate> finished() {
        try {
            FileSystem fs = fileSystem();
            Path runs = new Path(state, RUNS);
            List<LocalDate> finished = new ArrayList<>();
            for (FileStatus run : fs.exists(runs) ? fs.listStatus(runs) : new FileStatus[0]) {
                String name = run.getPath().getName();
                if (name.matches("\\d{4}-\\d\\d-\\d\\d") && isFinished(LocalDate.parse(name))) {
                    finished.add(LocalDate.parse(name));
                }
            }
            finished.sort(null);
            return finished;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** The nights before that one; its own run may have been put in its place just now, after it was killed doing so. */
    List<LocalDate> finishedBefore(LocalDate date) {
        return finished().stream().filter(night -> night.isBefore(date)).toList();
    }

    /** Whether that night's run is finished. */
    boolean isFinished(LocalDate date) {
        try {
            return fileSystem().exists(new Path(run(date), "_SUCCESS"))
                    && fileSystem().exists(new Path(run(date), NIGHT));
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /**
     * The nights to be done for one to be there: those from the last finished one on, or the one alone where there is none.
     *
     * @param catchUp whether missed nights get runs of their own; their articles are looked at either way
     * @throws InputException when it lies before the last one: nights only go forward
     */
    List<LocalDate> due(LocalDate date, boolean catchUp) {
        List<LocalDate> finished = finished();
        if (finished.contains(date)) {
            return List.of();
        }
        LocalDate last = finished.isEmpty() ? null : finished.get(finished.size() - 1);
        if (last != null && date.isBefore(last)) {
            throw new InputException(List.of(
                    "%s lies before %s, the last night of %s; nights only go forward. Articles that came late are taken in by the next night"
                            .formatted(date, last, state)));
        }
        return last == null || !catchUp
                ? List.of(date)
                : last.plusDays(1).datesUntil(date.plusDays(1)).toList();
    }

    /** The night that the pointer names; null when it names none. */
    LocalDate latest() {
        try (InputStream in = fileSystem().open(pointer())) {
            String named = new String(in.readNBytes(100), StandardCharsets.UTF_8).strip();
            return LocalDate.parse(named);
        } catch (FileNotFoundException none) {
            return null;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        } catch (DateTimeException e) {
            throw new InputException(List.of(pointer() + " names no day; write the newest folder of " + state + "/"
                    + RUNS + " into it, or take it away"));
        }
    }

    /**
     * Points to that night's run; a pointer to a later night stays, since an older one was only done again.
     *
     * @return the night that it names from now on
     */
    LocalDate pointTo(LocalDate date) {
        LocalDate before = latest();
        if (before != null && !before.isBefore(date)) {
            return before;
        }
        replace(LATEST, (date + "\n").getBytes(StandardCharsets.UTF_8));
        return date;
    }

    /** Puts a file of the state in the place of the one before, at once. */
    void replace(String name, byte[] content) {
        Path target = new Path(state, name);
        Path written = new Path(state, "." + name + "-new");
        try {
            try (OutputStream out = fileSystem().create(written, true)) {
                out.write(content);
            }
            OutputDirectory.replace(written, target, hadoop);
        } catch (IOException | FSError e) {
            throw OutputDirectory.explained(e, target);
        }
    }

    /** What a night brought. */
    Night night(LocalDate date) {
        Path file = new Path(run(date), NIGHT);
        try (InputStream in = fileSystem().open(file)) {
            return NightJson.read(in.readAllBytes());
        } catch (IOException e) {
            throw new InputException(
                    List.of("%s cannot be read: %s; mend it, or take the folder away to have the night done again"
                            .formatted(file, e.getMessage())));
        }
    }

    /** The lore of that hash; null when it is not there any more. */
    Lore lore(String hash) {
        Path file = lorePath(hash);
        try (InputStream in = fileSystem().open(file)) {
            return Lore.of(in.readAllBytes());
        } catch (FileNotFoundException gone) {
            return null;
        } catch (IOException e) {
            throw new InputException(List.of(
                    "%s cannot be read: %s; take it away to have it learnt again".formatted(file, e.getMessage())));
        }
    }

    /** Keeps lore under its hash. */
    void keep(String hash, byte[] lore) {
        try {
            fileSystem().mkdirs(new Path(state, LORE));
        } catch (IOException e) {
            throw unusable(e);
        }
        replace(LORE + "/" + hash + ".json", lore);
    }

    /** Folders of what those nights kept under that name. */
    List<Path> kept(List<LocalDate> nights, String name) {
        return nights.stream()
                .map(night -> new Path(new Path(run(night), KEPT), name))
                .toList();
    }

    /**
     * Takes away runs that are too old to be kept: never the newest, and none that it builds on.
     *
     * @param nights nights whose runs are kept; 0 for all
     * @return the nights that are gone
     */
    List<LocalDate> forget(int nights) {
        List<LocalDate> finished = finished();
        if (nights == 0 || finished.size() <= nights) {
            return List.of();
        }
        LocalDate last = finished.get(finished.size() - 1);
        Set<LocalDate> needed = new HashSet<>(dates(night(last).buildsOn()));
        needed.add(last);
        List<LocalDate> gone = finished.subList(0, finished.size() - nights).stream()
                .filter(night -> !needed.contains(night))
                .toList();
        try {
            for (LocalDate night : gone) {
                // The mark goes first: what is half taken away must not look finished.
                fileSystem().delete(new Path(run(night), "_SUCCESS"), false);
                fileSystem().delete(run(night), true);
            }
            forgetLore(finished.stream().filter(night -> !gone.contains(night)).toList());
        } catch (IOException e) {
            throw OutputDirectory.explained(e, new Path(state, RUNS));
        }
        return gone;
    }

    private void forgetLore(List<LocalDate> nights) throws IOException {
        Set<String> needed = new TreeSet<>();
        nights.forEach(night -> needed.add(night(night).lore() + ".json"));
        for (FileStatus lore : fileSystem().listStatus(new Path(state, LORE))) {
            if (!needed.contains(lore.getPath().getName())) {
                fileSystem().delete(lore.getPath(), false);
            }
        }
    }

    /**
     * Publishes what the nights come to: the page over all of them, the pointer, and no more runs than are kept. Done again
     * when nothing is new, so that what a killed run left undone is mended.
     *
     * @return the night that the pointer names
     */
    LocalDate publish(int keepNights) {
        List<LocalDate> finished = finished();
        LocalDate latest = pointTo(finished.get(finished.size() - 1));
        forget(keepNights);
        replace(
                "index.html",
                NightsPage.bytes(finished().stream().map(this::night).toList()));
        return latest;
    }

    static List<LocalDate> dates(List<String> nights) {
        return nights.stream().map(LocalDate::parse).toList();
    }

    /** The nights of which what they kept is within reach of another. */
    List<LocalDate> within(Night last, LocalDate first) {
        return Stream.concat(last.buildsOn().stream(), Stream.of(last.date()))
                .map(LocalDate::parse)
                .filter(night -> !night.isBefore(first))
                .toList();
    }

    Path run(LocalDate date) {
        return new Path(new Path(state, RUNS), date.toString());
    }

    private Path lorePath(String hash) {
        return new Path(new Path(state, LORE), hash + ".json");
    }

    private Path pointer() {
        return new Path(state, LATEST);
    }

    private FileSystem fileSystem() throws IOException {
        return OutputDirectory.fileSystem(new Path(state), hadoop);
    }

    private InputException unusable(Exception e) {
        return new InputException(
                List.of("cannot use %s: %s; mend it or choose another --state".formatted(state, e.getMessage())));
    }
}
