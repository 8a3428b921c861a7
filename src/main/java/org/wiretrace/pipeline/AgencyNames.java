package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wiretrace.corpus.Agency;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameFolding;
import org.wiretrace.names.NameKind;

/**
 * Agencies are named in articles too, not only credited: KCNA is the Korean Central News Agency, and no part of that a
 * name by itself.
 */
final class AgencyNames {
    private static final String AGENCY = "agency";
    /** Case tells such a word from an ordinary one, wherever it stands. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,}");

    /** Folded spellings that have an owner: what two own stands for neither. */
    private final Set<String> owned = new HashSet<>();

    private AgencyNames(List<NameEntry> listed) {
        for (NameEntry entry : listed) {
            owned.add(NameFolding.key(entry.canonical()));
            entry.variants().forEach(variant -> owned.add(NameFolding.key(variant)));
        }
    }

    /** The listed names, and behind them the agencies' that are not among them. */
    static List<NameEntry> behind(List<NameEntry> listed, List<Agency> agencies) {
        AgencyNames names = new AgencyNames(listed);
        List<NameEntry> all = new ArrayList<>(listed);
        for (Agency agency : agencies) {
            boolean named = AGENCY.equals(agency.type()) && agency.name() != null;
            if (named && isPlain(agency, agency.name()) && names.owned.add(NameFolding.key(agency.name()))) {
                all.add(names.entry(agency));
            }
        }
        return all;
    }

    private NameEntry entry(Agency agency) {
        List<String> variants = new ArrayList<>();
        List<String> shortForms = new ArrayList<>();
        Stream.concat(
                        agency.aliases().stream(),
                        agency.aliasesByLanguage().values().stream().flatMap(List::stream))
                .distinct()
                .sorted()
                .forEach(alias -> {
                    if (!isPlain(agency, alias)) {
                        shortForms.add(alias);
                    } else if (owned.add(NameFolding.key(alias))) {
                        variants.add(alias);
                    }
                });
        return new NameEntry(agency.name(), NameKind.ORGANISATION, variants, shortForms, List.of());
    }

    /** Whether the words are the agency wherever they stand. */
    private static boolean isPlain(Agency agency, String words) {
        return !agency.ambiguous().contains(words) || ACRONYM.matcher(words).matches();
    }
}
