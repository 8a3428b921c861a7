package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wiretrace.corpus.Agency;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFinder;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameMention;
import org.wiretrace.text.Span;

class AgencyNamesTest {
    private static final NameEntry PORT =
            new NameEntry("Port Authority", NameKind.ORGANISATION, List.of("PAX"), List.of(), List.of());

    private static Agency agency(String name, String type, List<String> aliases, List<String> ambiguous) {
        return new Agency(
                name.toLowerCase(Locale.ROOT), name, type, "XX", List.of(), aliases, Map.of(), List.of(), ambiguous);
    }

    private static List<NameEntry> added(Agency... agencies) {
        List<NameEntry> all = AgencyNames.behind(List.of(PORT), List.of(agencies));
        assertThat(all).startsWith(PORT);
        return all.subList(1, all.size());
    }

    @Test
    void an_agency_is_an_organisation_under_its_first_alias_and_all_its_spellings() {
        Agency coast = new Agency(
                "cna",
                "Coast News Agency",
                "agency",
                "XX",
                List.of(),
                List.of("Coastpress"),
                Map.of("id", List.of("Kantor Berita Pantai")),
                List.of("the agency of the coast"),
                List.of());
        assertThat(added(coast))
                .containsExactly(new NameEntry(
                        "Coastpress",
                        NameKind.ORGANISATION,
                        List.of("Coast News Agency", "Kantor Berita Pantai"),
                        List.of("the agency of the coast"),
                        List.of()));
    }

    @Test
    void an_ordinary_word_is_a_short_form() {
        assertThat(added(agency("Coast News Agency", "agency", List.of("Coast", "MAP"), List.of("Coast", "MAP"))))
                .extracting(NameEntry::canonical, NameEntry::variants, NameEntry::shortForms)
                .containsExactly(tuple("Coast News Agency", List.of(), List.of("Coast", "MAP")));
    }

    @Test
    void what_another_is_called_is_left_to_that_one() {
        assertThat(added(
                        agency("Coast News Agency", "agency", List.of("CNA"), List.of()),
                        agency("Central News", "agency", List.of("CNA"), List.of()),
                        agency("Port News", "agency", List.of("PAX"), List.of())))
                .extracting(NameEntry::canonical, NameEntry::variants)
                .containsExactly(tuple("CNA", List.of("Coast News Agency")), tuple("Central News", List.of()));
    }

    @Test
    void a_description_of_two_says_nothing() {
        Agency coast = new Agency(
                "c", "Coastpress", "agency", "XX", List.of(), List.of(), Map.of(), List.of("the agency"), List.of());
        Agency hill = new Agency(
                "h", "Hillpress", "agency", "XX", List.of(), List.of(), Map.of(), List.of("the agency"), List.of());
        assertThat(added(coast, hill)).extracting(NameEntry::shortForms).containsExactly(List.of(), List.of());
    }

    @Test
    void newspapers_and_agencies_that_are_called_an_ordinary_word_are_left_out() {
        assertThat(added(
                        agency("The Coast", "newspaper", List.of(), List.of()),
                        agency("Antara", "agency", List.of(), List.of("Antara"))))
                .isEmpty();
    }

    @Test
    void the_agencies_of_the_settings_are_found_in_articles() {
        Knowledge knowledge = Knowledge.builtIn();
        NameFinder finder =
                new NameFinder(AgencyNames.behind(knowledge.names(), knowledge.agencies()), knowledge.languages());
        String text = "Kantor Berita Pusat Korea (KCNA) merilis foto. Ini di antara kabar Antara."
                + " Demikian kantor berita Korea Utara.";
        assertThat(finder.find(text, List.of(new Span(0, text.length())), "id"))
                .extracting(NameMention::variant, NameMention::canonical)
                .containsExactly(
                        tuple("Kantor Berita Pusat Korea", "KCNA"),
                        tuple("KCNA", "KCNA"),
                        tuple("kantor berita Korea Utara", "KCNA"));
    }
}
