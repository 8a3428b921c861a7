package org.wiretrace.aliases;

import java.util.List;
import org.wiretrace.names.NameKind;

/**
 * Somebody or something of a foreign list, with the spellings of its name.
 *
 * @param kind what it is
 * @param spellings its spellings as the list gives them; the first is what the list calls it
 */
record Entity(NameKind kind, List<String> spellings) {
    Entity {
        spellings = List.copyOf(spellings);
    }
}
