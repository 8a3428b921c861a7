package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;
import org.wiretrace.corpus.Cut;
import org.wiretrace.corpus.LineRole;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Severity;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Evidence;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.report.Report.ArticleView;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Span;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlReportTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> & ' \u2028"
            + " \uD83D\uDEA2 \uD83D half \uDEA2 \u202Eevil\u202C ]]> --> </style></script></textarea> \u0000\u0007\uFFFF";

    @Test
    void every_link_leads_to_a_view_or_into_the_details_and_every_id_is_used_once() {
        Map<String, String> files = files(ReportFixture.report());
        String page = files.get("report.html");
        Set<String> ids = new HashSet<>();
        all(" id=\"([^\"]*)\"", page)
                .forEach(id -> assertThat(ids.add(id)).as("id " + id).isTrue());
        assertThat(ids).containsAll(all(" aria-labelledby=\"([^\"]*)\"", page));
        assertThat(ids).containsAll(all(" for=\"([^\"]*)\"", page));
        Set<String> places = new HashSet<>(ids);
        Set<String> wanted = new TreeSet<>(addresses(page));
        for (String html : details(files)) {
            all(" id=\"([^\"]*)\"", html)
                    .forEach(id -> assertThat(places.add(id)).as("id " + id).isTrue());
            wanted.addAll(addresses(html));
        }
        assertThat(places).containsAll(wanted);
        assertThat(wanted).contains("pair-1", "pickups", "p1-b-m1", "sheet-1");
    }

    @Test
    void the_policy_allows_the_style_and_the_script_of_the_page_what_that_script_loads_and_nothing_else() {
        String html = HtmlReport.html(ReportFixture.report());
        String style = one("(?s)<style>(.*?)</style>", html);
        String script = one("(?s)<script>(.*?)</script>", html);
        assertThat(one("Content-Security-Policy\" content=\"([^\"]*)\"", html).replace("&#39;", "'"))
                .isEqualTo("default-src 'none'; style-src '" + HtmlReport.hash(style) + "'; script-src '"
                        + HtmlReport.hash(script) + "' 'strict-dynamic'; require-trusted-types-for 'script';"
                        + " trusted-types wiretrace; base-uri 'none'; form-action 'none'");
    }

    @Test
    void the_page_asks_for_nothing_from_elsewhere() {
        Map<String, String> files = files(ReportFixture.report());
        List<String> markup = new ArrayList<>(details(files));
        markup.add(files.get("report.html"));
        assertThat(markup).allSatisfy(html -> {
            assertThat(html).doesNotContainPattern("<(link|img|iframe|object|embed|base)\\b");
            assertThat(html).doesNotContainPattern("\\s(src|srcset|style|on[a-z]+)=\"");
            assertThat(html).doesNotContain("@import").doesNotContainPattern("url\\((?!#)");
        });
    }

    @Test
    void hostile_text_is_only_ever_text() {
        Report report = ReportFixture.report(null, List.of(hostile()));
        Map<String, String> files = files(report);
        files.forEach((name, content) -> {
            if (name.endsWith("charts.js")) {
                return;
            }
            assertThat(content).as(name).doesNotContain("<script>alert", "<img", "javascript:");
            assertThat(content.chars().filter(c -> c == 0 || c == 7 || c == 0xFFFF))
                    .as(name)
                    .isEmpty();
        });
        String html = files.get("report.html");
        assertThat(html).contains("&lt;script&gt;alert").contains("\uD83D\uDEA2");
        assertThat(all("(?s)<script>(.*?)</script>", html)).hasSize(1);
        assertThat(details(files)).anySatisfy(details -> assertThat(details).contains("&lt;script&gt;alert"));
    }

    @Test
    void overlapping_marks_are_cut_at_their_borders_and_no_word_is_lost() {
        PairCase pair = ReportFixture.uncredited();
        PairView view = PairView.of(pair, 1);
        StringBuilder shown = new StringBuilder();
        for (MarkedText.Block block : view.b().text().blocks()) {
            for (MarkedText.Paragraph paragraph : block.paragraphs()) {
                paragraph.segments().forEach(segment -> shown.append(segment.text()));
                shown.append('\n');
            }
        }
        assertThat(shown.toString().strip()).isEqualTo(pair.b().text());
    }

    @Test
    void lines_of_the_page_around_the_article_are_folded_when_there_are_many() {
        List<MarkedText.Block> blocks =
                PairView.of(ReportFixture.uncredited(), 1).b().text().blocks();
        assertThat(blocks.get(0).furniture()).isTrue();
        assertThat(blocks.get(0).folded()).isTrue();
        assertThat(blocks.get(1).furniture()).isFalse();
        // The photo credit stands among the last lines, and what is marked stays open.
        assertThat(blocks.get(blocks.size() - 1).folded()).isFalse();
    }

    @Test
    void words_that_differ_inside_an_edited_passage_are_marked() {
        Set<String> changed = new TreeSet<>();
        PairView.of(ReportFixture.uncredited(), 1).b().text().blocks().forEach(block -> block.paragraphs()
                .forEach(paragraph -> paragraph.segments().stream()
                        .filter(segment -> List.of(segment.style().split(" ")).contains("changed"))
                        .forEach(segment -> changed.add(segment.text()))));
        assertThat(changed).contains("241", "late");
    }

    @Test
    void text_of_another_script_says_its_language_and_direction() {
        assertThat(details(files(ReportFixture.report())))
                .anySatisfy(
                        html -> assertThat(html).contains("<div lang=\"ar\">").contains("<p dir=\"auto\">"));
    }

    @Test
    void names_say_who_writes_them_how_and_which_were_left_apart_and_why() {
        Map<String, String> files = files(ReportFixture.report());
        assertThat(content(files, "listnames-1").toString())
                .contains("\u2068Haleem Suradi\u2069: 7 articles of 2 outlets")
                .contains("\u2068harian-muara.example\u2069 6");
        assertThat(content(files, "listreview-1").toString())
                .contains("[\"Halim Suradi\",\"Hamid Suradi\"]")
                .contains("no story has both", "not decided", "harbour master Halim Suradi said")
                .contains("a trader, Hamid <b>Suradi</b>, sold");
    }

    @Test
    void a_list_comes_in_pieces_of_which_the_first_tells_how_many_there_are() {
        List<Notice> many = IntStream.range(0, 2 * PageList.PIECE + 1)
                .mapToObj(n -> new Notice("article-" + n, "unknown-outlet", Severity.INFO, null, null, "none"))
                .toList();
        Report report = withNotices(ReportFixture.report(), new Bounded<>(5000, many));
        Map<String, String> files = files(report);
        JsonNode first = content(files, "listnotices-1");
        assertThat(first.path("pieces").asInt()).isEqualTo(3);
        assertThat(first.path("shown").asInt()).isEqualTo(many.size());
        assertThat(first.path("rest").asText())
                .isEqualTo("801 of 5,000 notices are in this report; the table “notices” has all.");
        assertThat(first.path("rows")).hasSize(PageList.PIECE);
        assertThat(content(files, "listnotices-3").path("rows")).hasSize(1);
    }

    @Test
    void a_report_of_nothing_is_a_page_all_the_same() {
        Report report = nothing();
        String html = HtmlReport.html(report);
        assertThat(html.replaceAll("(?s)<script>.*</script>", ""))
                .contains("No pickups were found")
                .doesNotContain("NaN", "null");
        assertThat(all(" id=\"([^\"]*)\"", html)).containsAll(addresses(html));
    }

    @Test
    void the_same_report_makes_the_same_files() {
        assertThat(files(ReportFixture.report())).isEqualTo(files(ReportFixture.report()));
    }

    /** A report of an empty corpus. */
    static Report nothing() {
        return new Report(
                Report.SCHEMA_VERSION,
                "0.1.0",
                null,
                new Report.Settings("0", Map.of()),
                EMPTY,
                List.of(),
                List.of(),
                List.of(),
                Bounded.none(),
                Bounded.none(),
                Report.WireDesk.NONE,
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                List.of(),
                List.of());
    }

    /** What is written for a report, by path. */
    static Map<String, String> files(Report report) {
        Map<String, String> files = new TreeMap<>();
        HtmlReport.write(report, (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return files;
    }

    /** What a script beside the page hands to it. */
    private static JsonNode content(Map<String, String> files, String name) {
        String begin = "\"use strict\";wiretrace.take(\"" + name + "\",";
        String script = files.get("report/" + name + ".js");
        assertThat(script).startsWith(begin).endsWith(");\n");
        try {
            return new ObjectMapper().readTree(script.substring(begin.length(), script.length() - 3));
        } catch (JsonProcessingException e) {
            throw new AssertionError(name, e);
        }
    }

    /** The markup of all details. */
    private static List<String> details(Map<String, String> files) {
        List<String> details = new ArrayList<>();
        for (String path : files.keySet()) {
            String name = path.replaceAll("^report/|\\.js$", "");
            if (name.matches("(pairs|stories|utterances)-\\d+")) {
                content(files, name).forEach(one -> {
                    details.add(one.path("html").asText());
                    details.add(one.path("sheet").asText());
                });
            }
        }
        return details;
    }

    private static List<String> addresses(String html) {
        return all(" href=\"#([^\"?]*)", html);
    }

    private static Report withNotices(Report report, Bounded<Notice> notices) {
        return new Report(
                report.schemaVersion(),
                report.program(),
                report.clock(),
                report.settings(),
                report.counts(),
                report.outlets(),
                report.wires(),
                report.matrix(),
                report.pairs(),
                report.pickups(),
                report.desk(),
                report.stories(),
                report.families(),
                report.facts(),
                report.names(),
                report.review(),
                notices,
                report.rejects(),
                report.method(),
                report.cannotBeKnown());
    }

    private static final Report.Counts EMPTY = new Report.Counts(
            0,
            0,
            Map.of(),
            0,
            0,
            0,
            Map.of(),
            null,
            null,
            0,
            Map.of(),
            Map.of(),
            0,
            0,
            Map.of(),
            0,
            0,
            Map.of(),
            Map.of(),
            Share.none(),
            Share.none());

    static PairCase hostile() {
        ArticleView a = hostile("a" + HOSTILE);
        ArticleView b = hostile("b" + HOSTILE);
        return new PairCase(
                a,
                b,
                new Verdict(
                        a.id(),
                        b.id(),
                        Relation.PARTIAL,
                        0.5,
                        0.5,
                        0.5,
                        5,
                        0,
                        Direction.UNDECIDED,
                        0.5,
                        List.of(new Evidence(HOSTILE, Direction.UNDECIDED, HOSTILE))),
                // One border falls inside the ship, which is two units; one lies past the end.
                List.of(new Passage(
                        a.id(), b.id(), 0, HOSTILE.indexOf('\uD83D') + 1, 3, 9999, PassageKind.VERBATIM, 1)),
                List.of(),
                List.of(new Divergence(
                        a.id(), b.id(), DivergenceKind.NAME, 0, 3, null, null, HOSTILE, HOSTILE, HOSTILE)),
                List.of());
    }

    private static ArticleView hostile(String id) {
        return new ArticleView(
                id,
                HOSTILE,
                OutletKind.OUTLET,
                "\"><script>",
                HOSTILE,
                List.of(HOSTILE),
                HOSTILE,
                Precision.UNKNOWN,
                "javascript:alert(1)",
                9,
                HOSTILE,
                List.of(new Span(0, 5), new Span(10, HOSTILE.length())),
                List.of(new Cut(5, 10, LineRole.NAVIGATION)),
                List.of(new Credit(HOSTILE, CreditForm.INLINE, true, 2, 8, HOSTILE)),
                List.of());
    }

    private static String one(String pattern, String text) {
        return all(pattern, text).get(0);
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
