package org.wiretrace.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Brings settings here that lie on another file system, since a driver that runs somewhere in a cluster has no folder of
 * ours beside it. What is given without a scheme such as {@code hdfs:} lies here already.
 */
final class SettingsCopy implements ITypeConverter<Path> {
    private static final String FOLDER = "wiretrace-settings";
    /** Folders beside the settings file that hold lists of their own. */
    private static final List<String> FOLDERS = List.of("languages", "names");

    @Override
    public Path convert(String place) throws IOException {
        if (!place.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            return Path.of(place);
        }
        try {
            return copy(new org.apache.hadoop.fs.Path(place));
        } catch (IOException | IllegalArgumentException e) {
            throw new TypeConversionException(
                    "\"%s\" cannot be read: %s; expected a file of settings".formatted(place, e.getMessage()));
        }
    }

    /** Whether that settings file is such a copy: what is written beside it would be lost. */
    static boolean isCopy(Path settings) {
        return settings != null
                && settings.toAbsolutePath()
                        .getParent()
                        .getFileName()
                        .toString()
                        .startsWith(FOLDER);
    }

    private static Path copy(org.apache.hadoop.fs.Path settings) throws IOException {
        FileSystem fs = settings.getFileSystem(SparkHadoopUtil.get().newConfiguration(new SparkConf()));
        Path folder = Files.createTempDirectory(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
        Path copied = folder.resolve(settings.getName());
        copy(fs, settings, copied);
        for (FileStatus beside : fs.listStatus(settings.getParent())) {
            String name = beside.getPath().getName();
            if (beside.isFile() && name.endsWith(".yaml") && !name.equals(settings.getName())) {
                copy(fs, beside.getPath(), folder.resolve(name));
            } else if (beside.isDirectory() && FOLDERS.contains(name)) {
                for (FileStatus file : fs.listStatus(beside.getPath())) {
                    if (file.isFile()) {
                        copy(
                                fs,
                                file.getPath(),
                                folder.resolve(
                                        name + File.separator + file.getPath().getName()));
                    }
                }
            }
        }
        return copied;
    }

    private static void copy(FileSystem fs, org.apache.hadoop.fs.Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = fs.open(from)) {
            Files.copy(in, to);
        }
    }
}
