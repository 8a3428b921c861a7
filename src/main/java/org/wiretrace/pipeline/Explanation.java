package org.wiretrace.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.wiretrace.config.CandidateConfig;
import org.wiretrace.config.DidYouMean;
import org.wiretrace.config.JobConfig;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.notice.InputException;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Evidence;
import org.wiretrace.provenance.Link;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.SharedQuote;
import org.wiretrace.similarity.Alignment;
import org.wiretrace.similarity.CandidatePair;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;

/**
 * Tells of two articles what was found at each step, in the order of the steps, for people at a terminal.
 *
 * @param a the one published earlier, ties and unknown times by id
 * @param b the other
 * @param candidate whether the two share enough for a run to compare them
 * @param comparer compares them
 * @param background what their corpus tells about any pair
 * @param config the settings
 */
record Explanation(
        AnnotatedArticle a,
        AnnotatedArticle b,
        boolean candidate,
        Comparer comparer,
        Background background,
        JobConfig config) {
    /** Longest text shown whole; of a longer one, both ends. */
    private static final int SHOWN = 160;

    /**
     * Finds the two articles in their corpus.
     *
     * @throws InputException when it does not hold both
     */
    static Explanation of(
            String one,
            String other,
            JavaRDD<AnnotatedArticle> articles,
            CandidateStage.Candidates candidates,
            JobConfig config,
            Knowledge knowledge) {
        Map<String, AnnotatedArticle> found = new HashMap<>();
        articles.filter(article -> {
                    String id = article.article().id();
                    return id.equals(one) || id.equals(other);
                })
                .collect()
                .forEach(article -> found.put(article.article().id(), article));
        requireBoth(List.of(one, other), found.keySet(), articles);
        AnnotatedArticle first = found.get(one);
        AnnotatedArticle second = found.get(other);
        boolean inOrder = Comparer.isFirst(first.article(), second.article());
        boolean candidate =
                !candidates.pairs().filter(joins(first.key(), second.key())).isEmpty();
        return new Explanation(
                inOrder ? first : second,
                inOrder ? second : first,
                candidate,
                Pipeline.comparer(config, knowledge),
                candidates.background().value(),
                config);
    }

    private static Function<CandidatePair, Boolean> joins(long one, long other) {
        return pair -> (pair.a() == one && pair.b() == other) || (pair.a() == other && pair.b() == one);
    }

    private static void requireBoth(List<String> asked, Set<String> found, JavaRDD<AnnotatedArticle> articles) {
        if (found.containsAll(asked)) {
            return;
        }
        Set<String> ids =
                new TreeSet<>(articles.map(article -> article.article().id()).collect());
        List<String> problems = new ArrayList<>();
        for (String id : asked) {
            if (!found.contains(id)) {
                String hint = DidYouMean.nearest(id, ids)
                        .map("did you mean %s?"::formatted)
                        .orElse("its ids look like " + ids.iterator().next());
                problems.add("no article of the %d in the corpus has the id %s; %s".formatted(ids.size(), id, hint));
            }
        }
        throw new InputException(problems);
    }

    /** The whole story, a line each. */
    List<String> lines(boolean colours) {
        Comparison comparison = comparer.compare(comparer.prepare(a), comparer.prepare(b), background);
        Page page = new Page(new ArrayList<>(), colours);
        head(page, "A", a);
        head(page, "B", b);
        candidate(page);
        if (comparison == null) {
            notPaired(page);
        } else {
            verdict(page, comparison.verdict());
            passages(page, comparison.passages());
            sharedQuotes(page, comparison.sharedQuotes());
            direction(page, comparison.verdict());
            divergences(page, comparison.divergences());
        }
        pickups(page, comparison);
        return page.lines();
    }

    private static void head(Page page, String letter, AnnotatedArticle annotated) {
        Article article = annotated.article();
        page.section(letter, article.id());
        page.line("%s (%s), %s, published %s"
                .formatted(
                        article.outlet() == null ? "unknown outlet" : article.outlet(),
                        word(article.kind()),
                        article.language(),
                        article.timeKnown() ? article.published() : "at an unknown time"));
        if (article.title() != null) {
            page.line("\"" + shortened(article.title()) + "\"");
        }
        page.line("%d words, %d names, %d quotations"
                .formatted(
                        article.words(),
                        annotated.names().size(),
                        annotated.quotes().size()));
        if (!article.byline().isEmpty()) {
            page.line("by " + String.join(", ", article.byline()));
        }
        if (article.credits().isEmpty()) {
            page.line("credits nobody");
        }
        for (Credit credit : article.credits()) {
            page.line("credits %s, %s%s: \"%s\""
                    .formatted(
                            credit.agency(),
                            word(credit.form()),
                            credit.counts() ? "" : ", which does not count for the text",
                            shortened(credit.text())));
        }
    }

    private void candidate(Page page) {
        if (candidate) {
            page.section("candidates", "yes: enough rare words, or names and numbers, in common, close together");
            return;
        }
        page.section(
                "candidates",
                "no: a run would not compare the two; what follows is found when they are compared all the same");
        CandidateConfig candidates = config.candidates();
        Article one = a.article();
        Article other = b.article();
        long days = days(one, other);
        if (!candidates.sameOutlet() && one.outletKey().equals(other.outletKey())) {
            page.line("both are of %s, and candidates.same-outlet is false".formatted(one.outletKey()));
        } else if (days > candidates.windowDays()) {
            page.line("they lie %d days apart, and candidates.window-days is %d"
                    .formatted(days, candidates.windowDays()));
        } else {
            page.line(
                    "fewer than %d shingles of %d words or rare pairs in common within %d words, or so many articles share them"
                            .formatted(candidates.minHits(), candidates.shingleSize(), candidates.gateWords()));
            page.line("that each was linked with those nearest in time only (candidates.max-postings is %d)"
                    .formatted(candidates.maxPostings()));
        }
    }

    /** Days between the two; 0 when either time is unknown. */
    private static long days(Article one, Article other) {
        return one.timeKnown() && other.timeKnown() ? Math.abs(ChronoUnit.DAYS.between(day(one), day(other))) : 0;
    }

    private static LocalDate day(Article article) {
        return LocalDate.ofInstant(java.time.Instant.ofEpochSecond(article.publishedMinute() * 60), ZoneOffset.UTC);
    }

    private void notPaired(Page page) {
        Alignment alignment = comparer.aligner().align(a.aligned(), b.aligned(), background.common());
        page.section("relation", "none: the two are not paired");
        if (alignment.passages().isEmpty()) {
            page.line("no passage of %d words or more in common (alignment.min-passage-words)"
                    .formatted(config.alignment().minPassageWords()));
        } else {
            page.line(
                    "passages in common make up %s of A and %s of B: too little outside quotations, or too loose (%d words count)"
                            .formatted(
                                    share(alignment.containmentA()),
                                    share(alignment.containmentB()),
                                    comparer.relationRule().minCopiedWords()));
            passages(page, alignment.passages());
        }
        page.line("no shared quote: A has %d quotations, B %d; they need %d words (quotes.min-words)"
                .formatted(a.quotes().size(), b.quotes().size(), config.quotes().minWords()));
        if (!a.article().language().equals(b.article().language())) {
            page.line("no translation: names, numbers and dates agree, in their order, by %s; it takes %s"
                    .formatted(
                            share(comparer.agreement(a, b, background.anchors())),
                            share(comparer.translationRule().leastAgreement())));
        }
        Set<String> names = Comparer.sharedNames(a, b);
        page.line("%d names in common%s; three make the two one story"
                .formatted(names.size(), names.isEmpty() ? "" : " (" + String.join(", ", names) + ")"));
    }

    private static void verdict(Page page, Verdict verdict) {
        page.section("relation", word(verdict.relation()));
        page.line("%s of A stands in B, %s of B in A; resemblance %s"
                .formatted(share(verdict.containmentA()), share(verdict.containmentB()), share(verdict.resemblance())));
    }

    private void passages(Page page, List<Passage> passages) {
        page.section("passages", String.valueOf(passages.size()));
        for (Passage passage : passages) {
            String what = passage.kind() == PassageKind.TRANSLATED ? "names, numbers and dates" : "words";
            page.line("%s, %s of the %s the same".formatted(word(passage.kind()), share(passage.identity()), what));
            page.detail(words("A", a, passage.aBegin(), passage.aEnd()));
            page.detail(words("B", b, passage.bBegin(), passage.bEnd()));
        }
    }

    private void sharedQuotes(Page page, List<SharedQuote> shared) {
        page.section("shared quotes", String.valueOf(shared.size()));
        Map<String, Quote> quotes = new HashMap<>();
        a.quotes().forEach(quote -> quotes.put(quote.quote(), quote));
        b.quotes().forEach(quote -> quotes.put(quote.quote(), quote));
        for (SharedQuote each : shared) {
            String speaker = each.sameSpeaker() == null
                    ? "a speaker is not named"
                    : each.sameSpeaker() ? "same speaker" : "another speaker";
            page.line("%s, similarity %s, %s".formatted(word(each.rendering()), share(each.similarity()), speaker));
            page.detail(quoted("A", quotes.get(each.aQuote())));
            page.detail(quoted("B", quotes.get(each.bQuote())));
        }
    }

    private static void direction(Page page, Verdict verdict) {
        page.section(
                "direction", "%s, confidence %s".formatted(word(verdict.direction()), share(verdict.confidence())));
        for (Evidence evidence : verdict.evidence()) {
            boolean undecided = evidence.pointsTo() == Direction.UNDECIDED;
            page.line("%s%s: %s"
                    .formatted(
                            evidence.sign(),
                            undecided ? "" : " speaks for " + word(evidence.pointsTo()),
                            undecided ? evidence.detail() : shortened(evidence.detail())));
        }
        if (verdict.evidence().isEmpty()) {
            page.line("no evidence either way");
        }
    }

    private void divergences(Page page, List<Divergence> divergences) {
        page.section("divergences", String.valueOf(divergences.size()));
        for (Divergence divergence : divergences) {
            page.line(word(divergence.kind())
                    + (divergence.detail() == null ? "" : ": " + shortened(divergence.detail())));
            if (divergence.aText() != null) {
                page.detail(said("A", divergence.aText(), divergence.aBegin(), divergence.aEnd()));
            }
            if (divergence.bText() != null) {
                page.detail(said("B", divergence.bText(), divergence.bBegin(), divergence.bEnd()));
            }
        }
    }

    /** What either has from wires, as these two alone show it; in a run, the whole corpus does. */
    private void pickups(Page page, Comparison comparison) {
        List<Pickup> pickups = new ArrayList<>();
        pickups.addAll(pickups(a, b, comparison == null ? List.of() : List.of(comparison.aLink())));
        pickups.addAll(pickups(b, a, comparison == null ? List.of() : List.of(comparison.bLink())));
        page.section("pickups", pickups.size() + ", as far as these two alone show it");
        for (Pickup pickup : pickups) {
            page.line("%s has from %s%s: %s derived, %s%s"
                    .formatted(
                            pickup.article().equals(a.article().id()) ? "A" : "B",
                            pickup.wire(),
                            pickup.sourceArticle() == null ? "" : " (" + pickup.sourceArticle() + ")",
                            word(pickup.derivation()),
                            word(pickup.credit()),
                            pickup.coverage() == null ? "" : ", covered by " + share(pickup.coverage())));
        }
    }

    private List<Pickup> pickups(AnnotatedArticle of, AnnotatedArticle other, List<Link> links) {
        if (of.article().kind() == org.wiretrace.corpus.OutletKind.WIRE) {
            return List.of();
        }
        Set<String> present = new HashSet<>();
        for (Article article : List.of(of.article(), other.article())) {
            if (article.outlet() != null) {
                present.add(article.outlet());
            }
            if (article.wire() != null) {
                present.add(article.wire());
            }
        }
        return Pipeline.pickupRule(config).pickups(of.article(), links, present);
    }

    private static String words(String letter, AnnotatedArticle annotated, int begin, int end) {
        return said(letter, annotated.article().text().substring(begin, end), begin, end);
    }

    private static String quoted(String letter, Quote quote) {
        String speaker = quote.who() == null ? "" : ", %s (%s)".formatted(quote.who(), word(quote.rule()));
        String via = quote.via() == null ? "" : ", via " + quote.via();
        return said(letter, quote.text(), quote.begin(), quote.end()) + speaker + via;
    }

    private static String said(String letter, String text, Integer begin, Integer end) {
        String where = begin == null ? "" : " [%d, %d)".formatted(begin, end);
        return letter + where + " \"" + shortened(text) + "\"";
    }

    /** On one line, with the middle left out of what is long. */
    private static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= SHOWN) {
            return line;
        }
        int head = cut(line, SHOWN * 2 / 3);
        int tail = cut(line, line.length() - SHOWN / 3);
        return line.substring(0, head) + " … " + line.substring(tail);
    }

    /** The place itself, or one before it where it would halve a character. */
    private static int cut(String line, int at) {
        return Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is printed.
     *
     * @param lines the lines so far
     * @param colours whether headings are bright and details dim
     */
    private record Page(List<String> lines, boolean colours) {
        private static final String BRIGHT = "\u001b[1m";
        private static final String DIM = "\u001b[2m";
        private static final String PLAIN = "\u001b[0m";

        void section(String name, String what) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(colours ? BRIGHT + name + PLAIN + "  " + what : name + "  " + what);
        }

        void line(String text) {
            lines.add("  " + text);
        }

        void detail(String text) {
            lines.add(colours ? "    " + DIM + text + PLAIN : "    " + text);
        }
    }
}
