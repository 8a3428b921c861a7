package org.wiretrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.report.Night.Alarm;
import org.wiretrace.report.Night.Kind;
import org.wiretrace.report.Night.Outlet;

/**
 * Tells the outlets whose articles are not what they were. An outlet that says nothing at all, or whose articles all of a
 * sudden are half as long, has mostly got new pages that are read wrongly.
 *
 * @param nights nights before that tell what is usual
 * @param minArticles articles of a night from which on its averages say anything
 */
public record DataAlarms(int nights, int minArticles) {
    /** As a run goes by them: a week, so that Sundays are known, and more articles than chance needs. */
    public static final DataAlarms USUAL = new DataAlarms(7, 8);

    /** Share of what is usual at and below which a figure is alarming. */
    private static final double HALF = 0.5;
    /** Share of articles with damaged characters below which nobody is alarmed. */
    private static final double MIN_DAMAGED = 0.1;
    /** Share of articles with credits, and quotations an article, that must be usual before their loss is told. */
    private static final double MIN_USUAL = 0.2;

    /**
     * The alarms of a night, by outlet; none until there are as many nights before it as are asked for.
     *
     * @param now what came in
     * @param before what came in on the nights before, the latest last
     */
    public List<Alarm> of(Map<String, Outlet> now, List<Map<String, Outlet>> before) {
        List<Alarm> alarms = new ArrayList<>();
        if (before.size() < nights) {
            return alarms;
        }
        List<Map<String, Outlet>> week = before.subList(before.size() - nights, before.size());
        Map<String, Outlet> sums = new TreeMap<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (Map<String, Outlet> night : week) {
            night.forEach((outlet, came) -> {
                sums.merge(outlet, came, Outlet::plus);
                seen.merge(outlet, 1, Integer::sum);
            });
        }
        sums.forEach((outlet, usual) -> {
            Outlet today = now.get(outlet);
            if (today == null) {
                if (seen.get(outlet) == nights) {
                    alarms.add(new Alarm(outlet, Kind.SILENT, 0, (double) usual.articles() / nights));
                }
            } else if (today.articles() >= minArticles && usual.articles() >= minArticles) {
                compare(outlet, today, usual, alarms);
            }
        });
        return alarms;
    }

    private static void compare(String outlet, Outlet today, Outlet usual, List<Alarm> alarms) {
        fallen(outlet, Kind.SHORTER, each(today.words(), today), each(usual.words(), usual), 0, alarms);
        fallen(
                outlet,
                Kind.FEWER_CREDITS,
                each(today.credited(), today),
                each(usual.credited(), usual),
                MIN_USUAL,
                alarms);
        fallen(outlet, Kind.FEWER_QUOTES, each(today.quotes(), today), each(usual.quotes(), usual), MIN_USUAL, alarms);
        double damaged = each(today.damaged(), today);
        double before = each(usual.damaged(), usual);
        if (damaged >= MIN_DAMAGED && damaged * HALF >= before) {
            alarms.add(new Alarm(outlet, Kind.DAMAGED, damaged, before));
        }
    }

    private static void fallen(String outlet, Kind kind, double now, double usual, double least, List<Alarm> alarms) {
        if (usual > least && now <= HALF * usual) {
            alarms.add(new Alarm(outlet, kind, now, usual));
        }
    }

    private static double each(long sum, Outlet of) {
        return (double) sum / of.articles();
    }
}
