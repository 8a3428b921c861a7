package org.wiretrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void every_link_within_the_page_leads_somewhere_and_every_id_is_used_once() {
        String html = HtmlReport.html(ReportFixture.report());
        Set<String> ids = new HashSet<>();
        all(" id=\"([^\"]*)\"", html)
                .forEach(id -> assertThat(ids.add(id)).as("id " + id).isTrue());
        assertThat(ids).containsAll(all(" href=\"#([^\"]*)\"", html));
        assertThat(ids).containsAll(all(" aria-labelledby=\"([^\"]*)\"", html));
        assertThat(ids).containsAll(all(" for=\"([^\"]*)\"", html));
        assertThat(ids).containsAll(all(" data-table=\"([^\"]*)\"", html));
    }

    @Test
    void the_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else() {
        String html = HtmlReport.html(ReportFixture.report());
        String style = one("(?s)<style>(.*?)</style>", html);
        String script = one("(?s)<script>(.*?)</script>", html);
        assertThat(one("Content-Security-Policy\" content=\"([^\"]*)\"", html).replace("&#39;", "'"))
                .isEqualTo("default-src 'none'; style-src '" + HtmlReport.hash(style) + "'; script-src '"
                        + HtmlReport.hash(script) + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void the_page_asks_for_nothing_from_elsewhere() {
        String html = HtmlReport.html(ReportFixture.report());
        assertThat(html).doesNotContainPattern("<(link|img|iframe|object|embed|base|form)\\b");
        assertThat(html).doesNotContainPattern("\\s(src|srcset|style|on[a-z]+)=\"");
        assertThat(html).doesNotContain("@import").doesNotContainPattern("url\\((?!#)");
    }

    @Test
    void hostile_text_is_only_ever_text() {
        Report report = ReportFixture.report(null, List.of(hostile()));
        String html = HtmlReport.html(report);
        assertThat(html).doesNotContain("<script>alert", "<img", "javascript:");
        assertThat(html).contains("&lt;script&gt;alert").contains("\uD83D\uDEA2");
        assertThat(html.chars().filter(c -> c == 0 || c == 7 || c == 0xFFFF)).isEmpty();
        assertThat(all("(?s)<script>(.*?)</script>", html)).hasSize(1);
        assertThat(new String(HtmlReport.bytes(report), StandardCharsets.UTF_8)).isEqualTo(html);
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
        String html = HtmlReport.html(ReportFixture.report());
        assertThat(html).contains("<div class=\"text\" lang=\"ar\">").contains("<p dir=\"auto\">");
    }

    @Test
    void names_say_who_writes_them_how_and_which_were_left_apart_and_why() {
        String html = HtmlReport.html(ReportFixture.report());
        assertThat(html)
                .contains("<bdi>Haleem Suradi</bdi> <b>7</b>")
                .contains("<bdi>harian-muara.example</bdi> 6")
                .contains("<bdi>Halim Suradi</bdi><br><bdi>Hamid Suradi</bdi>")
                .contains("no story has both", "not decided", "harbour master Halim Suradi said")
                .contains("a trader, Hamid &lt;b&gt;Suradi&lt;/b&gt;, sold");
    }

    @Test
    void a_report_of_nothing_is_a_page_all_the_same() {
        Report report = new Report(
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
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                Bounded.none(),
                List.of(),
                List.of());
        String html = HtmlReport.html(report);
        assertThat(html.replaceAll("(?s)<script>.*</script>", ""))
                .contains("No pickups were found")
                .doesNotContain("NaN", "null");
        Set<String> ids = new HashSet<>(all(" id=\"([^\"]*)\"", html));
        assertThat(ids).containsAll(all(" href=\"#([^\"]*)\"", html));
    }

    @Test
    void the_same_report_makes_the_same_page() throws IOException {
        byte[] page = HtmlReport.bytes(ReportFixture.report());
        assertThat(HtmlReport.bytes(ReportFixture.report())).isEqualTo(page);
        Path target = Path.of("target", "report-example.html");
        Files.createDirectories(target.getParent());
        Files.write(target, page);
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
