package org.wiretrace.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Reads articles out of XML: agencies' formats and feeds, told apart by the root element. Held is one article at a time.
 * Behind markup that is broken nothing says where the next article begins, so the rest of such a file is one reject.
 */
final class XmlRecords implements RecordReader {
    private static final String REST = "; the rest of the file was not read";
    /** Elements in front of the articles of a feed that are kept: the feed's title, its language and the like. */
    private static final int HEAD = 100;
    /** Characters of each of them that are kept. */
    private static final int HEADING = 200;

    private final InputStream in;
    private final int longest;
    private XmlElements elements;
    private XmlFormat format;
    private final Element head = new Element("head");
    private Element article;
    private UnusableRecord fault;
    private boolean over;
    private long position;

    /** @param longest characters that an article may have, with its markup */
    XmlRecords(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    @Override
    public boolean advance() throws IOException {
        fault = null;
        article = null;
        try {
            if (over || !advanceToArticle()) {
                return false;
            }
        } catch (UnusableRecord e) {
            fault = e;
        } catch (XmlElements.MalformedXml e) {
            fault = new UnusableRecord("broken-xml", e.getMessage() + REST);
            over = true;
        }
        position++;
        return true;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        if (fault != null) {
            throw fault;
        }
        return format.fields(article, head);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean advanceToArticle() throws IOException, XmlElements.MalformedXml, UnusableRecord {
        if (elements == null) {
            elements = new XmlElements(in, longest);
        }
        while (elements.advance()) {
            if (format == null) {
                readRoot();
            }
            if (format.isArticle(elements.name())) {
                article = elements.tree();
                if (format.isText(article)) {
                    return true;
                }
            } else if (!format.holdsArticles(elements.name())) {
                readHead();
            }
        }
        return false;
    }

    private void readRoot() throws UnusableRecord {
        String root = elements.name();
        format = XmlFormat.of(root).orElse(null);
        if (format == null) {
            over = true;
            throw new UnusableRecord(
                    "unknown-format",
                    "the root element is %s; expected %s"
                            .formatted(root.substring(0, Math.min(60, root.length())), XmlFormat.ROOTS));
        }
        String language = elements.attribute("http://www.w3.org/XML/1998/namespace", "lang");
        head.attr("xml:lang", language == null ? "" : language);
    }

    /** Takes in what a file says of all its articles; what is too large for that says nothing of them. */
    private void readHead() throws IOException, XmlElements.MalformedXml {
        try {
            Element element = elements.tree();
            if (head.childrenSize() < HEAD) {
                String words = element.text();
                head.appendElement(element.tagName()).text(words.substring(0, Math.min(HEADING, words.length())));
            }
        } catch (UnusableRecord none) {
            // No article stands in it.
        }
    }
}
