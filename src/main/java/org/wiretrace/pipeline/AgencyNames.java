package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wiretrace.corpus.Agency;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFolding;
import org.wiretrace.names.NameKind;

/**
 * Agencies are named in articles too, not only credited: KCNA is one name, also as Kantor Berita Pusat Korea, and no part
 * of that is a name by itself. Each goes by its first alias, which is what readers know it by.
 */
final class AgencyNames {
    private static final String AGENCY = "agency";

    /** Folded spellings on the list of names. */
    private final Set<String> listedAlready = new HashSet<>();
    /** Folded spellings of agencies: what two have stands for the first. */
    private final Set<String> owned = new HashSet<>();
    /** Descriptions of several agencies say nothing. */
    private final Set<String> ambiguous = new HashSet<>();

    private AgencyNames(List<NameEntry> listed, List<Agency> agencies) {
        for (NameEntry entry : listed) {
            entry.spellings().forEach(spelling -> listedAlready.add(NameFolding.key(spelling)));
        }
        Set<String> described = new HashSet<>();
        for (Agency agency : agencies) {
            new HashSet<>(agency.descriptions())
                    .stream().filter(description -> !described.add(description)).forEach(ambiguous::add);
        }
    }

    /** The listed names, and behind them the agencies' that are not among them. */
    static List<NameEntry> behind(List<NameEntry> listed, List<Agency> agencies) {
        AgencyNames names = new AgencyNames(listed, agencies);
        List<NameEntry> all = new ArrayList<>(listed);
        agencies.stream()
                .filter(agency -> AGENCY.equals(agency.type()))
                .map(names::entry)
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }

    /** The agency as a name; empty when it is listed already, or each of its spellings is an ordinary word too. */
    private Optional<NameEntry> entry(Agency agency) {
        List<String> plain = Stream.of(
                        agency.aliases().stream(),
                        Stream.ofNullable(agency.name()),
                        agency.aliasesByLanguage().values().stream()
                                .flatMap(List::stream)
                                .sorted())
                .flatMap(some -> some)
                .distinct()
                .filter(alias -> !agency.ambiguous().contains(alias))
                .toList();
        List<String> spellings = plain.stream()
                .filter(alias -> owned.add(NameFolding.key(alias)))
                .toList();
        if (spellings.isEmpty() || plain.stream().map(NameFolding::key).anyMatch(listedAlready::contains)) {
            return Optional.empty();
        }
        List<String> shortForms = Stream.concat(agency.ambiguous().stream(), agency.descriptions().stream())
                .filter(form -> !ambiguous.contains(form))
                .toList();
        return Optional.of(new NameEntry(
                spellings.get(0),
                NameKind.ORGANISATION,
                spellings.subList(1, spellings.size()),
                shortForms,
                List.of()));
    }
}
