package org.wiretrace.provenance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;

/**
 * Holds what an article credits against what the corpus shows of it, one row for each source that it draws on or
 * names. Where a wire's own text is not in the corpus, outlets that share a text and print its name stand for it.
 *
 * <p>To say that an article uses a wire which it does not name takes more than likeness: officials speak to many reporters
 * at once, and what those write of it is alike. The words must be the wire's, one after the other; a translation, which can
 * hold none of them, goes by what it shows of itself. That another outlet prints the text under a wire's name proves
 * nothing of an article without one: it may be that outlet's copy.
 *
 * @param whollyShare share of an article's words found in its source, from which on it is wholly derived
 * @param partiallyShare share from which on it is partially derived
 * @param uncreditedShare share of runs of six words that an article has in common with a wire which it does not name
 */
public record PickupRule(double whollyShare, double partiallyShare, double uncreditedShare) implements Serializable {
    private static final Comparator<Link> BEST_FIRST = Comparator.comparingDouble((Link link) -> -link.coverage())
            .thenComparing(link -> link.lagMinutes() == null ? Long.MAX_VALUE : Math.abs(link.lagMinutes()))
            .thenComparing(Link::other);

    /**
     * The pickups of one article.
     *
     * @param article the article
     * @param links its pairs, seen from it
     * @param present agencies and outlets of which the corpus holds articles
     */
    public List<Pickup> pickups(Article article, List<Link> links, Set<String> present) {
        Map<String, Boolean> credited = credited(article);
        Set<String> sources = Sources.of(article);
        Map<String, Link> parents = parents(links, credited.keySet());
        List<Pickup> pickups = new ArrayList<>();
        parents.forEach((source, link) -> pickups.add(matched(article, source, link, credited, sources)));
        credited.forEach((source, whole) -> {
            if (!parents.containsKey(source)) {
                pickups.add(unmatched(article, source, whole, sources, links, present));
            }
        });
        pickups.sort(Comparator.comparing(Pickup::wire));
        return pickups;
    }

    /** Sources that the article credits, and whether it credits them for the whole of it. */
    private static Map<String, Boolean> credited(Article article) {
        Map<String, Boolean> credited = new TreeMap<>();
        for (Credit credit : article.credits()) {
            if (credit.counts() && !Sources.isOwn(article, credit)) {
                credited.merge(credit.agency(), credit.form() != CreditForm.INLINE, Boolean::logicalOr);
            }
        }
        return credited;
    }

    /** The best article of each wire, and of each partner that is credited, from which text was taken. */
    private Map<String, Link> parents(List<Link> links, Set<String> credited) {
        Map<String, Link> parents = new TreeMap<>();
        links.stream().filter(Link::isParent).sorted(BEST_FIRST).forEach(link -> {
            if (link.otherWire() != null && (credited.contains(link.otherWire()) || isProven(link))) {
                parents.putIfAbsent(link.otherWire(), link);
            } else if (link.otherOutlet() != null && credited.contains(link.otherOutlet())) {
                parents.putIfAbsent(link.otherOutlet(), link);
            }
        });
        return parents;
    }

    private boolean isProven(Link link) {
        return link.relation() == Relation.TRANSLATED || link.wordForWord() >= uncreditedShare;
    }

    private Pickup matched(
            Article article, String source, Link link, Map<String, Boolean> credited, Set<String> sources) {
        CreditVerdict verdict;
        if (credited.containsKey(source)) {
            verdict = CreditVerdict.CREDITED;
        } else {
            // Another wire's name over this one's text; a partner's name leaves the chain open.
            verdict = namesWire(sources) ? CreditVerdict.MISCREDITED : CreditVerdict.UNCREDITED;
        }
        return new Pickup(
                article.id(),
                source,
                link.other(),
                derivation(link.coverage()),
                verdict,
                link.coverage(),
                link.lagMinutes(),
                link.confidence());
    }

    private static boolean namesWire(Set<String> sources) {
        return sources.stream().anyMatch(source -> !Sources.isPartner(source));
    }

    private Derivation derivation(double coverage) {
        if (coverage >= whollyShare) {
            return Derivation.WHOLLY;
        }
        return coverage >= partiallyShare ? Derivation.PARTIALLY : Derivation.NON;
    }

    private Pickup unmatched(
            Article article, String source, boolean whole, Set<String> sources, List<Link> links, Set<String> present) {
        Link sibling = links.stream()
                .filter(link -> link.relation().isReuse() && link.otherSources().contains(source))
                .min(BEST_FIRST)
                .orElse(null);
        if (sibling != null) {
            // Two outlets that share a text and both print a wire's name had it from the wire.
            return new Pickup(
                    article.id(),
                    source,
                    null,
                    whole && sources.size() == 1 ? Derivation.WHOLLY : derivation(sibling.coverage()),
                    CreditVerdict.CREDITED,
                    sibling.coverage(),
                    null,
                    0.9);
        }
        if (present.contains(source) && whole) {
            return new Pickup(article.id(), source, null, Derivation.NON, CreditVerdict.CREDITED_ONLY, null, null, 0.6);
        }
        if (present.contains(source)) {
            // One statement is credited, and no text of the wire's was used.
            return new Pickup(article.id(), source, null, Derivation.NON, CreditVerdict.CREDITED, null, null, 0.6);
        }
        Derivation derivation = whole && sources.size() == 1 ? Derivation.WHOLLY : Derivation.PARTIALLY;
        return new Pickup(
                article.id(), source, null, derivation, CreditVerdict.CREDITED, null, null, whole ? 0.8 : 0.6);
    }
}
