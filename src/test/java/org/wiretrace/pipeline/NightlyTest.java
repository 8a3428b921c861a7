package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.notice.InputException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NightlyTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);

    @TempDir
    private Path folder;

    private Path state;
    private Nightly nightly;

    @BeforeEach
    void a_state_that_is_not_there_yet() {
        state = folder.resolve("state");
        nightly = new Nightly(new Configuration(), state.toString());
    }

    @Test
    void a_night_takes_in_the_window_before_it_and_two_days_for_other_zones() {
        Request asked = new Request(List.of("in"), List.of(), "state", Set.of(), null, null, false, true, 0.1);

        assertThat(nightly.request(asked, MONDAY, 14))
                .isEqualTo(new Request(
                        List.of("in"),
                        List.of(),
                        state + "/runs/2024-05-06",
                        Set.of(),
                        LocalDate.of(2024, 4, 20),
                        MONDAY,
                        false,
                        true,
                        0.1));
    }

    @Test
    void the_pointer_names_the_newest_night_and_leaves_nothing_beside_it() throws IOException {
        assertThat(nightly.latest()).isNull();
        assertThat(nightly.pointTo(MONDAY)).isEqualTo(MONDAY);
        assertThat(nightly.pointTo(MONDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(1));
        assertThat(nightly.pointTo(MONDAY)).isEqualTo(MONDAY.plusDays(1));
        assertThat(nightly.latest()).isEqualTo(MONDAY.plusDays(1));
        assertThat(state.resolve("latest")).hasContent("2024-05-07\n");
        assertThat(state.toFile().list()).containsExactly("latest");
    }

    @Test
    void a_pointer_that_names_no_day_is_told() throws IOException {
        Files.createDirectories(state);
        Files.writeString(state.resolve("latest"), "yesterday");

        assertThatThrownBy(nightly::latest)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("state/latest names no day");
    }

    @Test
    void a_night_is_finished_when_its_run_says_so() throws IOException {
        Path run = Files.createDirectories(state.resolve("runs/2024-05-06"));
        assertThat(nightly.isFinished(MONDAY)).isFalse();
        Files.createFile(run.resolve("_SUCCESS"));
        assertThat(nightly.isFinished(MONDAY)).isFalse();
        finish(MONDAY);
        assertThat(nightly.isFinished(MONDAY)).isTrue();
    }

    /** A finished run that builds on others. */
    private void finish(LocalDate night, LocalDate... on) throws IOException {
        Path run = Files.createDirectories(state.resolve("runs/" + night));
        String buildsOn = Stream.of(on).map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        Files.writeString(
                run.resolve("night.json"),
                "{\"date\": \"%s\", \"lore\": \"aa\", \"builds_on\": [%s]}".formatted(night, buildsOn));
        Files.write(run.resolve("_SUCCESS"), new byte[0]);
    }

    @Test
    void missed_nights_are_due_with_the_one_asked_for() throws IOException {
        assertThat(nightly.due(MONDAY, true)).containsExactly(MONDAY);
        finish(MONDAY);
        assertThat(nightly.due(MONDAY, true)).isEmpty();
        assertThat(nightly.due(MONDAY.plusDays(3), true))
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
        assertThat(nightly.due(MONDAY.plusDays(3), false)).containsExactly(MONDAY.plusDays(3));
        assertThatThrownBy(() -> nightly.due(MONDAY.minusDays(1), true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2024-05-05 lies before 2024-05-06");
    }

    @Test
    void old_runs_are_taken_away_but_never_those_that_the_newest_builds_on() throws IOException {
        for (int day = 0; day < 5; day++) {
            finish(MONDAY.plusDays(day), MONDAY.plusDays(1));
        }
        Files.createDirectories(state.resolve("lore"));
        Files.writeString(state.resolve("lore/aa.json"), "{}");
        Files.writeString(state.resolve("lore/bb.json"), "{}");

        assertThat(nightly.forget(0)).isEmpty();
        assertThat(nightly.forget(1)).containsExactly(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(3));
        assertThat(nightly.finished()).containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(4));
        assertThat(state.resolve("lore").toFile().list()).containsExactly("aa.json");
    }
}
