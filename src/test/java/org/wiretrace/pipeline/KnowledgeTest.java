package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.config.ConfigLoader;
import org.wiretrace.config.Problems;

class KnowledgeTest {
    @TempDir
    private Path folder;

    @Test
    void that_the_program_carries_is_whole_and_travels() throws IOException {
        Knowledge knowledge = Knowledge.builtIn();

        assertThat(knowledge.languages().all()).hasSizeGreaterThan(10);
        assertThat(knowledge.agencies()).isNotEmpty();
        assertThat(knowledge.creditPatterns()).isNotEmpty();
        assertThat(knowledge.linePatterns()).isNotEmpty();
        assertThat(knowledge.outlets()).isNotEmpty();
        assertThat(knowledge.names()).isNotEmpty();
        assertThat(knowledge.neverMerge()).isNotEmpty();
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(knowledge);
    }

    @Test
    void that_cannot_be_used_is_told_entry_by_entry() throws IOException {
        write("agencies.yaml", "- {id: antara, name: Antara}\n- {id: antara, name: Again}\n- {name: Nobody}\n");
        write(
                "credits.yaml",
                "- {id: label.sumber, kind: label, regex: '({A}', example: 'Sumber: Antara', agency: afp}\n");
        write("boilerplate.yaml", "- {id: id.baca-juga, role: related-link, example: 'Baca juga: x'}\n");
        write("outlets.yaml", "- {domain: kompas.com, zone: Asia/Jakata, wire: kompas}\n");
        write("names.yaml", "- {canonical: Kim Jong Un}\n");
        Problems problems = new Problems();

        Knowledge.load(ConfigLoader.of(folder.resolve("wiretrace.yaml")), problems);

        assertThat(problems.toString().replace(folder + "/", ""))
                .isEqualTo(
                        """
                names.yaml:
                  Kim Jong Un.kind is missing
                agencies.yaml:
                  entry 2 has the id antara, which another entry has already
                  entry 3 has no id
                credits.yaml:
                  label.sumber.regex cannot be read: Unclosed group near position 2
                  label.sumber.agency is afp; expected the id of an agency in agencies.yaml
                boilerplate.yaml:
                  id.baca-juga.regex is missing
                outlets.yaml:
                  kompas.com.zone is Asia/Jakata; expected a time zone such as Asia/Jakarta
                  kompas.com.wire is kompas; expected the id of an agency in agencies.yaml""");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }
}
