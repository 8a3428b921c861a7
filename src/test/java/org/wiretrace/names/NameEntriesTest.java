package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.Agency;
import org.wiretrace.corpus.Outlet;

/** Holds {@code conf/names.yaml}, {@code names-never.yaml} and {@code outlets.yaml} to what they say of themselves. */
class NameEntriesTest {
    private static final List<NameEntry> ENTRIES = Knowledge.list("names.yaml", NameEntry.class);

    @Test
    void a_spelling_stands_for_one_name_only() {
        Map<String, String> owners = new HashMap<>();
        for (NameEntry entry : ENTRIES) {
            Stream.concat(Stream.of(entry.canonical()), entry.variants().stream())
                    .distinct()
                    .forEach(spelling -> assertThat(owners.put(spelling, entry.canonical()))
                            .as("%s stands for %s too", spelling, entry.canonical())
                            .isNull());
        }
    }

    @Test
    void a_link_leads_to_a_name_that_is_listed() {
        List<String> names = ENTRIES.stream().map(NameEntry::canonical).toList();
        assertThat(ENTRIES.stream().flatMap(entry -> entry.linked().stream())).isSubsetOf(names);
        assertThat(ENTRIES).extracting(NameEntry::kind).doesNotContainNull();
    }

    @Test
    void names_that_must_never_be_one_are_listed_apart() {
        Map<String, String> owners = new HashMap<>();
        ENTRIES.forEach(entry -> Stream.concat(Stream.of(entry.canonical()), entry.variants().stream())
                .forEach(spelling -> owners.put(spelling, entry.canonical())));
        for (List<?> pair : Knowledge.list("names-never.yaml", List.class)) {
            assertThat(pair).hasSize(2);
            String one = owners.getOrDefault(pair.get(0), "" + pair.get(0));
            assertThat(one).isNotEqualTo(owners.getOrDefault(pair.get(1), "" + pair.get(1)));
        }
    }

    @Test
    void an_outlet_is_listed_once_and_its_wire_is_an_agency() {
        List<Outlet> outlets = Knowledge.list("outlets.yaml", Outlet.class);
        List<String> agencies = Knowledge.list("agencies.yaml", Agency.class).stream()
                .map(Agency::id)
                .toList();
        assertThat(outlets).extracting(Outlet::domain).doesNotHaveDuplicates();
        assertThat(outlets.stream().map(Outlet::wire).filter(wire -> wire != null))
                .isSubsetOf(agencies);
        assertThat(outlets.stream().map(Outlet::zone).filter(zone -> zone != null))
                .allSatisfy(zone -> assertThat(java.time.ZoneId.of(zone)).isNotNull());
    }
}
