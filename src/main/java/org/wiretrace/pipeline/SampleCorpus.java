package org.wiretrace.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.wiretrace.load.CorpusKind;

/** The corpus that ships with the program, for a first run without one's own. */
public final class SampleCorpus {
    private static final String FOLDER = "sample";

    private SampleCorpus() {}

    /**
     * Copies the sample corpus out of the program.
     *
     * @param directory where to; created when it is not there
     * @return the corpus: the directory
     */
    public static Path extract(Path directory) throws IOException {
        try {
            return extract(
                    directory,
                    SampleCorpus.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the program lies where no address leads", e);
        }
    }

    /** Copies it out of that jar, or directory of classes. */
    static Path extract(Path directory, URI program) throws IOException {
        Path place = Path.of(program);
        boolean any =
                Files.isDirectory(place) ? copyFolder(place.resolve(FOLDER), directory) : copyEntries(place, directory);
        if (!any) {
            throw new IOException("this build of the program holds no sample corpus");
        }
        return directory;
    }

    private static boolean copyFolder(Path folder, Path directory) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> Files.isRegularFile(file) && isCorpus(file.toString()))
                    .toList();
        }
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file)) {
                copy(content, directory, folder.relativize(file).toString());
            }
        }
        return !files.isEmpty();
    }

    private static boolean copyEntries(Path jar, Path directory) throws IOException {
        boolean any = false;
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(FOLDER + "/") && isCorpus(entry.getName())) {
                    try (InputStream content = file.getInputStream(entry)) {
                        copy(content, directory, entry.getName().substring(FOLDER.length() + 1));
                    }
                    any = true;
                }
            }
        }
        return any;
    }

    /** Whether that is a file to read articles from; what tells about the corpus stays behind. */
    private static boolean isCorpus(String name) {
        return CorpusKind.of(name).isPresent();
    }

    private static void copy(InputStream content, Path directory, String name) throws IOException {
        Path target = directory.resolve(name).normalize();
        if (!target.startsWith(directory.normalize())) {
            throw new IOException("an entry of the program leads out of " + directory + ": " + name);
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
