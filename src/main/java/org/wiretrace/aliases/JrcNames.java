package org.wiretrace.aliases;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wiretrace.names.NameKind;

/**
 * The list of names of the European Media Monitor (Steinberger et al., RANLP 2011): a line for each spelling, with the
 * number of who bears it, P, O or T for person, organisation or place, a language or u for all, and the spelling with
 * plus signs between its words; tabs between the four.
 */
final class JrcNames {
    static final String MALFORMED = "lines that are not number, kind, language and spelling";
    private static final String OTHER_KIND = "spellings of neither person, place nor organisation";

    private JrcNames() {}

    /** Who bears a number: what it is, and its spellings in the order of the list, those of all languages first. */
    private static final class Bearer {
        private final NameKind kind;
        private final List<String> ofAllLanguages = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        Bearer(NameKind kind) {
            this.kind = kind;
        }

        Entity entity() {
            List<String> spellings = new ArrayList<>(ofAllLanguages);
            spellings.addAll(others);
            return new Entity(kind, spellings);
        }
    }

    static List<Entity> read(BufferedReader lines, LeftOut leftOut) throws IOException {
        Map<String, Bearer> bearers = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length < 4 || columns[0].isBlank() || columns[3].isBlank()) {
                leftOut.count(MALFORMED);
                continue;
            }
            NameKind kind = kind(columns[1].strip());
            if (kind == null) {
                leftOut.count(OTHER_KIND);
                continue;
            }
            Bearer bearer = bearers.computeIfAbsent(columns[0].strip(), number -> new Bearer(kind));
            String spelling = columns[3].replace('+', ' ');
            (columns[2].strip().equals("u") ? bearer.ofAllLanguages : bearer.others).add(spelling);
        }
        return bearers.values().stream().map(Bearer::entity).toList();
    }

    private static NameKind kind(String letter) {
        return switch (letter) {
            case "P", "p" -> NameKind.PERSON;
            case "O", "o" -> NameKind.ORGANISATION;
            case "T", "t" -> NameKind.PLACE;
            default -> null;
        };
    }
}
