package org.wiretrace.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wiretrace.names.NameEntry;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.NameVariant;
import org.wiretrace.names.ReviewCandidate;

/**
 * The list of names that people review, a line each, columns separated by tabs: first the spellings that were unified
 * ({@value #UNIFIED}), then those that look alike and were not ({@value #OPEN}). Who writes {@value #SAME} or
 * {@value #NEVER} in place of a {@value #OPEN} has decided; {@link NameLists} takes that in.
 */
final class NameReview {
    static final String UNIFIED = "unified";
    static final String OPEN = "?";
    static final String SAME = "same";
    static final String NEVER = "never";

    private static final List<String> HEAD = List.of(
            "# Spellings that were unified: canonical name, spelling, kind, articles, outlets, rule.",
            "# Then names that look alike: the one that would stand for both, the other, kind, likeness of the spellings,"
                    + " likeness of the stories, what they share, why they were not merged, and words around each.",
            "# Write %s or %s in place of a %s, and give the file to: wiretrace names --accept FILE"
                    .formatted(SAME, NEVER, OPEN));

    private NameReview() {}

    /**
     * The list.
     *
     * @param variants every spelling that was printed
     * @param review what looks alike, likest first
     * @param listed the names that are known already
     * @param aliasLists a line on each foreign list of names
     */
    static List<String> lines(
            List<NameVariant> variants, List<ReviewCandidate> review, List<NameEntry> listed, List<String> aliasLists) {
        List<String> lines = new ArrayList<>(HEAD);
        aliasLists.forEach(list -> lines.add("# " + list));
        variants.stream()
                .filter(variant -> !variant.variant().equals(variant.canonical()))
                .sorted(Comparator.comparing(NameVariant::canonical)
                        .thenComparing(NameVariant::variant)
                        .thenComparing(NameVariant::kind)
                        .thenComparing(NameVariant::rule))
                .forEach(variant -> lines.add(String.join(
                        "\t",
                        UNIFIED,
                        variant.canonical(),
                        variant.variant(),
                        word(variant.kind()),
                        String.valueOf(variant.articles()),
                        String.valueOf(variant.outlets()),
                        variant.rule())));
        Known known = Known.of(variants, listed);
        review.stream().filter(ReviewCandidate::isOpen).forEach(candidate -> lines.add(known.line(candidate)));
        return lines;
    }

    private static String word(NameKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is known of each spelling.
     *
     * @param articles number of articles that print it; a listed name has more than any
     * @param kinds what it names
     */
    private record Known(Map<String, Long> articles, Map<String, NameKind> kinds) {
        static Known of(List<NameVariant> variants, List<NameEntry> listed) {
            Known known = new Known(new HashMap<>(), new HashMap<>());
            for (NameEntry entry : listed) {
                known.kinds.put(entry.canonical(), entry.kind());
                known.articles.put(entry.canonical(), Long.MAX_VALUE / 2);
                entry.variants().forEach(variant -> known.kinds.putIfAbsent(variant, entry.kind()));
            }
            for (NameVariant variant : variants) {
                known.kinds.putIfAbsent(variant.variant(), variant.kind());
                known.articles.merge(variant.variant(), variant.articles(), Long::sum);
            }
            return known;
        }

        /** The one that stands for both is the listed one, else that of more articles, else the longer, fuller one. */
        String line(ReviewCandidate candidate) {
            Comparator<String> standing = Comparator.comparing((String name) -> -articles.getOrDefault(name, 0L))
                    .thenComparing(name -> -name.length())
                    .thenComparing(Comparator.naturalOrder());
            boolean inOrder = standing.compare(candidate.a(), candidate.b()) <= 0;
            String first = inOrder ? candidate.a() : candidate.b();
            String second = inOrder ? candidate.b() : candidate.a();
            NameKind kind = kinds.getOrDefault(first, kinds.getOrDefault(second, NameKind.PERSON));
            return String.join(
                    "\t",
                    OPEN,
                    first,
                    second,
                    word(kind),
                    String.format(Locale.ROOT, "%.3f", candidate.likeness()),
                    String.format(Locale.ROOT, "%.2f", candidate.stories()),
                    candidate.why(),
                    candidate.refused() == null ? "" : candidate.refused().word(),
                    inOrder ? candidate.contextA() : candidate.contextB(),
                    inOrder ? candidate.contextB() : candidate.contextA());
        }
    }
}
