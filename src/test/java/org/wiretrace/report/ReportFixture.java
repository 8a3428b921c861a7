package org.wiretrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.divergence.Divergence;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.names.NameKind;
import org.wiretrace.names.Refusal;
import org.wiretrace.names.ReviewCandidate;
import org.wiretrace.notice.Notice;
import org.wiretrace.notice.Reject;
import org.wiretrace.notice.Severity;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Evidence;
import org.wiretrace.provenance.Pickup;
import org.wiretrace.provenance.Relation;
import org.wiretrace.provenance.Verdict;
import org.wiretrace.quotes.NamedSpeaker;
import org.wiretrace.quotes.Printing;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.QuoteFamily;
import org.wiretrace.quotes.QuoteForm;
import org.wiretrace.quotes.Rendering;
import org.wiretrace.quotes.SpeakerRule;
import org.wiretrace.quotes.WordChange;
import org.wiretrace.quotes.Wording;
import org.wiretrace.report.Report.ArticleView;
import org.wiretrace.report.Report.PairCase;
import org.wiretrace.similarity.Passage;
import org.wiretrace.similarity.PassageKind;
import org.wiretrace.text.Span;

/** A small report on invented news, as a run would make it. */
final class ReportFixture {
    static final String FERRY_WIRE =
            """
            SELAT (Meridian) — A passenger ferry with 214 people on board ran aground off Tanjung Kelam on Tuesday \
            night after its engine failed in heavy swell, the port authority said.
            All passengers and crew were brought ashore by fishing boats before dawn, and eleven were treated for \
            hypothermia at the district hospital.
            “We heard the engine stop, and then only the wind,” said Ratna Wiraguna, a teacher who was travelling \
            with her class of 23 pupils.
            The ferry, built in 1996, had passed its last inspection in March. Port director Halim Suradi said \
            salvage tugs would try to refloat it at high tide on Thursday.
            “Nobody sails on this route until we know why the engine failed,” Suradi told reporters.
            Ferries are the main link between the islands of the Selat group, where two vessels sank in storms last year.
            Reporting by the Selat bureau; editing by M. Okello""";

    static final String FERRY_OUTLET =
            """
            Home | World | Islands
            Sign up for our morning letter
            Share this page
            Ferry with 241 aboard runs aground in heavy seas
            By Newsroom
            A passenger ferry with 241 people on board ran aground off Tanjung Kelam late on Tuesday \
            after its engine failed in heavy swell, the port authority said.
            All passengers and crew were brought ashore by fishing boats before dawn, and eleven were treated for \
            hypothermia at the district hospital.
            “We heard the engine stop, and then only the wind,” said Ratna Wiraguna, a teacher who was travelling \
            with her pupils.
            Built in 1996, the ship was inspected in March without complaint. Tugs are to pull it free on Thursday, \
            when the tide is high, according to Halim Suradi, who directs the port.
            “Nobody sails this route until we know why the engine failed,” said the port director.
            The coast guard has opened an inquiry.
            Read also: Five islands to see this summer
            Read also: Storm season begins early
            Read also: How we test ferries
            Photo: Meridian / J. Tan""";

    static final String FERRY_CREDITED =
            """
            Ferry aground off Tanjung Kelam, all safe
            Wednesday morning, all 214 people of the ferry that ran aground off Tanjung Kelam were safe on land, \
            Meridian reports.
            All passengers and crew were brought ashore by fishing boats before dawn.
            Port director Halim Suradi said salvage tugs would try to refloat it at high tide on Thursday.
            Source: Meridian""";

    static final String FERRY_ARABIC =
            """
            جنوح عبّارة ركاب قبالة تانجونغ كيلام
            جنحت عبّارة ركاب على متنها 214 شخصا قبالة تانجونغ كيلام ليلة الثلاثاء بعد تعطل محركها، بحسب سلطة الميناء.
            وقالت راتنا ويراغونا: «سمعنا المحرك يتوقف، ثم لم نسمع سوى الريح».
            (ميريديان)""";

    private ReportFixture() {}

    static Report report() {
        return report(new Report.Clock("2025-06-13T02:10:00Z", 74.25, List.of(), null));
    }

