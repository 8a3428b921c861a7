package org.wiretrace.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The page over all nights: the newest in figures, what changed, what is alarming, and how the figures went. It has no
 * script at all; its few lines of a polyline need no library.
 *
 * @param latest the newest night
 * @param nights all that are shown, the newest first
 * @param hidden nights before those
 * @param trends figures over the nights
 * @param policy what the browser may do with the page
 * @param style its style sheet
 */
public record NightsPage(
        Night latest, List<Night> nights, int hidden, List<Trend> trends, String policy, String style) {
    private static final String TEMPLATES = "org.wiretrace.report.page";
    /** A year: older nights have their folders. */
    private static final int SHOWN = 366;

    /**
     * A figure over the nights, as a line.
     *
     * @param name what it is
     * @param latest its newest value, for people
     * @param most its highest value, for people
     * @param points of the polyline, in a box of 100 by 20
     */
    public record Trend(String name, String latest, String most, String points) {}

    /** The page in UTF-8; the nights in order, one at least. */
    public static byte[] bytes(List<Night> nights) {
        String style = HtmlReport.resource("report.css") + HtmlReport.resource("nights.css");
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, NightsPage.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput(1 << 14);
        engine.render("nights.jte", of(nights, style), output);
        return Words.wellFormed(output.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static NightsPage of(List<Night> nights, String style) {
        List<Night> shown = nights.subList(Math.max(0, nights.size() - SHOWN), nights.size());
        List<Night> newestFirst = new ArrayList<>(shown);
        Collections.reverse(newestFirst);
        return new NightsPage(
                newestFirst.get(0),
                newestFirst,
                nights.size() - shown.size(),
                List.of(
                        number("New articles", shown, night -> night.counts().articles()),
                        number("New pairs", shown, night -> night.counts().pairs()),
                        share(
                                "Articles from a wire",
                                shown,
                                night -> share(night.counts().wireOrigin())),
                        share(
                                "No credit found on these",
                                shown,
                                night -> share(night.counts().uncredited())),
                        number("Alarms", shown, night -> night.alarms().size())),
                "default-src 'none'; style-src '" + HtmlReport.hash(style) + "'; base-uri 'none'; form-action 'none'",
                style);
    }

    private static double share(Share share) {
        return share.share() == null ? 0 : share.share();
    }

    private static Trend number(String name, List<Night> nights, ToDoubleFunction<Night> figure) {
        double[] values = nights.stream().mapToDouble(figure).toArray();
        return new Trend(
                name,
                Words.number((long) values[values.length - 1]),
                Words.number((long) most(values)),
                points(values));
    }

    private static Trend share(String name, List<Night> nights, ToDoubleFunction<Night> figure) {
        double[] values = nights.stream().mapToDouble(figure).toArray();
        return new Trend(name, Words.percent(values[values.length - 1]), Words.percent(most(values)), points(values));
    }

    private static double most(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static String points(double[] values) {
        double most = Math.max(most(values), 1e-9);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            double x = values.length == 1 ? 100 : 100.0 * i / (values.length - 1);
            points.append(String.format(Locale.ROOT, "%.2f,%.2f ", x, 19 - 18 * values[i] / most));
        }
        return values.length == 1 ? points.insert(0, "0,19 ").toString() : points.toString();
    }
}
