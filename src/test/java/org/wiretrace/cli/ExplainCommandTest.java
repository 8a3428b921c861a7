package org.wiretrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    @Test
    void is_coloured_on_a_terminal_only_and_not_where_nobody_wants_it() {
        assertThat(ExplainCommand.inColours(Map.of("WIRETRACE_COLOURS", "1"))).isTrue();
        assertThat(ExplainCommand.inColours(Map.of("WIRETRACE_COLOURS", "1", "NO_COLOR", "1")))
                .isFalse();
        assertThat(ExplainCommand.inColours(Map.of())).isFalse();
    }
}