    static Report report(Report.Clock clock) {
        return report(clock, List.of(uncredited(), credited(), translated()));
    }

    static Report report(Report.Clock clock, List<PairCase> pairs) {
        return new Report(
                Report.SCHEMA_VERSION,
                "0.1.0",
                clock,
                new Report.Settings(
                        "9f2c41d8a07be635",
                        Map.of(
                                "candidates.window-days",
                                "14",
                                "candidates.shingle-size",
                                "5",
                                "names.discover",
                                "true")),
                counts(),
                outlets(),
                wires(),
                matrix(),
                new Bounded<>(412, pairs),
                new Bounded<>(388, pickups()),
                desk(),
                new Bounded<>(97, List.of(story())),
                new Bounded<>(733, List.of(family())),
                new Bounded<>(44, facts()),
                new Bounded<>(640, names()),
                new Bounded<>(9, review()),
                new Bounded<>(31, notices()),
                new Bounded<>(12, rejects()),
                List.of(
                        new Report.Step("records read", 2443, null),
                        new Report.Step(
                                "articles accepted", 2431, "Outlet, time, byline, credits and body were read out."),
                        new Report.Step(
                                "candidate pairs", 18_204, "Articles with enough rare word pairs close together."),
                        new Report.Step("pairs with matching text or quotes", 412, null),
                        new Report.Step("pickups of a wire", 388, "By shared text, by credit, or both.")),
                Report.CANNOT_BE_KNOWN);
    }

    static ArticleView article(
            String id, String outlet, OutletKind kind, String language, String title, String published, String text) {
        return article(id, outlet, kind, language, title, published, text, text, List.of(), List.of());
    }

    static ArticleView article(
            String id,
            String outlet,
            OutletKind kind,
            String language,
            String title,
            String published,
            String text,
            String body,
            List<Credit> credits,
            List<Quote> quotes) {
        int begin = text.indexOf(body);
        return new ArticleView(
                id,
                outlet,
                kind,
                language,
                title,
                List.of(),
                published,
                published == null ? Precision.UNKNOWN : Precision.MINUTE,
                "https://" + outlet + "/" + id,
                body.split("\\s+").length,
                text,
                List.of(new Span(begin, begin + body.length())),
                List.of(),
                credits,
                quotes);
    }

    static Quote quote(String article, int n, String text, String words, String speaker) {
        int begin = text.indexOf(words);
        return new Quote(
                article + "#q" + n,
                article,
                begin,
                begin + words.length(),
                words,
                speaker,
                speaker,
                "said",
                QuoteForm.DIRECT,
                null,
                SpeakerRule.NAMED,
                null);
    }

    static Passage passage(ArticleView a, ArticleView b, String left, String right, PassageKind kind, double identity) {
        int i = at(a, left);
        int j = at(b, right);
        return new Passage(a.id(), b.id(), i, i + left.length(), j, j + right.length(), kind, identity);
    }

    static Divergence divergence(
            ArticleView a, ArticleView b, DivergenceKind kind, String left, String right, String detail) {
        Integer i = left == null ? null : at(a, left);
        Integer j = right == null ? null : at(b, right);
        return new Divergence(
                a.id(),
                b.id(),
                kind,
                i,
                i == null ? null : i + left.length(),
                j,
                j == null ? null : j + right.length(),
                left,
                right,
                detail);
    }

    static Credit credit(String text, String agency, CreditForm form, boolean counts, String words) {
        int begin = text.indexOf(words);
        return new Credit(agency, form, counts, begin, begin + words.length(), words);
    }

