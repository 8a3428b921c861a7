package org.wiretrace.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wiretrace.report.Report.PairCase;

/** Under which number the page shows the pair of two articles. */
final class PairNumbers {
    private final Map<List<String>, Integer> numbers = new HashMap<>();

    PairNumbers(Report report) {
        for (PairCase pair : report.pairs().items()) {
            numbers.put(List.of(pair.a().id(), pair.b().id()), numbers.size() + 1);
        }
    }

    /** The number, from 1, in whichever order the two are given; null when the report does not hold their texts. */
    Integer of(String a, String b) {
        if (a == null || b == null) {
            return null;
        }
        Integer number = numbers.get(List.of(a, b));
        return number == null ? numbers.get(List.of(b, a)) : number;
    }

    /** Where a link to the pair leads to; null when the report does not hold its texts. */
    String target(String a, String b) {
        Integer number = of(a, b);
        return number == null ? null : "pair-" + number;
    }
}
