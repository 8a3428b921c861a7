package org.wiretrace.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;

/** What all pairs come to, and the strongest of them. */
final class PairSum implements Passes.Sum<Comparison, PairSum> {
    private static final long serialVersionUID = 1;

    final Map<Relation, Long> relations = new TreeMap<>();
    final Map<Direction, Long> directions = new TreeMap<>();
    final Map<DivergenceKind, Long> divergences = new TreeMap<>();
    long sharedQuotes;
    final Strongest<Comparison> strongest;

    /** An empty sum that keeps so many of the first. */
    static Passes.Empty<PairSum> bounded(int most) {
        return () -> new PairSum(most);
    }

    private PairSum(int most) {
        strongest = new Strongest<>(most, PairSum::byStrength);
    }

    /** Words that are shared, weighted with how sure we are; then shared quotes; then ids. */
    private static int byStrength(Comparison x, Comparison y) {
        int byWeight = Double.compare(weight(y.verdict()), weight(x.verdict()));
        if (byWeight != 0) {
            return byWeight;
        }
        int byQuotes = Integer.compare(y.verdict().sharedQuotes(), x.verdict().sharedQuotes());
        if (byQuotes != 0) {
            return byQuotes;
        }
        int byA = x.verdict().a().compareTo(y.verdict().a());
        return byA != 0 ? byA : x.verdict().b().compareTo(y.verdict().b());
    }

    private static double weight(Verdict verdict) {
        return Math.max(verdict.containmentA(), verdict.containmentB()) * verdict.confidence();
    }

    @Override
    public void add(Comparison pair) {
        Verdict verdict = pair.verdict();
        relations.merge(verdict.relation(), 1L, Long::sum);
        if (verdict.relation().isReuse()) {
            directions.merge(verdict.direction(), 1L, Long::sum);
        }
        pair.divergences().forEach(one -> divergences.merge(one.kind(), 1L, Long::sum));
        sharedQuotes += pair.sharedQuotes().size();
        strongest.add(pair);
    }

    @Override
    public void merge(PairSum other) {
        other.relations.forEach((relation, number) -> relations.merge(relation, number, Long::sum));
        other.directions.forEach((direction, number) -> directions.merge(direction, number, Long::sum));
        other.divergences.forEach((kind, number) -> divergences.merge(kind, number, Long::sum));
        sharedQuotes += other.sharedQuotes;
        strongest.merge(other.strongest);
    }
}
