package org.wiretrace.load;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What articles are written in that stand in an XML file, as its root element tells. */
enum XmlFormat {
    /** News Industry Text Format: one article. */
    NITF(Set.of("nitf"), Set.of("nitf"), Set.of()) {
        @Override
        Map<String, String> fields(Element article, Element head) {
            return Nitf.fields(article);
        }
    },
    /** NewsML-G2: one item, or a message with several. */
    NEWSML(Set.of("newsItem", "newsMessage"), Set.of("newsItem"), Set.of("newsMessage", "itemSet")) {
        @Override
        Map<String, String> fields(Element article, Element head) {
            return NewsMl.fields(article);
        }

        @Override
        boolean isText(Element article) {
            return NewsMl.isText(article);
        }
    },
    /** RSS 0.9x, 1.0 and 2.0, and Atom. */
    FEED(Set.of("rss", "RDF", "feed"), Set.of("item", "entry"), Set.of("rss", "channel", "RDF", "feed")) {
        @Override
        Map<String, String> fields(Element article, Element head) {
            return FeedItem.fields(article, head);
        }
    };

    /** The root elements that are known, for people. */
    static final String ROOTS = "nitf, newsItem, newsMessage, rss, feed or RDF";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that nobody can change
    private final Set<String> roots;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> articles;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> around;

    XmlFormat(Set<String> roots, Set<String> articles, Set<String> around) {
        this.roots = roots;
        this.articles = articles;
        this.around = around;
    }

    /** The format with that root element; empty when it is none that we read. */
    static Optional<XmlFormat> of(String root) {
        return Arrays.stream(values())
                .filter(format -> format.roots.contains(root))
                .findFirst();
    }

    /** The fields of an article. */
    abstract Map<String, String> fields(Element article, Element head);

    /** Whether elements of that name are articles. */
    boolean isArticle(String name) {
        return articles.contains(name);
    }

    /** Whether articles stand inside elements of that name. */
    boolean holdsArticles(String name) {
        return around.contains(name);
    }

    /** Whether it is a text; pictures and films that come along with texts are no articles. */
    boolean isText(Element article) {
        return true;
    }
}
