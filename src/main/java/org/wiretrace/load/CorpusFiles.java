package org.wiretrace.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wiretrace.notice.InputException;

/**
 * The files that the given paths lead to.
 *
 * @param files every file of a known kind, once, sorted by source
 * @param skipped sources of the files in directories that are of no known kind, sorted
 */
record CorpusFiles(List<CorpusFile> files, List<String> skipped) {

    /**
     * Follows the paths: files, directories with all below them, globs. What begins with a dot or an underscore in a
     * directory is hidden.
     *
     * @throws InputException when a path leads nowhere, naming every such path
     */
    static CorpusFiles find(Configuration hadoop, List<String> corpus, List<String> wires) {
        Search search = new Search(hadoop);
        corpus.forEach(path -> search.follow(path, false));
        wires.forEach(path -> search.follow(path, true));
        return search.result();
    }

    /** One walk over the given paths, gathering files and problems. */
    private static final class Search {
        private final Configuration hadoop;
        private final Map<URI, FileStatus> found = new TreeMap<>();
        private final TreeSet<URI> wires = new TreeSet<>();
        private final TreeSet<URI> unknown = new TreeSet<>();
        private final TreeSet<URI> folders = new TreeSet<>();
        private final List<String> problems = new ArrayList<>();

        Search(Configuration hadoop) {
            this.hadoop = hadoop;
        }

        void follow(String given, boolean wire) {
            try {
                Path path = new Path(given);
                FileSystem fs = path.getFileSystem(hadoop);
                if (fs.exists(path)) {
                    followExisting(fs, fs.getFileStatus(path), given, wire);
                } else {
                    followGlob(fs, path, given, wire);
                }
            } catch (FileNotFoundException e) {
                problems.add(given + " cannot be read: it went away, or a link leads nowhere");
            } catch (IOException | IllegalArgumentException e) {
                problems.add("%s cannot be read: %s".formatted(given, e.getMessage()));
            }
        }

        private void followExisting(FileSystem fs, FileStatus status, String given, boolean wire) throws IOException {
            if (!status.isDirectory()) {
                folders.add(status.getPath().getParent().toUri());
                if (!take(status, wire)) {
                    problems.add("%s is of no known kind; expected %s; bring other formats in with: wiretrace import"
                            .formatted(given, CorpusKind.NAMES));
                }
                return;
            }
            folders.add(status.getPath().toUri());
            if (!walk(fs, status.getPath(), wire)) {
                problems.add("%s holds no file that can be read; expected %s".formatted(given, CorpusKind.NAMES));
            }
        }

        private void followGlob(FileSystem fs, Path path, String given, boolean wire) throws IOException {
            FileStatus[] matches = Optional.ofNullable(fs.globStatus(path)).orElse(new FileStatus[0]);
            if (matches.length == 0) {
                problems.add(given + " does not exist; check how it is spelled");
                return;
            }
            boolean any = false;
            for (FileStatus match : matches) {
                folders.add(match.getPath().getParent().toUri());
                any |= match.isDirectory() ? walk(fs, match.getPath(), wire) : take(match, wire);
            }
            if (!any) {
                problems.add("%s matches no file that can be read; expected %s".formatted(given, CorpusKind.NAMES));
            }
        }

        /** Takes in every file below the directory; false when there is none. */
        private boolean walk(FileSystem fs, Path directory, boolean wire) throws IOException {
            boolean any = false;
            for (FileStatus status : fs.listStatus(directory)) {
                String name = status.getPath().getName();
                if (!name.startsWith("_") && !name.startsWith(".")) {
                    any |= status.isDirectory() ? walk(fs, status.getPath(), wire) : take(status, wire);
                }
            }
            return any;
        }

        private boolean take(FileStatus status, boolean wire) {
            URI uri = status.getPath().toUri();
            if (CorpusKind.of(status.getPath().getName()).isEmpty()) {
                unknown.add(uri);
                return false;
            }
            found.put(uri, status);
            if (wire) {
                wires.add(uri);
            }
            return true;
        }

        CorpusFiles result() {
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            String root = root();
            List<CorpusFile> files = found.entrySet().stream()
                    .map(file -> new CorpusFile(
                            file.getKey(),
                            source(root, file.getKey()),
                            CorpusKind.of(file.getValue().getPath().getName()).orElseThrow(),
                            wires.contains(file.getKey()),
                            file.getValue().getLen(),
                            file.getValue().getModificationTime()))
                    .sorted(Comparator.comparing(CorpusFile::source))
                    .toList();
            List<String> skipped =
                    unknown.stream().map(uri -> source(root, uri)).sorted().toList();
            return new CorpusFiles(files, skipped);
        }

        /** The deepest directory that holds everything, with a slash behind it. */
        private String root() {
            List<String> common = segments(folders.first());
            for (URI folder : folders) {
                List<String> other = segments(folder);
                int same = 0;
                while (same < Math.min(common.size(), other.size())
                        && common.get(same).equals(other.get(same))) {
                    same++;
                }
                common = common.subList(0, same);
            }
            return String.join("/", common) + "/";
        }

        private static List<String> segments(URI folder) {
            return Arrays.asList(new Path(folder).toString().split("/"));
        }

        private static String source(String root, URI uri) {
            String path = new Path(uri).toString();
            return path.startsWith(root) ? path.substring(root.length()) : path;
        }
    }
}
