package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wiretrace.config.ConfigLoader;
import org.wiretrace.load.Utf8;
import org.wiretrace.names.NameKind;
import org.wiretrace.notice.InputException;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The lists of names as people keep them, text with comments and a layout of its own: what is decided is put in where it
 * belongs, and all else stays as it is, to the letter. A decision that stands in the lists already changes nothing.
 */
final class NameLists {
    private static final String NAMES = "names.yaml";
    private static final String NAMES_NEVER = "names-never.yaml";
    /** What YAML takes for a word and nothing else. */
    private static final String PLAIN = "\\p{L}[\\p{L}\\p{M}\\p{N}.'’·-]*( [\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’·-]*)*";

    private static final List<String> NO_NAMES = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private String names;
    private String never;
    private int added;

    private NameLists(String names, String never) {
        this.names = names;
        this.never = never;
    }

    /**
     * One decision of a reviewer.
     *
     * @param line number of the line
     * @param same whether the two are one name; else they never are
     * @param first the name that stands for both
     * @param second the other
     * @param kind what they name
     */
    private record Decision(int line, boolean same, String first, String second, NameKind kind) {}

    /**
     * Takes a reviewed list into the lists of that folder. All of it is taken in, or, where something in it cannot be,
     * nothing.
     *
     * @throws InputException telling every line that cannot be taken in
     */
    static Summary accept(Path reviewed, Path folder) {
        try {
            List<String> problems = new ArrayList<>();
            List<Decision> decisions = decisions(reviewed, problems);
            NameLists lists = new NameLists(text(folder, NAMES), text(folder, NAMES_NEVER));
            for (Decision decision : decisions) {
                String problem = lists.take(decision);
                if (problem != null) {
                    problems.add("%s, line %d: %s".formatted(reviewed, decision.line(), problem));
                }
            }
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            lists.write(folder);
            return new Summary(List.of(
                    "taken in  %d of %d decisions; the others stood there already"
                            .formatted(lists.added, decisions.size()),
                    "names     " + folder.resolve(NAMES),
                    "never     " + folder.resolve(NAMES_NEVER)));
        } catch (IOException e) {
            throw new InputException(List.of("the reviewed list cannot be taken in: " + e.getMessage()));
        } catch (YAMLException e) {
            throw new InputException(
                    List.of("the lists of names in %s cannot be read: %s".formatted(folder, e.getMessage())));
        }
    }

