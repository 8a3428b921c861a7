package org.wiretrace.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Finds its way in elements of XML by paths of names, such as {@code head/docdata/date.issue}. */
final class Xml {
    private Xml() {}

    /** The elements at the end of the path, in order. */
    static List<Element> all(Element from, String path) {
        List<Element> found = List.of(from);
        for (String name : path.split("/", -1)) {
            List<Element> deeper = new ArrayList<>();
            for (Element element : found) {
                for (Element child : element.children()) {
                    if (child.tagName().equals(name)) {
                        deeper.add(child);
                    }
                }
            }
            found = deeper;
        }
        return found;
    }

    /** The first element at the end of the path; an empty one without a name that matters when there is none. */
    static Element first(Element from, String path) {
        List<Element> found = all(from, path);
        return found.isEmpty() ? new Element("none") : found.get(0);
    }

    /** The words of the first element at the end of the path; empty when there is none. */
    static String words(Element from, String path) {
        return first(from, path).text().strip();
    }

    /** The words of all elements at the end of the path, each once, joined as authors are. */
    static String allWords(Element from, String path) {
        return all(from, path).stream()
                .map(element -> element.text().strip())
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The attribute of the first element at the end of the path; empty when there is none. */
    static String attribute(Element from, String path, String name) {
        return first(from, path).attr(name).strip();
    }
}
