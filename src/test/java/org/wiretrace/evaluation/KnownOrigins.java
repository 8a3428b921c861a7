package org.wiretrace.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who had which article from whom, as far as it is known of a corpus, held against what a run says of it.
 *
 * <p>Started on its own it prints how many of the decided verdicts are right, and adds each verdict and pickup that is
 * known to be right or wrong to a file: {@code KnownOrigins SET GOLD OUT JUDGED}. {@code GOLD} is the gold of a set, or
 * the truth of the sample; {@code copies} stands for what the ids of copies tell.
 *
 * @param directions answers that count as right, by the two articles, the first of which they start from
 * @param isRight says of a pickup whether it is right; null where that is not known
 */
public record KnownOrigins(Map<List<String>, Set<String>> directions, Judge isRight) {
    private static final Set<String> DECIDED = Set.of("a_to_b", "b_to_a", "common_source");
    private static final Set<String> NO_REUSE = Set.of("same_story", "shared_quotes");

    /** Says whether a pickup is right. */
    interface Judge {
        /** Null where it is not known. */
        Boolean isRight(JsonNode pickup);
    }

    /** Prints the figures of a set. */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[2]);
        KnownOrigins known = args[1].equals("copies") ? ofCopies(out) : of(JsonRows.whole(Path.of(args[1])), out);
        List<Judged> judged = known.judged(args[0], out);
        JsonRows.append(judged, Path.of(args[3]));
        List<Judged> verdicts =
                judged.stream().filter(one -> one.what().equals(Judged.VERDICT)).toList();
        long right = verdicts.stream().filter(Judged::held).count();
        System.out.println("direction_right " + String.format(Locale.ROOT, "%.4f", (double) right / verdicts.size()));
        System.out.println("direction_decided " + verdicts.size());
        System.out.println("direction_known " + known.directions.size());
    }

    /** What the ids of copies tell. */
    static KnownOrigins ofCopies(Path out) throws IOException {
        Map<List<String>, Set<String>> directions = new HashMap<>();
        for (JsonNode article : JsonRows.table(out, "articles")) {
            String id = article.path("article").asText();
            if (Copies.source(id) != null) {
                directions.put(List.of(Copies.source(id), id), Set.of("a_to_b"));
            }
        }
        return new KnownOrigins(directions, pickup -> {
            String source = Copies.source(pickup.path("article").asText());
            return source == null
                    ? null
                    : source.equals(pickup.path("source_article").asText());
        });
    }

    /** What labelled pairs, a wire's pairs or the truth of the sample tell. */
    static KnownOrigins of(JsonNode gold, Path out) throws IOException {
        if (gold.has("labels")) {
            return new KnownOrigins(directions(gold.get("labels")), pickup -> null);
        }
        if (gold.has("wire_pairs")) {
            return ofWire(gold, out);
        }
        Set<List<String>> pickups = new HashSet<>();
        Set<String> wires = new HashSet<>();
        for (JsonNode row : gold.path("pickups")) {
            pickups.add(pickup(row));
            wires.add(row.path("wire").asText());
        }
        // What partners had from each other is not in the truth.
        return new KnownOrigins(
                directions(gold.path("pairs")),
                row -> wires.contains(row.path("wire").asText()) ? pickups.contains(pickup(row)) : null);
    }

    private static Map<List<String>, Set<String>> directions(JsonNode pairs) {
        Map<List<String>, Set<String>> directions = new LinkedHashMap<>();
        for (JsonNode pair : pairs) {
            Set<String> right = new TreeSet<>();
            JsonNode labelled = pair.path("direction");
            if (labelled.isArray()) {
                labelled.forEach(one -> right.add(one.asText()));
            } else {
                right.add(labelled.asText());
            }
            right.retainAll(DECIDED);
            if (!right.isEmpty()) {
                directions.put(List.of(pair.path("a").asText(), pair.path("b").asText()), right);
            }
        }
        return directions;
    }

    private static List<String> pickup(JsonNode row) {
        return List.of(
                row.path("article").asText(),
                row.path("wire").asText(),
                row.path("source_article").asText(),
                row.path("credit").asText());
    }

    private static KnownOrigins ofWire(JsonNode gold, Path out) throws IOException {
        Set<String> outlets = texts(gold.get("wire_outlets"));
        Set<String> wires = new HashSet<>();
        for (JsonNode article : JsonRows.table(out, "articles")) {
            if (outlets.contains(article.path("outlet").asText())) {
                wires.add(article.path("article").asText());
            }
        }
        Map<List<String>, Set<String>> directions = new HashMap<>();
        for (JsonNode pair : gold.get("wire_pairs")) {
            List<String> ids = List.of(pair.get(0).asText(), pair.get(1).asText());
            boolean fromFirst = wires.contains(ids.get(0));
            directions.put(ids, Set.of(fromFirst ? "a_to_b" : "b_to_a"));
        }
        // That others drew on the wire too is possible, so no pickup is known to be wrong, and none is counted.
        return new KnownOrigins(directions, pickup -> null);
    }

    /** Every verdict and pickup of the run that is known to be right or wrong. */
    List<Judged> judged(String set, Path out) throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (JsonNode pair : JsonRows.table(out, "pairs")) {
            String a = pair.path("a").asText();
            String b = pair.path("b").asText();
            String direction = pair.path("direction").asText();
            boolean turned = directions.containsKey(List.of(b, a));
            Set<String> right = directions.get(turned ? List.of(b, a) : List.of(a, b));
            if (right != null
                    && DECIDED.contains(direction)
                    && !NO_REUSE.contains(pair.path("relation").asText())) {
                boolean held = right.contains(turned ? turned(direction) : direction);
                judged.add(
                        new Judged(set, Judged.VERDICT, pair.path("confidence").asDouble(), held, a, b));
            }
        }
        for (JsonNode pickup : JsonRows.table(out, "pickups")) {
            Boolean right = isRight.isRight(pickup);
            if (right != null) {
                judged.add(new Judged(
                        set,
                        Judged.PICKUP,
                        pickup.path("confidence").asDouble(),
                        right,
                        pickup.path("article").asText(),
                        pickup.path("wire").asText()));
            }
        }
        return judged;
    }

    private static String turned(String direction) {
        return switch (direction) {
            case "a_to_b" -> "b_to_a";
            case "b_to_a" -> "a_to_b";
            default -> direction;
        };
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
