package org.wiretrace.load;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Goes through an XML file from element to element, and reads those that are asked for as trees.
 *
 * <p>The file may be hostile. What it says of its own grammar is passed over: no entity that it declares is put in, and
 * nothing outside of it is fetched. A tree is bounded in size and depth, and any one piece of markup in length.
 */
final class XmlElements {
    /** Elements of articles lie some ten deep; those of pages of the web in them, some tens. */
    static final int DEEPEST = 256;
    /** What an element takes of memory beside its words, in characters. */
    private static final int ELEMENT = 64;

    /** Bytes among which a file names its encoding. */
    private static final int HEAD = 1 << 10;

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{1,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private static final String DUBLIN_CORE = "http://purl.org/dc/";
    /** What names in other namespaces than the file's own are told by; all others are of no interest. */
    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/rss/1.0/", "",
            "http://www.w3.org/1999/xhtml", "",
            "http://iptc.org/std/NITF/2006-10-18/", "",
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://www.w3.org/2005/Atom", "atom:");

    private static final XMLInputFactory FACTORY = factory();

    private final Metered in;
    private final XMLStreamReader xml;
    private final int longest;
    private String ownNamespace;

    /**
     * @param longest characters that a tree may have
     * @throws MalformedXml when it does not begin as XML does
     * @throws IOException when the file cannot be read
     */
    XmlElements(InputStream in, int longest) throws IOException, MalformedXml {
        this.longest = longest;
        this.in = new Metered(in, longest + (1L << 20));
        try {
            xml = FACTORY.createXMLStreamReader(decoded(this.in));
        } catch (XMLStreamException | RuntimeException | CharacterCodingException e) {
            throw malformed(e, null);
        }
    }

    /** The file is not XML from here on, so nothing behind it can be told apart. */
    static final class MalformedXml extends Exception {
        private static final long serialVersionUID = 1;

        MalformedXml(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Moves on to the next beginning of an element.
     *
     * @return false at the end of the file
     */
    boolean advance() throws IOException, MalformedXml {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (ownNamespace == null) {
                    ownNamespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
                }
                return true;
            }
        }
        return false;
    }

    /** The name of the element that begins here, without prefix where it is in the file's own namespace. */
    String name() {
        return name(xml.getNamespaceURI(), xml.getLocalName());
    }

    /** An attribute of the element that begins here; null when it has none of that name. */
    String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    /**
     * Reads the element that begins here with all that is in it, and moves on to its end.
     *
     * @throws UnusableRecord when it is larger or deeper than any article, once all of it has been read over
     */
    Element tree() throws IOException, MalformedXml, UnusableRecord {
        Tree tree = new Tree();
        while (tree.depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> tree.begin();
                case XMLStreamConstants.END_ELEMENT -> tree.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    tree.add(xml.getText());
                // Many write what HTML knows, such as &nbsp;, where XML knows five names only.
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    tree.add(Parser.unescapeEntities("&" + xml.getLocalName() + ";", true));
                default -> {
                    // Comments and instructions to programs say nothing.
                }
            }
        }
        return tree.whole();
    }

    /** A tree on its way; one that has become too large or too deep lets go of what it holds, and takes in nothing more. */
    private final class Tree {
        private final Element root = begun();
        private final StringBuilder words = new StringBuilder();
        private Element inside = root;
        private int depth = 1;
        private long size = weight();
        private boolean tooDeep;

        void begin() {
            depth++;
            size += weight();
            tooDeep |= depth > DEEPEST;
            if (isKept()) {
                putWords();
                Element element = begun();
                inside.appendChild(element);
                inside = element;
            }
        }

        void end() {
            depth--;
            if (isKept()) {
                putWords();
                inside = depth == 0 ? root : inside.parent();
            }
        }

        /** Adds to the words between two tags, which may come in very many pieces. */
        void add(String piece) {
            size += piece.length();
            if (isKept()) {
                words.append(piece);
            }
        }

        Element whole() throws UnusableRecord {
            if (tooDeep) {
                throw new UnusableRecord(
                        "broken-xml",
                        "elements lie in one another more than %d deep%s".formatted(DEEPEST, at(xml.getLocation())));
            }
            if (size > longest) {
                throw new UnusableRecord(
                        "text-too-long",
                        "the element %s is longer than %d characters".formatted(root.tagName(), longest));
            }
            return root;
        }

