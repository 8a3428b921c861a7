package org.wiretrace.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what the elements of one page are likely to hold, by their tags, attributes and the names that outlets give. */
final class Boxes {
    /** Elements that are never read. */
    private static final Set<String> UNREAD = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "button",
            "select",
            "input",
            "textarea",
            "iframe",
            "svg",
            "math",
            "figure",
            "figcaption",
            "audio",
            "video",
            "object",
            "dialog",
            "menu",
            "label",
            "amp-ad");

    private static final Set<String> TAGS_BESIDE = Set.of("aside", "form");
    private static final Set<String> ROLES_BESIDE =
            Set.of("navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "menu", "search");
    /** What mostly holds a line of the article itself, and is named after its looks. */
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");

    private static final Pattern ARTICLE_NAME = Pattern.compile(
            "(?:article|story|entry|post|news|detail|main|page|body)[-_]{0,2}(?:body|content|text|copy|entry)"
                    + "|rich-?text|js-article");

    private static final Pattern NAME_APART =
            Pattern.compile("kommentare?|comentarios|disqus" + "|(?<![a-z])(?:footer|comments?|respond)(?![a-z])");

    private static final Pattern NAME_BESIDE = Pattern.compile("comment|kommentar|comentario|sidebar|related|relacionad"
            + "|recommend|promo|sharing|social(?![-_]?(?:media)?[-_]?embed)|newsletter|subscri|footer|breadcrumb|widget"
            + "|advert|sponsor|most-?(?:read|popular)|trending|cookie|consent|caption|byline|author-?(?:bio|box|info)"
            + "|read-?(?:more|also|next)|disqus|teaser|paywall|copyright|toolbar|timestamp|tooltip|popup|carousel|slider"
            + "|outbrain|taboola|(?<![a-z])modal(?![-a-z])"
            + "|(?<![a-z])(?:ads?|tags?|share|nav|menu|more|meta|hidden|credits?|popular|latest)(?![a-z])");

    private static final Pattern LINE_BESIDE = Pattern.compile(
            "caption|credit|byline|copyright|timestamp|related|read-?(?:more|also|next)|comment|newsletter"
                    + "|(?<![a-z])(?:date|tags?|share)(?![a-z])");

    private static final Pattern INVISIBLE = Pattern.compile("display\\s{0,9}:\\s{0,9}none");
    /** Characters of an attribute that are looked at. */
    private static final int LONGEST = 200;

    /** What each class and each id tells: a page repeats the same few. */
    private final Map<String, Names> known = new HashMap<>();

    /** What a class or an id tells of the element that bears it, were it a box and were it a line. */
    private record Names(boolean article, boolean apart, boolean beside, boolean lineBeside) {
        static final Names NONE = new Names(false, false, false, false);

        static Names in(String name) {
            return new Names(
                    ARTICLE_NAME.matcher(name).find(),
                    NAME_APART.matcher(name).find(),
                    NAME_BESIDE.matcher(name).find(),
                    LINE_BESIDE.matcher(name).find());
        }

        Names and(Names other) {
            return new Names(
                    article || other.article,
                    apart || other.apart,
                    beside || other.beside,
                    lineBeside || other.lineBeside);
        }
    }

    /** Whether nothing in the element is ever part of an article. */
    static boolean isUnread(Element element) {
        return UNREAD.contains(element.normalName());
    }

    Box of(Element element) {
        String tag = element.normalName();
        if (tag.equals("body")) { // its names say what kind of page it is
            return Box.PLAIN;
        }
        if (element.attr("itemprop").equals("articleBody")
                || element.attr("property").equals("articleBody")) {
            return Box.MARKED;
        }
        boolean line = LINES.contains(tag);
        Names names = names(element.className()).and(names(element.id()));
        if (tag.equals("footer") || (names.apart && !names.article && !line)) {
            return Box.APART;
        }
        if (TAGS_BESIDE.contains(tag) || isHidden(element) || ROLES_BESIDE.contains(element.attr("role"))) {
            return Box.BESIDE;
        }
        if (names.article) {
            return Box.NAMED;
        }
        return (line ? tag.equals("p") && names.lineBeside : names.beside) ? Box.BESIDE : Box.PLAIN;
    }

    private Names names(String attribute) {
        return attribute.isEmpty() ? Names.NONE : known.computeIfAbsent(bounded(attribute), Names::in);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || INVISIBLE.matcher(bounded(element.attr("style"))).find();
    }

    private static String bounded(String attribute) {
        return attribute.substring(0, Math.min(LONGEST, attribute.length())).toLowerCase(Locale.ROOT);
    }
}
