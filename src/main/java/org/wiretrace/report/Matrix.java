package org.wiretrace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.report.Report.MatrixCell;
import org.wiretrace.report.Report.OutletEntry;
import org.wiretrace.report.Report.WireEntry;

/**
 * Outlets against wires, as the page shows them.
 *
 * @param wires the wires with most pickups, most first
 * @param rows the outlets, those with most pickups first
 * @param hiddenWires number of wires left out of the table
 * @param hiddenOutlets number of outlets left out of the table
 */
public record Matrix(List<Column> wires, List<Row> rows, int hiddenWires, int hiddenOutlets) {
    private static final int COLUMNS = 12;
    private static final int ROWS = 60;
    /** Shades of a cell: 0 for nothing, then one a tenth. */
    private static final int SHADES = 10;

    public Matrix {
        wires = List.copyOf(wires);
        rows = List.copyOf(rows);
    }

    /**
     * One wire.
     *
     * @param wire its id
     * @param name its full name; null when no list names it
     * @param inCorpus whether the corpus holds articles of it
     * @param pickups pickups of it by all outlets
     */
    public record Column(String wire, String name, boolean inCorpus, long pickups) {}

    /**
     * One outlet.
     *
     * @param outlet its id
     * @param name what it calls itself; null when no list names it
     * @param articles its articles in the corpus; 0 when they were not counted
     * @param cells one for each wire of the table; null where there is no pickup
     */
    public record Row(String outlet, String name, long articles, List<Cell> cells) {}

    /**
     * What one outlet had from one wire.
     *
     * @param address address of its list on the page
     * @param cell the figures
     * @param ofOutletShade shade for the outlet's share, from 0 to 10
     * @param ofWireShade shade for the wire's share, from 0 to 10
     */
    public record Cell(String address, MatrixCell cell, int ofOutletShade, int ofWireShade) {
        public OutletSummary summary() {
            return cell.summary();
        }

        /** The articles by credit. */
        public Map<CreditVerdict, Long> credits() {
            Map<CreditVerdict, Long> credits = new TreeMap<>();
            credits.put(CreditVerdict.CREDITED, summary().credited());
            credits.put(CreditVerdict.UNCREDITED, summary().uncredited());
            credits.put(CreditVerdict.MISCREDITED, summary().miscredited());
            credits.put(CreditVerdict.CREDITED_ONLY, cell.creditedOnly());
            return credits;
        }
    }

    static Matrix of(Report report) {
        List<Column> columns = columns(report);
        List<Column> shown = columns.subList(0, Math.min(COLUMNS, columns.size()));
        Map<String, Map<String, Cell>> byOutlet = new HashMap<>();
        for (MatrixCell cell : report.matrix()) {
            String address =
                    Page.pickupsOf(cell.summary().outlet(), cell.summary().wire());
            Cell made = new Cell(address, cell, shade(cell.ofOutlet()), shade(cell.ofWire()));
            byOutlet.computeIfAbsent(cell.summary().outlet(), outlet -> new HashMap<>())
                    .put(cell.summary().wire(), made);
        }
        List<Row> rows = rows(report, shown, byOutlet);
        List<Row> largest = rows.subList(0, Math.min(ROWS, rows.size()));
        return new Matrix(shown, largest, columns.size() - shown.size(), rows.size() - largest.size());
    }

    private static List<Column> columns(Report report) {
        Map<String, Long> pickups = new TreeMap<>();
        report.wires().forEach(wire -> pickups.put(wire.wire(), 0L));
        report.matrix()
                .forEach(cell ->
                        pickups.merge(cell.summary().wire(), cell.summary().articles(), Long::sum));
        Map<String, WireEntry> entries = new HashMap<>();
        report.wires().forEach(wire -> entries.put(wire.wire(), wire));
        List<Column> columns = new ArrayList<>();
        pickups.forEach((wire, n) -> {
            WireEntry entry = entries.get(wire);
            columns.add(
                    new Column(wire, entry == null ? null : entry.name(), entry != null && entry.articles() > 0, n));
        });
        columns.sort(Comparator.comparingLong(Column::pickups).reversed().thenComparing(Column::wire));
        return columns;
    }

    private static List<Row> rows(Report report, List<Column> columns, Map<String, Map<String, Cell>> byOutlet) {
        Map<String, OutletEntry> entries = new HashMap<>();
        report.outlets().forEach(outlet -> entries.put(outlet.outlet(), outlet));
        TreeSet<String> outlets = new TreeSet<>(entries.keySet());
        outlets.addAll(byOutlet.keySet());
        List<Row> rows = new ArrayList<>();
        for (String outlet : outlets) {
            OutletEntry entry = entries.get(outlet);
            Map<String, Cell> own = byOutlet.getOrDefault(outlet, Map.of());
            List<Cell> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(own.get(column.wire())));
            rows.add(new Row(outlet, entry == null ? null : entry.name(), entry == null ? 0 : entry.articles(), cells));
        }
        rows.sort(Comparator.comparingLong((Row row) -> byOutlet.getOrDefault(row.outlet(), Map.of()).values().stream()
                        .mapToLong(cell -> cell.summary().articles())
                        .sum())
                .reversed()
                .thenComparing(Row::outlet));
        return rows;
    }

    private static int shade(Double share) {
        return share == null || share <= 0 ? 0 : (int) Math.max(1, Math.min(SHADES, Math.round(share * SHADES)));
    }
}
