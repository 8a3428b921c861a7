package org.wiretrace.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Files of every kind with any bytes in them: each record is an article or a reject, and nothing breaks. */
class AnyFileFuzzTest {
    private static final Configuration HADOOP = new Configuration();
    private static final CorpusReader READER = new CorpusReader(new FieldNames(Map.of()), 10_000, 1);
    private static final Path FOLDER = folder();

    @FuzzTest
    void json_lines(byte[] bytes) throws IOException {
        read("any.jsonl", bytes);
    }

    @FuzzTest
    void json(byte[] bytes) throws IOException {
        read("any.json", bytes);
    }

    @FuzzTest
    void csv(byte[] bytes) throws IOException {
        read("any.csv", bytes);
    }

    @FuzzTest
    void tsv(byte[] bytes) throws IOException {
        read("any.tsv", bytes);
    }

    @FuzzTest
    void page(byte[] bytes) throws IOException {
        read("any.txt", bytes);
    }

    @FuzzTest
    void html(byte[] bytes) throws IOException {
        read("any.html", bytes);
    }

    @FuzzTest
    void compressed(byte[] bytes) throws IOException {
        read("any.jsonl.gz", bytes);
    }

    private static void read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(FOLDER.resolve(name), bytes);
        List<LoadedRecord> records = records(file);
        for (LoadedRecord record : records) {
            assertThat(record.article() == null).isNotEqualTo(record.reject() == null);
            if (record.article() != null) {
                assertThat(record.article().text()).isNotEmpty();
            }
        }
        assertThat(records(file)).isEqualTo(records);
    }

    private static List<LoadedRecord> records(Path file) {
        List<LoadedRecord> records = new ArrayList<>();
        for (CorpusFile found :
                CorpusFiles.find(HADOOP, List.of(file.toString()), List.of()).files()) {
            READER.read(FileSlice.whole(found), HADOOP).forEachRemaining(records::add);
        }
        return records;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("any-file");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