    private static int at(ArticleView article, String words) {
        int begin = article.text().indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("not in " + article.id() + ": " + words);
        }
        return begin;
    }

    private static ArticleView wire() {
        return article(
                "meridian-2025-06-11-0417",
                "meridian.example",
                OutletKind.WIRE,
                "en",
                "Ferry with 214 aboard runs aground off Tanjung Kelam, all safe",
                "2025-06-11T04:17:00Z",
                FERRY_WIRE,
                FERRY_WIRE,
                List.of(credit(FERRY_WIRE, "meridian", CreditForm.DATELINE, true, "(Meridian)")),
                List.of());
    }

    static PairCase uncredited() {
        ArticleView a = wire();
        String body = FERRY_OUTLET.substring(
                FERRY_OUTLET.indexOf("A passenger ferry"), FERRY_OUTLET.indexOf("Read also: Five") - 1);
        ArticleView b = article(
                "isledaily-88213",
                "isledaily.example",
                OutletKind.OUTLET,
                "en",
                "Ferry with 241 aboard runs aground in heavy seas",
                "2025-06-11T05:02:00Z",
                FERRY_OUTLET,
                body,
                List.of(credit(FERRY_OUTLET, "meridian", CreditForm.PHOTO, false, "Photo: Meridian / J. Tan")),
                List.of());
        String wind = "We heard the engine stop, and then only the wind,";
        String sails = "Nobody sails on this route until we know why the engine failed,";
        String sailsLater = "Nobody sails this route until we know why the engine failed,";
        List<Passage> passages = List.of(
                passage(
                        a,
                        b,
                        "A passenger ferry with 214 people on board ran aground off Tanjung Kelam on Tuesday night after its"
                                + " engine failed in heavy swell, the port authority said.",
                        "A passenger ferry with 241 people on board ran aground off Tanjung Kelam late on Tuesday after its"
                                + " engine failed in heavy swell, the port authority said.",
                        PassageKind.EDITED,
                        0.89),
                passage(
                        a,
                        b,
                        "All passengers and crew were brought ashore by fishing boats before dawn, and eleven were treated"
                                + " for hypothermia at the district hospital.\n“We heard the engine stop, and then only the"
                                + " wind,” said Ratna Wiraguna, a teacher who was travelling with her",
                        "All passengers and crew were brought ashore by fishing boats before dawn, and eleven were treated"
                                + " for hypothermia at the district hospital.\n“We heard the engine stop, and then only the"
                                + " wind,” said Ratna Wiraguna, a teacher who was travelling with her",
                        PassageKind.VERBATIM,
                        1),
                passage(
                        a,
                        b,
                        "The ferry, built in 1996, had passed its last inspection in March. Port director Halim Suradi said"
                                + " salvage tugs would try to refloat it at high tide on Thursday.",
                        "Built in 1996, the ship was inspected in March without complaint. Tugs are to pull it free on"
                                + " Thursday, when the tide is high, according to Halim Suradi, who directs the port.",
                        PassageKind.REWRITTEN,
                        0.46),
                passage(a, b, sails, sailsLater, PassageKind.EDITED, 0.92));
        List<Report.SharedQuoteView> quotes = List.of(
                new Report.SharedQuoteView(
                        quote(a.id(), 1, a.text(), wind, "Ratna Wiraguna"),
                        quote(b.id(), 1, b.text(), wind, "Ratna Wiraguna"),
                        1,
                        Rendering.IDENTICAL,
                        true),
                new Report.SharedQuoteView(
                        quote(a.id(), 2, a.text(), sails, "Suradi"),
                        quote(b.id(), 2, b.text(), sailsLater, "the port director"),
                        1,
                        Rendering.TRIMMED,
                        true));
        List<Divergence> divergences = List.of(
                divergence(
                        a,
                        b,
                        DivergenceKind.NUMBER,
                        "214 people",
                        "241 people",
                        "214 became 241: two digits changed places"),
                divergence(
                        a,
                        b,
                        DivergenceKind.QUOTE_WORDING,
                        sails,
                        sailsLater,
                        "“on” is gone from inside the quotation marks"),
                divergence(a, b, DivergenceKind.OMISSION, "class of 23 ", null, "the number of pupils is left out"),
                divergence(
                        a,
                        b,
                        DivergenceKind.ADDITION,
                        null,
                        "The coast guard has opened an inquiry.",
                        "stands only in the later article"));
        return new PairCase(
                a,
                b,
                new Verdict(
                        a.id(),
                        b.id(),
                        Relation.EDITED,
                        0.61,
                        0.68,
                        0.86,
                        38,
                        2,
                        Direction.A_TO_B,
                        0.94,
                        List.of(
                                new Evidence(
                                        "published-first",
                                        Direction.A_TO_B,
                                        "45 minutes between them, both to the minute"),
                                new Evidence(
                                        "wider-text",
                                        Direction.A_TO_B,
                                        "The first has 43 words that the second leaves out"),
                                new Evidence("photo-credit", Direction.A_TO_B, "“Photo: Meridian / J. Tan”"),
                                new Evidence(
                                        "own-words", Direction.UNDECIDED, "“The coast guard has opened an inquiry.”"))),
                passages,
                quotes,
                divergences,
                List.of(new Pickup(
                        b.id(), "meridian", a.id(), Derivation.WHOLLY, CreditVerdict.UNCREDITED, 0.86, 45L, 0.94)));
    }

    static PairCase credited() {
        ArticleView a = wire();
        ArticleView b = article(
                "harbourpost-5519",
                "harbourpost.example",
                OutletKind.OUTLET,
                "en",
                "Ferry aground off Tanjung Kelam, all safe",
                "2025-06-11T07:40:00+02:00",
                FERRY_CREDITED,
                FERRY_CREDITED,
                List.of(
                        credit(FERRY_CREDITED, "meridian", CreditForm.INLINE, true, "Meridian reports"),
                        credit(FERRY_CREDITED, "meridian", CreditForm.FOOTER, true, "Source: Meridian")),
                List.of());
        return new PairCase(
                a,
                b,
                new Verdict(
                        a.id(),
                        b.id(),
                        Relation.PARTIAL,
                        0.31,
                        0.33,
                        0.72,
                        16,
                        0,
                        Direction.A_TO_B,
                        0.98,
                        List.of(new Evidence("credit", Direction.A_TO_B, "“Source: Meridian”"))),
                List.of(
                        passage(
                                a,
                                b,
                                "All passengers and crew were brought ashore by fishing boats before dawn",
                                "All passengers and crew were brought ashore by fishing boats before dawn",
                                PassageKind.VERBATIM,
                                1),
                        passage(
                                a,
                                b,
                                "Port director Halim Suradi said salvage tugs would try to refloat it at high tide on Thursday.",
                                "Port director Halim Suradi said salvage tugs would try to refloat it at high tide on Thursday.",
                                PassageKind.VERBATIM,
                                1)),
                List.of(),
                List.of(),
                List.of(new Pickup(
                        b.id(), "meridian", a.id(), Derivation.PARTIALLY, CreditVerdict.CREDITED, 0.72, 83L, 0.98)));
    }

    static PairCase translated() {
        ArticleView a = wire();
        ArticleView b = article(
                "alsahil-2025-77",
                "alsahil.example",
                OutletKind.OUTLET,
                "ar",
                "جنوح عبّارة ركاب قبالة تانجونغ كيلام",
                "2025-06-11",
                FERRY_ARABIC,
                FERRY_ARABIC,
                List.of(credit(FERRY_ARABIC, "meridian", CreditForm.FOOTER, true, "(ميريديان)")),
                List.of());
        return new PairCase(
                a,
                b,
                new Verdict(
                        a.id(),
                        b.id(),
                        Relation.TRANSLATED,
                        0.2,
                        0.28,
                        0.8,
                        20,
                        1,
                        Direction.COMMON_SOURCE,
                        0.71,
                        List.of(new Evidence(
                                "same-anchors", Direction.UNDECIDED, "214, Tanjung Kelam, Ratna Wiraguna"))),
                List.of(passage(
                        a,
                        b,
                        "A passenger ferry with 214 people on board ran aground off Tanjung Kelam on Tuesday night",
                        "جنحت عبّارة ركاب على متنها 214 شخصا قبالة تانجونغ كيلام ليلة الثلاثاء",
                        PassageKind.TRANSLATED,
                        0.8)),
                List.of(),
                List.of(),
                List.of(new Pickup(
                        b.id(), "meridian", a.id(), Derivation.WHOLLY, CreditVerdict.CREDITED, 0.8, null, 0.71)));
    }

    private static Report.Counts counts() {
        return new Report.Counts(
                2443,
                2431,
                Map.of("no-text", 7L, "duplicate", 4L, "unreadable-record", 1L),
                402,
                6,
                2,
                Map.of("en", 1950L, "ar", 281L, "id", 200L),
                "2025-06-01",
                "2025-06-12",
                18_204,
                Map.of(
                        Relation.VERBATIM, 96L,
                        Relation.EDITED, 141L,
                        Relation.PARTIAL, 88L,
                        Relation.REWRITTEN, 37L,
                        Relation.TRANSLATED, 12L,
                        Relation.SHARED_QUOTES, 38L),
                Map.of(
                        Direction.A_TO_B, 301L,
                        Direction.B_TO_A, 9L,
                        Direction.COMMON_SOURCE, 41L,
                        Direction.UNDECIDED, 61L),
                5210,
                733,
                Map.of(
                        DivergenceKind.NUMBER, 41L,
                        DivergenceKind.DATE, 12L,
                        DivergenceKind.NAME, 8L,
                        DivergenceKind.QUOTE_WORDING, 77L,
                        DivergenceKind.OMISSION, 210L,
                        DivergenceKind.ADDITION, 164L),
                97,
                388,
                Map.of("weekday-mismatch", 9L, "unknown-outlet", 14L, "unreadable-date", 8L),
                Map.of(
                        Derivation.WHOLLY,
                        Map.of(
                                CreditVerdict.CREDITED,
                                160L,
                                CreditVerdict.UNCREDITED,
                                58L,
                                CreditVerdict.MISCREDITED,
                                7L),
                        Derivation.PARTIALLY,
                        Map.of(CreditVerdict.CREDITED, 96L, CreditVerdict.UNCREDITED, 34L),
                        Derivation.NON,
                        Map.of(CreditVerdict.CREDITED_ONLY, 33L)),
                new Share(355, 2029),
                new Share(92, 355));
    }

    private static List<Report.OutletEntry> outlets() {
        List<Report.OutletEntry> outlets = new ArrayList<>();
        matrix().stream().map(cell -> cell.summary().outlet()).distinct().forEach(outlet -> {
            Map<CreditVerdict, Long> credits = new TreeMap<>();
            matrix().stream()
                    .filter(cell -> cell.summary().outlet().equals(outlet))
                    .forEach(cell -> {
                        credits.merge(CreditVerdict.CREDITED, cell.summary().credited(), Long::sum);
                        credits.merge(CreditVerdict.UNCREDITED, cell.summary().uncredited(), Long::sum);
                        credits.merge(CreditVerdict.MISCREDITED, cell.summary().miscredited(), Long::sum);
                        credits.merge(CreditVerdict.CREDITED_ONLY, cell.creditedOnly(), Long::sum);
                    });
            outlets.add(new Report.OutletEntry(outlet, null, null, 338, 120_400, 70, credits));
        });
        return outlets;
    }

    private static List<Report.WireEntry> wires() {
        return List.of(
                new Report.WireEntry(
                        "meridian",
                        "Meridian News Agency",
                        288,
                        98_000,
                        131,
                        6,
                        Map.of(
                                CreditVerdict.CREDITED,
                                198L,
                                CreditVerdict.UNCREDITED,
                                70L,
                                CreditVerdict.MISCREDITED,
                                5L),
                        52L),
                new Report.WireEntry(
                        "kabar-selat",
                        "Kabar Selat",
                        114,
                        30_100,
                        40,
                        4,
                        Map.of(
                                CreditVerdict.CREDITED,
                                58L,
                                CreditVerdict.UNCREDITED,
                                22L,
                                CreditVerdict.MISCREDITED,
                                2L),
                        130L),
                new Report.WireEntry(
                        "polaris", "Polaris Press", 0, 0, 0, 3, Map.of(CreditVerdict.CREDITED_ONLY, 33L), null));
    }

    private static List<Report.MatrixCell> matrix() {
        return List.of(
                cell("isledaily.example", "meridian", 58, 41, 0, 3, 0.31, 0.18),
                cell("isledaily.example", "kabar-selat", 6, 9, 0, 0, 0.06, 0.05),
                cell("harbourpost.example", "meridian", 61, 4, 1, 0, 0.24, 0.21),
                cell("harbourpost.example", "polaris", 0, 0, 0, 15, 0, null),
                cell("alsahil.example", "meridian", 44, 2, 0, 0, 0.82, 0.12),
                cell("alsahil.example", "polaris", 0, 0, 0, 12, 0, null),
                cell("warta-pesisir.example", "kabar-selat", 40, 5, 2, 0, 0.55, 0.34),
                cell("warta-pesisir.example", "meridian", 20, 9, 3, 0, 0.15, 0.07),
                cell("the-lantern.example", "meridian", 15, 14, 1, 0, 0.09, 0.004),
                cell("the-lantern.example", "kabar-selat", 12, 8, 0, 0, 0.11, 0.09),
                cell("northquay.example", "polaris", 0, 0, 0, 3, 0, null));
    }

    private static Report.MatrixCell cell(
            String outlet,
            String wire,
            long credited,
            long uncredited,
            long miscredited,
            long creditedOnly,
            double ofOutlet,
            Double ofWire) {
        long derived = credited + uncredited + miscredited;
        return new Report.MatrixCell(
                new OutletSummary(
                        outlet,
                        wire,
                        derived + creditedOnly,
                        derived / 2,
                        derived - derived / 2,
                        credited,
                        uncredited,
                        miscredited,
                        derived == 0 ? null : 47L,
                        derived / 3),
                creditedOnly,
                ofOutlet,
                ofWire);
    }

    private static List<Report.PickupView> pickups() {
        List<Report.PickupView> views = new ArrayList<>();
        for (PairCase pair : List.of(uncredited(), credited(), translated())) {
            for (Pickup pickup : pair.pickups()) {
                views.add(new Report.PickupView(
                        pickup,
                        pair.b().outlet(),
                        pair.b().title(),
                        pair.b().published(),
                        pair.b().words(),
                        pair.a().title(),
                        pair.a().published(),
                        pickup.credit() == CreditVerdict.CREDITED ? "Source: Meridian" : null,
                        new Report.Version(2, 3)));
            }
        }
        views.add(new Report.PickupView(
                new Pickup(
                        "harbourpost-5602",
                        "polaris",
                        null,
                        Derivation.NON,
                        CreditVerdict.CREDITED_ONLY,
                        null,
                        null,
                        0.8),
                "harbourpost.example",
                "Fishing fleet to get new radios",
                "2025-06-12T10:00:00Z",
                310,
                null,
                null,
                "(Polaris)",
                null));
        return views;
    }

    private static Report.Story story() {
        List<Report.StoryArticle> articles = List.of(
                member(
                        "meridian-2025-06-11-0417",
                        "meridian.example",
                        OutletKind.WIRE,
                        "Ferry with 214 aboard runs aground off Tanjung Kelam, all safe",
                        0L),
                member(
                        "isledaily-88213",
                        "isledaily.example",
                        OutletKind.OUTLET,
                        "Ferry with 241 aboard runs aground in heavy seas",
                        45L),
                member(
                        "harbourpost-5519",
                        "harbourpost.example",
                        OutletKind.OUTLET,
                        "Ferry aground off Tanjung Kelam, all safe",
                        83L),
                member("isledaily-88290", "isledaily.example", OutletKind.OUTLET, "Tugs refloat ferry", 1730L),
                member("the-lantern-120", "the-lantern.example", OutletKind.OUTLET, "A night on the reef", 3200L),
                member(
                        "alsahil-2025-77",
                        "alsahil.example",
                        OutletKind.OUTLET,
                        "جنوح عبّارة ركاب قبالة تانجونغ كيلام",
                        null));
        List<Verdict> links = List.of(
                link("meridian-2025-06-11-0417", "isledaily-88213", Direction.A_TO_B),
                link("meridian-2025-06-11-0417", "harbourpost-5519", Direction.A_TO_B),
                link("meridian-2025-06-11-0417", "alsahil-2025-77", Direction.COMMON_SOURCE),
                link("isledaily-88213", "the-lantern-120", Direction.UNDECIDED));
        return new Report.Story(
                "alsahil-2025-77", "2025-06-11T04:17:00Z", 9, articles, links, List.of(peopleOnBoard()));
    }

    private static Report.Fact peopleOnBoard() {
        return new Report.Fact(
                DivergenceKind.NUMBER,
                List.of(
                        new Report.FactValue("meridian-2025-06-11-0417", "214 people", false),
                        new Report.FactValue("isledaily-88213", "241 people", true),
                        new Report.FactValue("harbourpost-5519", "214 people", false),
                        new Report.FactValue("alsahil-2025-77", "214 شخصا", false)));
    }

    private static Report.WireDesk desk() {
        return new Report.WireDesk(
                new Bounded<>(
                        157,
                        List.of(
                                new Report.Dispatch(
                                        "meridian-2025-06-12-0001",
                                        "meridian",
                                        "Reef to be charted anew",
                                        "2025-06-12T00:01:00Z",
                                        410),
                                new Report.Dispatch("kabar-selat-7", "kabar-selat", null, null, 90))),
                Bounded.all(List.of(new Report.Chain(
                        "meridian",
                        "isledaily.example",
                        "isledaily-88213",
                        "the-lantern.example",
                        "the-lantern-120",
                        "A night on the reef",
                        "2025-06-13T09:37:00Z",
                        CreditVerdict.CREDITED,
                        false))),
                Bounded.all(List.of(new Report.QuotesOnly(
                        "meridian",
                        "meridian-2025-06-11-0417",
                        "Ferry with 214 aboard runs aground off Tanjung Kelam, all safe",
                        "northquay.example",
                        "northquay-9",
                        "Teacher tells of night at sea",
                        "2025-06-12",
                        1,
                        false))));
    }

    private static QuoteFamily family() {
        return new QuoteFamily(
                "meridian-2025-06-11-0417#q2",
                4,
                4,
                List.of(
                        wording(
                                "meridian-2025-06-11-0417#q2",
                                "meridian.example",
                                "Nobody sails on this route until we know why the engine failed,",
                                "Suradi",
                                null,
                                null),
                        wording(
                                "isledaily-88213#q2",
                                "isledaily.example",
                                "Nobody sails this route until we know why the engine failed,",
                                "the port director",
                                0,
                                Rendering.TRIMMED,
                                new WordChange(13, 15, 13, 13, "on", "")),
                        wording(
                                "the-lantern-120#q1",
                                "the-lantern.example",
                                "Nobody sails this route until we know why the engines died,",
                                "a coast guard officer",
                                1,
                                Rendering.ALTERED,
                                new WordChange(46, 59, 46, 58, "engine failed", "engines died")),
                        wording(
                                "alsahil-2025-77#q1",
                                "alsahil.example",
                                "لن يبحر أحد على هذا الخط حتى نعرف سبب تعطل المحرك",
                                null,
                                0,
                                Rendering.RETRANSLATED)),
                List.of(
                        new NamedSpeaker("Halim Suradi", false, List.of("isledaily-88213", "meridian-2025-06-11-0417")),
                        new NamedSpeaker("a coast guard officer", true, List.of("the-lantern-120"))));
    }

    private static Wording wording(
            String quote,
            String outlet,
            String text,
            String speaker,
            Integer from,
            Rendering rendering,
            WordChange... changes) {
        String article = quote.substring(0, quote.indexOf('#'));
        return new Wording(
                text,
                outlet.startsWith("alsahil") ? "ar" : "en",
                from,
                rendering,
                from == null ? 1 : 0.8,
                List.of(changes),
                List.of(new Printing(quote, article, outlet, "2025-06-11T04:17:00Z", speaker, null)));
    }

    private static List<Report.FactCase> facts() {
        return List.of(
                fact(Report.FactKind.ONE_AGAINST_OTHERS, DivergenceKind.NUMBER, "241 people", "214 people", 3),
                fact(Report.FactKind.WEEKDAY_AND_DATE, null, "Monday, 11 June 2025", null, 0),
                fact(
                        Report.FactKind.ALTERED_QUOTE,
                        DivergenceKind.QUOTE_WORDING,
                        "Nobody sails this route",
                        "Nobody sails on this route",
                        1),
                fact(Report.FactKind.CHANGED_SPEAKER, DivergenceKind.SPEAKER, "the port director", "Suradi", 1));
    }

    private static Report.FactCase fact(
            Report.FactKind what, DivergenceKind kind, String says, String against, int others) {
        boolean paired = what != Report.FactKind.WEEKDAY_AND_DATE;
        return new Report.FactCase(
                what,
                kind,
                "isledaily-88213",
                "isledaily.example",
                "Ferry with 241 aboard runs aground in heavy seas",
                "2025-06-11T05:02:00Z",
                says,
                against,
                others,
                paired ? null : "that was a Wednesday",
                paired ? "meridian-2025-06-11-0417" : null,
                paired ? "isledaily-88213" : null);
    }

    private static Report.StoryArticle member(String id, String outlet, OutletKind kind, String title, Long lag) {
        long first = 29_160_257L;
        return new Report.StoryArticle(
                id,
                outlet,
                kind,
                outlet.startsWith("alsahil") ? "ar" : "en",
                title,
                lag == null ? null : "2025-06-11T04:17:00Z",
                lag == null ? null : first + lag);
    }

    private static Verdict link(String a, String b, Direction direction) {
        return new Verdict(a, b, Relation.EDITED, 0.5, 0.5, 0.5, 20, 0, direction, 0.8, List.of());
    }

    private static List<Report.SpellingEntry> names() {
        return List.of(
                spelling("Halim Suradi", "Halim Suradi", NameKind.PERSON, 41, 6, "listed"),
                spelling("Halim Suradi", "Haleem Suradi", NameKind.PERSON, 7, 2, "discovered: one story, same role"),
                spelling("Halim Suradi", "H. Suradi", NameKind.PERSON, 3, 1, "discovered: initial"),
                spelling("Tanjung Kelam", "Tanjung Kelam", NameKind.PLACE, 52, 6, "listed"),
                spelling("Tanjung Kelam", "Cape Kelam", NameKind.PLACE, 11, 2, "listed"),
                spelling("Tanjung Kelam", "تانجونغ كيلام", NameKind.PLACE, 9, 1, "discovered: transliteration"));
    }

    private static Report.SpellingEntry spelling(
            String canonical, String variant, NameKind kind, long articles, long outlets, String rule) {
        return new Report.SpellingEntry(
                canonical,
                variant,
                kind,
                articles,
                outlets,
                rule,
                List.of(new Report.PrintedBy("harian-muara.example", articles - outlets + 1)));
    }

    private static List<ReviewCandidate> review() {
        return List.of(
                new ReviewCandidate(
                        "Halim Suradi",
                        "Hamid Suradi",
                        0.961,
                        0.04,
                        "one-letter",
                        Refusal.Reason.OTHER_STORIES,
                        "harbour master Halim Suradi said",
                        "a trader, Hamid <b>Suradi</b>, sold"),
                new ReviewCandidate(
                        "Cape Kelam", "Cape Kelan", 0.95, 0, "same first word", null, "off Cape Kelam", ""));
    }

    private static List<Notice> notices() {
        return List.of(
                new Notice(
                        "isledaily-88213",
                        "weekday-mismatch",
                        Severity.WARNING,
                        10,
                        20,
                        "“Monday, 11 June 2025”: that was a Wednesday"),
                new Notice(
                        "the-lantern-120",
                        "unreadable-date",
                        Severity.ERROR,
                        null,
                        null,
                        "published is \"soon\"; expected a time such as 2024-05-01T09:00:00Z"),
                new Notice(
                        "northquay-3",
                        "unknown-outlet",
                        Severity.INFO,
                        null,
                        null,
                        "no outlet given, and none found in the text"));
    }

    private static List<Reject> rejects() {
        return List.of(
                new Reject("corpus/2025-06-03.jsonl", 118, "no-text", null),
                new Reject(
                        "corpus/2025-06-03.jsonl",
                        44,
                        "duplicate",
                        "same id and text as record 12 of corpus/2025-06-02.jsonl"),
                new Reject("corpus/2025-06-09.jsonl", 7, "unreadable-record", "line is no JSON object"));
    }
}
