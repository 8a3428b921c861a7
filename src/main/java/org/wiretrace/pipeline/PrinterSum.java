package org.wiretrace.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.wiretrace.report.Report.PrintedBy;
import scala.Tuple2;

/** For each spelling, in how many articles of how many outlets it stands, and which outlets print it most. */
final class PrinterSum implements Passes.Sum<Tuple2<PrintedName, Long>, PrinterSum> {
    private static final long serialVersionUID = 1;
    /** Outlets that are told of each spelling. */
    private static final int OUTLETS = 6;

    private static final Strongest.Order<PrintedBy> MOST_FIRST = PrinterSum::compare;

    final HashMap<PrintedName.Entry, Printers> printers = new HashMap<>();

    /** Who prints one spelling. */
    static final class Printers implements java.io.Serializable {
        private static final long serialVersionUID = 1;
        private final Strongest<PrintedBy> most = new Strongest<>(OUTLETS, MOST_FIRST);
        private long articles;

        long articles() {
            return articles;
        }

        long outlets() {
            return most.total();
        }

        List<PrintedBy> most() {
            return most.list();
        }
    }

    private static int compare(PrintedBy one, PrintedBy other) {
        return Comparator.comparingLong(PrintedBy::articles)
                .reversed()
                .thenComparing(PrintedBy::outlet)
                .compare(one, other);
    }

    @Override
    public void add(Tuple2<PrintedName, Long> printed) {
        Printers of = printers.computeIfAbsent(printed._1().entry(), entry -> new Printers());
        of.most.add(new PrintedBy(printed._1().outlet(), printed._2()));
        of.articles += printed._2();
    }

    @Override
    public void merge(PrinterSum other) {
        other.printers.forEach((entry, theirs) -> {
            Printers ours = printers.computeIfAbsent(entry, e -> new Printers());
            ours.most.merge(theirs.most);
            ours.articles += theirs.articles;
        });
    }
}
