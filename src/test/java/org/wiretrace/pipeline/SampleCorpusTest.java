package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleCorpusTest {
    @TempDir
    private Path folder;

    @Test
    void comes_out_of_a_jar() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : List.of(
                    "other.txt", "sample/", "sample/README.md", "sample/articles.jsonl", "sample/pages/1.txt")) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        checkExtracted(SampleCorpus.extract(folder.resolve("corpus"), jar.toUri()));
    }

    @Test
    void comes_out_of_a_directory_of_classes() throws IOException {
        Path classes = folder.resolve("classes");
        for (String name : List.of("other.txt", "sample/README.md", "sample/articles.jsonl", "sample/pages/1.txt")) {
            Files.createDirectories(classes.resolve(name).getParent());
            Files.writeString(classes.resolve(name), name);
        }
        checkExtracted(SampleCorpus.extract(folder.resolve("corpus"), classes.toUri()));
    }

    private static void checkExtracted(Path corpus) {
        assertThat(corpus.resolve("articles.jsonl")).hasContent("sample/articles.jsonl");
        assertThat(corpus.resolve("pages/1.txt")).hasContent("sample/pages/1.txt");
        assertThat(corpus.resolve("../other.txt")).doesNotExist();
        assertThat(corpus.resolve("other.txt")).doesNotExist();
        assertThat(corpus.resolve("README.md")).doesNotExist();
    }

    @Test
    void must_be_there() {
        assertThatThrownBy(() -> SampleCorpus.extract(folder.resolve("corpus"), folder.toUri()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no sample corpus");
    }
}
