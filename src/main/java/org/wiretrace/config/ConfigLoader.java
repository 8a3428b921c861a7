package org.wiretrace.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads settings and knowledge lists from a folder; what is not there, from the copy that the program carries. A file in
 * the folder replaces the built-in one of the same name as a whole, but for settings: one left out keeps its default.
 */
public final class ConfigLoader {
    /** The file of the settings themselves. */
    public static final String SETTINGS = "wiretrace.yaml";

    private static final String BUILT_IN = "conf/";
    private static final YAMLMapper YAML = mapper();
    private static final Type LIST_OF_STRINGS = Group.class.getRecordComponents()[0].getGenericType();

    /** The settings file as people named it; null for the built-in one. */
    private final Path settings;

    private ConfigLoader(Path settings) {
        this.settings = settings;
    }

    /** Reads that settings file, and the other files from its folder. */
    public static ConfigLoader of(Path settings) {
        return new ConfigLoader(settings);
    }

    /** Reads what the program carries. */
    public static ConfigLoader builtIn() {
        return new ConfigLoader(null);
    }

    /** Reads the first of those settings files that is there, else what the program carries. */
    public static ConfigLoader firstOf(List<Path> settings) {
        return settings.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .map(ConfigLoader::of)
                .orElseGet(ConfigLoader::builtIn);
    }

    /** The folder that is read before the built-in files; empty when there is none. */
    public Optional<Path> folder() {
        return Optional.ofNullable(settings).map(file -> file.toAbsolutePath().getParent());
    }

    /** Where a file of that name is read from, for people. */
    public String place(String file) {
        return onDisk(file).map(Path::toString).orElse("built-in " + BUILT_IN + file);
    }

    /** All settings of the job, checked. */
    public JobConfig settings(Problems problems) {
        return load(SETTINGS, JobConfig.class, JobConfig.DEFAULTS, problems);
    }

    /** The settings in that file, checked; one that is left out keeps its default. */
    public <R extends Record & Settings> R load(String file, Class<R> type, R defaults, Problems problems) {
        R loaded = one(file, type, defaults, problems);
        loaded.validate(problems.in(place(file)));
        return loaded;
    }

    /**
     * The one record that the file holds.
     *
     * @param defaults gives what the file leaves out, and stands for a file that cannot be read; may be null
     */
    public <R extends Record> R one(String file, Class<R> type, R defaults, Problems problems) {
        JsonNode tree = tree(file, problems);
        Problems here = problems.in(place(file));
        if (tree.isMissingNode() || tree.isNull()) {
            return defaults;
        }
        if (!tree.isObject()) {
            here.add("expected keys with values, such as \"%s:\""
                    .formatted(RecordReader.kebab(type.getRecordComponents()[0].getName())));
            return defaults;
        }
        return RecordReader.record(tree, type, defaults, here);
    }

    /** The records that the file lists. */
    public <R extends Record> List<R> list(String file, Class<R> type, Problems problems) {
        return entries(file, type, problems).stream().map(type::cast).toList();
    }

    /** The groups of words that the file lists. */
    public List<List<String>> groups(String file, Problems problems) {
        return entries(file, LIST_OF_STRINGS, problems).stream()
                .map(group -> ((List<?>) group).stream().map(String.class::cast).toList())
                .toList();
    }

    /** The names of the files in that sub-folder, on disk and built in, in order. */
    public List<String> files(String subFolder) {
        TreeSet<String> names = new TreeSet<>(builtInFiles(subFolder));
        folder().map(folder -> inFolder(folder.resolve(subFolder))).ifPresent(names::addAll);
        return names.stream().map(name -> subFolder + "/" + name).toList();
    }

    private List<Object> entries(String file, Type type, Problems problems) {
        JsonNode tree = tree(file, problems);
        if (tree.isMissingNode() || tree.isNull()) {
            return List.of();
        }
        Problems here = problems.in(place(file));
        if (!tree.isArray()) {
            here.add("expected a list: every entry begins with \"- \"");
            return List.of();
        }
        return RecordReader.list(tree, type, here);
    }

    private JsonNode tree(String file, Problems problems) {
        Problems here = problems.in(place(file));
        try (InputStream in = open(file)) {
            JsonNode tree = YAML.readTree(in);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            here.add("line %d, column %d: cannot be read as YAML: %s"
                    .formatted(
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                            firstLine(e.getOriginalMessage())));
        } catch (NoSuchFileException e) {
            here.add("there is no such file");
        } catch (IOException e) {
            here.add("cannot be read: " + e.getMessage());
        }
        return MissingNode.getInstance();
    }

    private InputStream open(String file) throws IOException {
        Optional<Path> onDisk = onDisk(file);
        if (onDisk.isPresent()) {
            return Files.newInputStream(onDisk.get());
        }
        InputStream in = ConfigLoader.class.getClassLoader().getResourceAsStream(BUILT_IN + file);
        if (in == null) {
            throw new IllegalStateException("the program was built without " + BUILT_IN + file);
        }
        return in;
    }

    /** The settings file is asked for by its own name, whatever that is, and must be there; the others may be. */
    private Optional<Path> onDisk(String file) {
        if (settings == null) {
            return Optional.empty();
        }
        return file.equals(SETTINGS)
                ? Optional.of(settings)
                : Optional.of(settings.resolveSibling(file)).filter(Files::isRegularFile);
    }

    private static List<String> builtInFiles(String subFolder) {
        String folder = BUILT_IN + subFolder + "/";
        // A file that is surely there leads to the jar, or to the folder of classes, that holds the others.
        URL sibling = ConfigLoader.class.getClassLoader().getResource(BUILT_IN + SETTINGS);
        if (sibling == null) {
            throw new IllegalStateException("the program was built without " + BUILT_IN + SETTINGS);
        }
        try {
            URLConnection connection = sibling.openConnection();
            return connection instanceof JarURLConnection jar
                    ? inJar(jar.getJarFile(), folder)
                    : inFolder(Path.of(sibling.toURI()).resolveSibling(subFolder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> inJar(JarFile jar, String folder) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(folder) && name.endsWith(".yaml"))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    private static List<String> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    private static YAMLMapper mapper() {
        LoaderOptions options = new LoaderOptions();
        // Long lists of names are fine: they are the user's own.
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLMapper.builder(YAMLFactory.builder().loaderOptions(options).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /** Only to name the type of a group of words. */
    private record Group(List<String> words) {}
}
