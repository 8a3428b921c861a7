package org.wiretrace.load;

import java.io.InputStream;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Reads an article out of a page of the web: what the page says of it, and the paragraphs of its body. */
final class HtmlPage extends WholeFile {
    /** Times that the text which a page keeps for machines must be longer than what it shows to be taken instead. */
    private static final int FULLER = 2;
    /** Characters of the longest text that only tells of a page which is not shown. */
    private static final int THIN = 150;
    /** Characters of a text that leave no doubt that the page shows its article. */
    private static final int ENOUGH = 500;

    /** @param longest bytes that a page may have */
    HtmlPage(InputStream in, String id, int longest) {
        super(in, id, longest);
    }

    @Override
    public Map<String, String> fields() throws UnusableRecord {
        Document page = HtmlEncoding.parsed(bytes());
        PageText text = PageText.of(page);
        HtmlMetadata said = new HtmlMetadata(page, text);
        Map<String, String> fields = FieldNames.none();
        put(fields, "id", id);
        put(fields, "url", said.url());
        put(fields, "title", said.title());
        put(fields, "published", said.published());
        put(fields, "author", said.authors());
        put(fields, "language", said.language());
        if (!fields.containsKey("url")) { // which tells the outlet better than a name
            put(fields, "outlet", said.outlet());
        }
        String shown = fuller(HtmlBody.text(text), said.body());
        // Last, since it takes the page apart.
        put(fields, "text", shown.length() < ENOUGH ? fuller(shown, unfolded(page)) : shown);
        return fields;
    }

    private static String fuller(String shown, String kept) {
        return kept.length() > Math.max(THIN, FULLER * shown.length()) ? kept : shown;
    }

    /** The text with what the page shows only where no program runs in it, or keeps for its program to show. */
    private static String unfolded(Document page) {
        return page.select("noscript, template").tagName("div").isEmpty() ? "" : HtmlBody.text(PageText.of(page));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!FieldNames.isBlank(value)) {
            fields.put(name, value.strip());
        }
    }
}
