package org.wiretrace.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a run is asked to do, apart from its settings.
 *
 * @param corpus paths of the corpus: files, directories or globs on any Hadoop file system
 * @param wires paths of which every article is a wire's
 * @param out directory to write to
 * @param formats forms of the tables
 * @param since first day of publication taken in; null for no limit
 * @param until last day of publication taken in; null for no limit
 * @param overwrite whether a finished run in {@code out} may be replaced
 * @param report whether to write {@code report.html}
 * @param rejectsAllowed share of rejects from 0 to 1 above which the run fails; null for no limit
 */
public record Request(
        List<String> corpus,
        List<String> wires,
        String out,
        Set<TableFormat> formats,
        LocalDate since,
        LocalDate until,
        boolean overwrite,
        boolean report,
        Double rejectsAllowed) {

    /** A look at a corpus that writes nothing. */
    static Request reading(List<String> corpus) {
        return new Request(corpus, List.of(), null, Set.of(), null, null, false, false, null);
    }

    /** The same for another corpus. */
    Request withCorpus(List<String> paths) {
        return new Request(paths, wires, out, formats, since, until, overwrite, report, rejectsAllowed);
    }

    /** The same for these days, written elsewhere. */
    Request forDays(LocalDate first, LocalDate last, String place) {
        return new Request(corpus, wires, place, formats, first, last, overwrite, report, rejectsAllowed);
    }
}
