package org.wiretrace.evaluation;

import java.util.List;
import java.util.Locale;

/** What was changed in a copy, and whether a run is to tell it. */
public enum PlantKind {
    NUMBER("number"),
    DATE("date"),
    NAME("name place"),
    SPEAKER("speaker"),
    /** The contract has no kind of its own for it: words left out or added that deny, or other words inside a quotation. */
    NEGATION("negation quote_wording"),
    DROP("omission"),
    ADDITION("addition"),
    SYNONYM(""),
    SPELLING(""),
    ROUNDING(""),
    DATE_FORM("");

    /** Kinds of divergences that tell it, with a space between them. */
    private final String told;

    PlantKind(String told) {
        this.told = told;
    }

    /** Whether the copy says the same as before, in other words. */
    public boolean isHarmless() {
        return told.isEmpty();
    }

    /** Whether a divergence of that kind tells such a change. */
    public boolean isToldBy(String divergence) {
        return List.of(told.split(" ", -1)).contains(divergence);
    }

    /** The name that is shown. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
