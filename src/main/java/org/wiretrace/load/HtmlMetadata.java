package org.wiretrace.load;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wiretrace.load.PageText.Block;

/**
 * What a page of the web says of its article beside the text: in JSON-LD, in the many names of its meta elements, in
 * microdata, and, where all these are silent, in the lines around its headline.
 */
final class HtmlMetadata {
    /** Metas that give a headline, the best first; so with the others. */
    private static final List<String> TITLES = List.of(
            "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title");

    private static final List<String> TIMES = List.of(
            "article:published_time",
            "article:published",
            "article:published_date",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:publishtime",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "og:pubdate",
            "article.published",
            "ptime",
            "pdate",
            "originalpublicationdate");

    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author",
            "og:article:author",
            "parsely-author",
            "sailthru.author",
            "cxenseparse:author",
            "dc.creator",
            "dcterms.creator",
            "article:author_name",
            "article.author",
            "byl",
            "citation_author");

    private static final List<String> LANGUAGES =
            List.of("content-language", "og:locale", "language", "dc.language", "dcterms.language");

    private static final String TIMES_SHOWN =
            "[itemprop=datePublished], [property=datePublished], article time[datetime],"
                    + " time[pubdate], time[datetime]";

    private static final List<String> AUTHORS_SHOWN = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[property=author] [property=name]",
            "[rel=author]",
            "address[class*=author], address[class*=byline]",
            "[class~=(?i)\\bby-?line\\b|\\bauthor-?name\\b|\\bbyline[-_]+(name|author)|\\bp-author\\b]");

    /** A day in figures, or at least its year. */
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|(?:19|20)\\d\\d)(?!\\d)");

    /** The words by which an article names its author, in the languages of most pages. */
    private static final String BY_WORDS =
            "(?:[Ww]ritten by|By|BY|by|Von|Par|Por|Oleh|Door|Av|Af|Di|De|Od|Przez|Автор|От|Bởi"
                    + "|Penulis|Autor(?:a|in)?)\\s{0,3}:?\\s{1,3}";

    private static final Pattern BY = Pattern.compile(
            "(?:^|[|·•,]\\s{0,3})" + BY_WORDS + "(\\p{Lu}[^|·•,]{1,60}(?:,\\s\\p{Lu}[^|·•,]{1,60}){0,5})");

    private static final Pattern BY_WORD = Pattern.compile("^" + BY_WORDS + "(?=\\p{Lu}|\\p{Lo})");

    /** What a line says behind the names of the authors. */
    private static final Pattern BEHIND_NAMES =
            Pattern.compile("\\s(?:on|am|le|el|em|in|[Pp]ublished|[Uu]pdated|[Pp]osted|\\d).*");

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

    /** What a program prints that knows no time. */
    private static final Pattern NO_TIME = Pattern.compile("(?:0000|0001|1970-01-01).*|\\P{Nd}*");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    /** Blocks from the headline on that may tell who wrote the article and when. */
    private static final int BEHIND = 15;
    /** Characters that may stand in one line with the headline. */
    private static final int LONGEST_KICKER = 80;
    /** Characters of the longest line that does. */
    private static final int LONGEST_LINE = 120;
    /** Characters of the longest value that is believed. */
    private static final int LONGEST_VALUE = 1000;

    private final Document page;
    private final PageText text;
    private final Map<String, String> metas = new HashMap<>();
    private final LinkedData linked;
    private final String title;

    HtmlMetadata(Document page, PageText text) {
        this.page = page;
        this.text = text;
        for (Element meta : page.select("meta[content]")) {
            for (String naming : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(naming).strip().toLowerCase(Locale.ROOT);
                String value = tidy(meta.attr("content"));
                if (!name.isEmpty() && !FieldNames.isBlank(value)) {
                    metas.putIfAbsent(name, value);
                }
            }
        }
        this.linked = new LinkedData(page, Headline.folded(tidy(page.title()) + meta("og:title")));
        this.title = headline();
    }

    /** The headline; empty when there is none. */
    String title() {
        return title;
    }

    /** The page's own address, with its host; empty when it gives none. */
    String url() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        return Stream.of(canonical == null ? "" : canonical.attr("href"), meta("og:url"), linked.url())
                .map(HtmlMetadata::tidy)
                .filter(url -> !host(url).isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The name of the outlet; empty when the page does not call it anything. */
    String outlet() {
        return Stream.of(linked.publisher(), meta("og:site_name"), meta("application-name"), meta("dc.publisher"))
                .map(HtmlMetadata::tidy)
                .filter(name -> !name.isEmpty() && !name.contains("://"))
                .findFirst()
                .orElse("");
    }

    /** The language as BCP 47 code; empty when the page does not say. */
    String language() {
        Element html = page.selectFirst("html[lang]");
        return Stream.concat(
                        Stream.of(html == null ? "" : html.attr("lang")),
                        Stream.concat(LANGUAGES.stream().map(this::meta), Stream.of(linked.text("inLanguage"))))
                .map(code -> code.strip().replace('_', '-'))
                .filter(code -> LANGUAGE.matcher(code).matches())
                .findFirst()
                .orElse("");
    }

    /** When the article was published, as the page writes it; empty when it does not. */
    String published() {
        return Stream.<Supplier<String>>of(
                        () -> linked.text("datePublished"),
                        () -> TIMES.stream()
                                .map(this::meta)
                                .filter(HtmlMetadata::isTime)
                                .findFirst()
                                .orElse(""),
                        this::timeShown,
                        () -> linked.text("dateCreated"),
                        this::dayLine)
                .map(Supplier::get)
                .map(HtmlMetadata::tidy)
                .filter(HtmlMetadata::isTime)
                .findFirst()
                .orElse("");
    }

    /** Those who wrote the article, with commas between: people where any are named, else the outlet; empty when neither. */
    String authors() {
        List<String> people = linked.authors().stream()
                .filter(author -> author.person() && !isOutlet(author.name()))
                .map(LinkedData.Author::name)
                .toList();
        List<String> others =
                linked.authors().stream().map(LinkedData.Author::name).toList();
        List<String> metas = AUTHORS.stream().map(this::meta).toList();
        return Stream.<Supplier<List<String>>>of(
                        () -> people,
                        () -> firstName(metas.stream().filter(name -> !isOutlet(name))),
                        () -> firstName(Stream.of(authorShown(), byLine())),
                        () -> others,
                        () -> firstName(metas.stream()))
                .map(Supplier::get)
                .map(HtmlMetadata::names)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(names -> String.join(", ", names))
                .orElse("");
    }

    private static List<String> firstName(Stream<String> names) {
        return names.filter(name -> !names(List.of(name)).isEmpty()).limit(1).toList();
    }

    /** Text for an article that the page keeps for machines; empty when there is none. */
    String body() {
        String body = linked.text("articleBody");
        return PageText.of(Jsoup.parse(body.replace("\n", "<br>"))).blocks().stream()
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    private String headline() {
        List<String> sites =
                new ArrayList<>(List.of(meta("og:site_name"), linked.publisher(), meta("application-name")));
        String host = host(url());
        if (!host.isEmpty()) {
            String[] labels = host.split("\\.", -1);
            sites.add(host);
            sites.add(labels[Math.max(0, labels.length - 2)]);
            sites.add(labels.length > 2 ? labels[labels.length - 3] : "");
        }
        List<String> meant = List.of(first(TITLES), tidy(linked.text("headline")));
        List<String> shown = Stream.concat(page.select("[itemprop=headline]").stream(), page.select("h1").stream())
                .limit(20)
                .map(element -> tidy(element.text()))
                .filter(words -> !words.isEmpty())
                .toList();
        return Headline.of(sites).chosen(meant, shown, tidy(page.title()));
    }

    private String timeShown() {
        for (Element element : page.select(TIMES_SHOWN)) {
            for (String value : List.of(element.attr("content"), element.attr("datetime"), element.text())) {
                String time = tidy(value);
                if (isTime(time) && DAY.matcher(time).find()) {
                    return time;
                }
            }
        }
        return "";
    }

    private static boolean isTime(String value) {
        return !NO_TIME.matcher(value).matches();
    }

    private String authorShown() {
        for (String selector : AUTHORS_SHOWN) {
            Element element = page.selectFirst(selector);
            String name = element == null ? "" : withoutDay(tidy(element.text()));
            if (!name.isEmpty() && name.length() <= LONGEST_LINE && isNoTime(name)) {
                return name;
            }
        }
        return "";
    }

    private static boolean isNoTime(String name) {
        return !Character.isDigit(name.charAt(0)) && !DAY.matcher(name).find();
    }

    /** The names in a line that gives the day, too. */
    private static String withoutDay(String names) {
        return DAY.matcher(names).find() ? BEHIND_NAMES.matcher(names).replaceFirst("") : names;
    }

    /** The first line around the headline that gives a day. */
    private String dayLine() {
        return around().filter(line -> DAY.matcher(line).find()).findFirst().orElse("");
    }

    /** The names in the first line around the headline that gives any. */
    private String byLine() {
        return around().flatMap(line -> BY.matcher(line)
                        .results()
                        .map(by -> DAY.matcher(line).find()
                                ? BEHIND_NAMES.matcher(by.group(1)).replaceFirst("")
                                : by.group(1)))
                .findFirst()
                .orElse("");
    }

    /** The short lines from the headline on. */
    private Stream<String> around() {
        List<Block> blocks = text.blocks();
        String folded = Headline.folded(title);
        int headline = 0;
        for (int i = blocks.size() - 1; i >= 0 && !folded.isEmpty(); i--) {
            String line = blocks.get(i).text();
            boolean mayBe = line.length() <= title.length() + LONGEST_KICKER;
            headline = mayBe && Headline.folded(line).contains(folded) ? i : headline;
        }
        return blocks.subList(headline, Math.min(blocks.size(), headline + BEHIND)).stream()
                .map(Block::text)
                .filter(line -> line.length() <= LONGEST_LINE);
    }

    private boolean isOutlet(String name) {
        String folded = Headline.folded(name);
        return folded.equals(Headline.folded(linked.publisher()))
                || folded.equals(Headline.folded(meta("og:site_name")))
                || host(url()).contains(folded);
    }

    /** The names without what is none, each once. */
    private static List<String> names(List<String> names) {
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String each : names) {
            String name = BY_WORD.matcher(tidy(each)).replaceFirst("");
            if (!name.isEmpty() && !name.contains("://") && !name.equals("null")) {
                distinct.putIfAbsent(Headline.folded(name), name);
            }
        }
        return List.copyOf(distinct.values());
    }

    private String first(List<String> names) {
        return names.stream()
                .map(this::meta)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String meta(String name) {
        return metas.getOrDefault(name, "");
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** The value in plain words: pages print tags and entities even there. */
    private static String tidy(String value) {
        String bounded = value.substring(0, end(value));
        String plain = bounded.indexOf('<') >= 0 || bounded.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(bounded).text()
                : bounded;
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    /** How much of a value is believed, in whole characters. */
    private static int end(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value.length();
        }
        return Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
    }
}