        private boolean isKept() {
            if (size <= longest && !tooDeep) {
                return true;
            }
            root.empty();
            words.setLength(0);
            return false;
        }

        private void putWords() {
            if (!words.isEmpty()) {
                inside.appendText(words.toString());
                words.setLength(0);
            }
        }
    }

    private Element begun() {
        Element element = new Element(name());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = "xml".equals(xml.getAttributePrefix(i)) ? "xml:" : "";
            element.attr(prefix + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return element;
    }

    /** What the element that begins here takes of memory without what is in it, in characters. */
    private int weight() {
        int weight = ELEMENT;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            weight += ELEMENT + xml.getAttributeValue(i).length();
        }
        return weight;
    }

    private String name(String namespace, String local) {
        if (namespace == null || namespace.isEmpty() || namespace.equals(ownNamespace)) {
            return local;
        }
        if (namespace.startsWith(DUBLIN_CORE)) {
            return "dc:" + local;
        }
        return PREFIXES.getOrDefault(namespace, "other:") + local;
    }

    private int next() throws IOException, MalformedXml {
        in.allow();
        try {
            return xml.next();
        } catch (XMLStreamException | RuntimeException e) { // the JDK's parser tells of a few faults by the latter
            throw malformed(e, xml.getLocation());
        }
    }

    /** What went wrong: the file as such, which is thrown as it is, or else its XML. */
    private MalformedXml malformed(Exception e, Location at) throws IOException {
        if (in.failure != null) {
            throw in.failure;
        }
        if (in.exceeded) {
            return new MalformedXml("a single piece of markup is longer than %d bytes".formatted(in.most));
        }
        Throwable cause = e instanceof XMLStreamException broken ? broken.getNestedException() : e;
        boolean encoding = cause instanceof CharacterCodingException;
        // The parser's own words depend on the language of the machine.
        String what = encoding ? "bytes that are not in the encoding that the file names" : "not well-formed";
        return new MalformedXml(what + (at == null || encoding ? "" : at(at)));
    }

    private static String at(Location at) {
        return " at line %d, column %d".formatted(at.getLineNumber(), at.getColumnNumber());
    }

    /**
     * The file as text, from its first character that is not blank: many feeds begin with an empty line, which XML forbids.
     * The parser could tell the encoding as well, but writes malformed bytes to the terminal.
     */
    private static Reader decoded(InputStream in) throws IOException, MalformedXml {
        byte[] head = in.readNBytes(HEAD);
        int begin = 0;
        while (begin < head.length && " \t\r\n".indexOf(head[begin]) >= 0) {
            begin++;
        }
        Charset encoding = encoding(Arrays.copyOfRange(head, begin, head.length));
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, begin, head.length - begin), in);
        PushbackReader text = new PushbackReader(new StrictReader(all, encoding));
        int first = text.read();
        if (first >= 0 && first != Utf8.BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    /** The encoding that the first bytes show or name; else UTF-8. */
    private static Charset encoding(byte[] head) throws MalformedXml {
        int first = head.length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        switch (first) {
            case 0xfeff, 0x003c -> {
                return StandardCharsets.UTF_16BE;
            }
            case 0xfffe, 0x3c00 -> {
                return StandardCharsets.UTF_16LE;
            }
            default -> {
                Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
                String name = named.lookingAt() ? named.group(1) : "UTF-8";
                return StrictReader.encoding(name)
                        .orElseThrow(() -> new MalformedXml("the encoding %s is not known".formatted(name)));
            }
        }
    }

    /** The JDK's own parser, whatever else may be on the class path: its limits are known. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", 1 << 16); // or such a section would be held as a whole
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }

    /** Bounds how much the parser may read before it comes out with something; tells failures of the file from its own. */
    private static final class Metered extends FilterInputStream {
        private final long most;
        private long left;
        private boolean exceeded;
        private IOException failure;

        Metered(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        void allow() {
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                exceeded = true;
                throw new IOException("too long");
            }
            try {
                int read = super.read(bytes, from, length);
                left -= Math.max(0, read);
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
