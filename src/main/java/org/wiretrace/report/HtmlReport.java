package org.wiretrace.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.report.Report.PairCase;

/**
 * The report as a page that opens from disk, with a folder of scripts beside it from which the page loads what a reader
 * asks for. No network, and nothing in it runs or is styled but what this program put there.
 */
public final class HtmlReport {
    /** The page. */
    public static final String PAGE = "report.html";

    /** The folder beside it. */
    public static final String FOLDER = "report";

    /** Details of pairs, stories and utterances that one script holds. */
    public static final int PAIRS_EACH = 8;

    public static final int STORIES_EACH = 10;
    public static final int UTTERANCES_EACH = 50;

    private static final String TEMPLATES = "org.wiretrace.report.page";
    private static final List<String> CHARTS =
            List.of("d3.LICENSE", "d3.min.js", "d3-sankey.LICENSE", "d3-sankey.min.js");

    private final Report report;
    private final PairNumbers pairs;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);

    private HtmlReport(Report report) {
        this.report = report;
        this.pairs = new PairNumbers(report);
    }

    /**
     * Writes the page and what stands beside it.
     *
     * @param out takes each file: its path from the folder of the page, and its bytes
     */
    public static void write(Report report, BiConsumer<String, byte[]> out) {
        new HtmlReport(report).writeTo(out);
    }

    private void writeTo(BiConsumer<String, byte[]> out) {
        Map<String, PageList> lists = PageLists.of(report, pairs);
        lists.forEach((id, list) -> {
            int number = 0;
            for (Map<String, Object> piece : list.pieces()) {
                number++;
                out.accept(path("list" + id + "-" + number), script("list" + id + "-" + number, piece));
            }
        });
        writeDetails("pairs", PAIRS_EACH, report.pairs().items(), this::pair, out);
        writeDetails("stories", STORIES_EACH, report.stories().items(), this::story, out);
        writeDetails("utterances", UTTERANCES_EACH, report.families().items(), this::utterance, out);
        out.accept(path("charts"), utf8(charts()));
        out.accept(PAGE, utf8(page(lists)));
    }

    /** The page alone. */
    static String html(Report report) {
        HtmlReport made = new HtmlReport(report);
        return made.page(PageLists.of(report, made.pairs));
    }

    private String page(Map<String, PageList> lists) {
        String style = resource("report.css");
        String script = resource("report.js");
        String flow = json(Flow.of(report));
        Page page = Page.of(report, policy(style, script), style, script, flow, lists, pairs);
        return rendered("report.jte", Map.of("page", page));
    }

    // ---- details -------------------------------------------------------------------------------------------------

    /** Makes the details of one thing, given its number. */
    @FunctionalInterface
    private interface Details<T> {
        Map<String, Object> of(T one, int number);
    }

    private <T> void writeDetails(
            String name, int each, List<T> all, Details<T> details, BiConsumer<String, byte[]> out) {
        for (int begin = 0; begin < all.size(); begin += each) {
            Map<String, Object> piece = new LinkedHashMap<>();
            for (int i = begin; i < Math.min(all.size(), begin + each); i++) {
                piece.put(Integer.toString(i + 1), details.of(all.get(i), i + 1));
            }
            String numbered = name + "-" + (begin / each + 1);
            out.accept(path(numbered), script(numbered, piece));
        }
    }

    private Map<String, Object> pair(PairCase pair, int number) {
        PairView view = PairView.of(pair, number);
        int of = report.pairs().items().size();
        return Map.of(
                "html", rendered("pair.jte", Map.of("pair", view, "of", of)),
                "sheet", rendered("sheet.jte", Map.of("pair", view, "report", report)));
    }

    private Map<String, Object> story(Report.Story story, int number) {
        StoryView view = StoryView.of(story, number, pairs);
        return Map.of("html", rendered("story.jte", Map.of("story", view)), "data", view.chart());
    }

    private Map<String, Object> utterance(QuoteFamily utterance, int number) {
        UtteranceView view = UtteranceView.of(utterance, number, pairs);
        return Map.of("html", rendered("utterance.jte", Map.of("utterance", view)));
    }

    // ---- files ---------------------------------------------------------------------------------------------------

    private static String path(String name) {
        return FOLDER + "/" + name + ".js";
    }

    private static byte[] script(String name, Object content) {
        return utf8("\"use strict\";wiretrace.take(\"" + name + "\"," + json(content) + ");\n");
    }

    private static String json(Object content) {
        try {
            return Json.SCRIPT.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library that draws, with its licences, and what is drawn. */
    private static String charts() {
        StringBuilder script = new StringBuilder();
        for (String name : CHARTS) {
            String text = resource(name);
            script.append(name.endsWith("LICENSE") ? "/*!\n" + text.strip() + "\n*/" : text)
                    .append('\n');
        }
        return script.append(resource("charts.js")).toString();
    }

    private String rendered(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(1 << 14);
        templates.render(template, parameters, output);
        // Here, once, for every text in it: half a character has no bytes in UTF-8.
        return Words.wellFormed(output.toString());
    }

    /**
     * Only our style and our script, told by their hashes; 'strict-dynamic' lets that script load those in the folder,
     * which a page from disk has no origin to name by. No text becomes markup but through the script's own gate.
     */
    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types wiretrace;"
                + " base-uri 'none'; form-action 'none'";
    }

    static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(utf8(inline));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            // A browser reads line ends as \n before it takes the hash.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