    private static List<Decision> decisions(Path reviewed, List<String> problems) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(reviewed)) {
            number++;
            String text = Utf8.withoutByteOrderMark(line);
            String[] columns = text.split("\t", -1);
            String mark = columns[0].strip().toLowerCase(Locale.ROOT);
            if (text.isBlank()
                    || text.startsWith("#")
                    || mark.equals(NameReview.UNIFIED)
                    || mark.equals(NameReview.OPEN)) {
                continue;
            }
            String where = "%s, line %d: ".formatted(reviewed, number);
            if (!mark.equals(NameReview.SAME) && !mark.equals(NameReview.NEVER)) {
                problems.add(where
                        + "begins with \"%s\"; expected %s, %s or %s, then a tab"
                                .formatted(columns[0], NameReview.OPEN, NameReview.SAME, NameReview.NEVER));
            } else if (columns.length < 4 || columns[1].isBlank() || columns[2].isBlank()) {
                problems.add(where + "expected a mark, two names and their kind with tabs between");
            } else {
                Optional<NameKind> kind = kind(columns[3]);
                if (kind.isEmpty()) {
                    problems.add(
                            where + "the kind is \"%s\"; expected person, place or organisation".formatted(columns[3]));
                } else {
                    decisions.add(new Decision(
                            number, mark.equals(NameReview.SAME), columns[1].strip(), columns[2].strip(), kind.get()));
                }
            }
        }
        return decisions;
    }

    private static Optional<NameKind> kind(String word) {
        return Arrays.stream(NameKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** The list as it stands in the folder, else the one that the program carries, which it would replace. */
    private static String text(Path folder, String file) throws IOException {
        Path own = folder.resolve(file);
        if (Files.exists(own)) {
            return Files.readString(own);
        }
        try (InputStream in = ConfigLoader.class.getClassLoader().getResourceAsStream("conf/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without conf/" + file);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** Takes a decision in; returns what stands against it, or null. */
    private String take(Decision decision) {
        List<Node> listed = entries(names);
        MappingNode first = entryOf(decision.first(), listed);
        MappingNode second = entryOf(decision.second(), listed);
        boolean listedAsOne = first != null && first.equals(second);
        boolean never = isNever(decision.first(), decision.second());
        if (decision.same()) {
            if (never) {
                return "%s and %s are never one, says %s".formatted(decision.first(), decision.second(), NAMES_NEVER);
            }
            if (first != null && second != null && !listedAsOne) {
                return "%s and %s are both listed, as two names; make them one in %s by hand"
                        .formatted(decision.first(), decision.second(), NAMES);
            }
            if (!listedAsOne) {
                addSame(decision, first, second);
            }
        } else {
            if (listedAsOne) {
                return "%s and %s are one name, says %s".formatted(decision.first(), decision.second(), NAMES);
            }
            if (!never) {
                this.never = withLine(
                        this.never, "- [%s, %s]".formatted(scalar(decision.first()), scalar(decision.second())));
                added++;
            }
        }
        return null;
    }

    private void addSame(Decision decision, MappingNode first, MappingNode second) {
        if (first != null) {
            addVariant(first, decision.second());
        } else if (second != null) {
            addVariant(second, decision.first());
        } else {
            names = withLine(
                    names,
                    "- canonical: %s\n  kind: %s\n  variants: [%s]"
                            .formatted(
                                    scalar(decision.first()),
                                    decision.kind().name().toLowerCase(Locale.ROOT),
                                    scalar(decision.second())));
        }
        added++;
    }

    private void addVariant(MappingNode entry, String variant) {
        Node variants = value(entry, "variants");
        if (!(variants instanceof SequenceNode list)) {
            ScalarNode canonical = (ScalarNode) value(entry, "canonical");
            int indent = entry.getValue().get(0).getKeyNode().getStartMark().getColumn();
            insert(end(canonical), "\n" + " ".repeat(indent) + "variants: [" + scalar(variant) + "]");
        } else if (list.getValue().isEmpty()) {
            insert(end(list) - 1, scalar(variant));
        } else {
            Node last = list.getValue().get(list.getValue().size() - 1);
            String separator = list.getFlowStyle() == FlowStyle.FLOW
                    ? ", "
                    : "\n" + " ".repeat(list.getStartMark().getColumn()) + "- ";
            insert(end(last), separator + scalar(variant));
        }
    }

    private void insert(int at, String text) {
        names = names.substring(0, at) + text + names.substring(at);
    }

    private int end(Node node) {
        return names.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    /** The entry that lists the spelling; null when none does. */
    private static MappingNode entryOf(String name, List<Node> listed) {
        for (Node node : listed) {
            if (node instanceof MappingNode entry
                    && (name.equals(string(value(entry, "canonical")))
                            || strings(value(entry, "variants")).contains(name))) {
                return entry;
            }
        }
        return null;
    }

    private boolean isNever(String a, String b) {
        return entries(never).stream()
                .map(NameLists::strings)
                .anyMatch(group -> group.contains(a) && group.contains(b));
    }

    private static List<Node> entries(String list) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new Yaml(options).compose(new StringReader(list)) instanceof SequenceNode entries
                ? entries.getValue()
                : List.of();
    }

    private static Node value(MappingNode entry, String key) {
        for (NodeTuple tuple : entry.getValue()) {
            if (key.equals(string(tuple.getKeyNode()))) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    private static String string(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private static List<String> strings(Node node) {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(NameLists::string).toList()
                : List.of();
    }

    private static String withLine(String list, String line) {
        return list + (list.isEmpty() || list.endsWith("\n") ? "" : "\n") + line + "\n";
    }

    /** The name as YAML reads it back. */
    private static String scalar(String name) {
        boolean plain = name.matches(PLAIN) && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : "'" + name.replace("'", "''") + "'";
    }

    private void write(Path folder) throws IOException {
        replace(folder.resolve(NAMES), names);
        replace(folder.resolve(NAMES_NEVER), never);
    }

    /** Puts the new text in place of the old at once, so that nobody meets half of it. */
    private static void replace(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        if (entries(text).isEmpty()) {
            throw new UncheckedIOException(
                    new IOException("nothing could be read back of what was to be written to " + file));
        }
        Path written = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
