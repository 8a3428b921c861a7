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
    void an_agency_is_an_organisation_under_all_its_spellings() {
        Agency coast = new Agency(
                "cna",
                "Coast News Agency",
                "agency",
                "XX",
                List.of(),
                List.of("Coastpress"),
                Map.of("id", List.of("Kantor Berita Pantai")),
                List.of(),
                List.of());
        assertThat(added(coast))
                .containsExactly(new NameEntry(
                        "Coast News Agency",
                        NameKind.ORGANISATION,
                        List.of("Coastpress", "Kantor Berita Pantai"),
                        List.of(),
                        List.of()));
    }

    @Test
    void an_ordinary_word_is_its_short_form_but_an_acronym_is_itself() {
        assertThat(added(agency("Coast News Agency", "agency", List.of("Coast", "CNA"), List.of("Coast", "CNA"))))
                .extracting(NameEntry::variants, NameEntry::shortForms)
                .containsExactly(tuple(List.of("CNA"), List.of("Coast")));
    }

    @Test
    void what_another_is_called_is_left_to_that_one() {
        assertThat(added(
                        agency("Coast News Agency", "agency", List.of("PAX", "CNA"), List.of()),
                        agency("Central News", "agency", List.of("CNA"), List.of()),
                        agency("Port Authority", "agency", List.of("PA News"), List.of())))
                .extracting(NameEntry::canonical, NameEntry::variants)
                .containsExactly(tuple("Coast News Agency", List.of("CNA")), tuple("Central News", List.of()));
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
        String text = "Kantor Berita Pusat Korea (KCNA) merilis foto. Ini di antara kabar Antara.";
        assertThat(finder.find(text, List.of(new Span(0, text.length())), "id"))
                .extracting(NameMention::variant, NameMention::canonical)
                .containsExactly(
                        tuple("Kantor Berita Pusat Korea", "Korean Central News Agency"),
                        tuple("KCNA", "Korean Central News Agency"));
    }
}
