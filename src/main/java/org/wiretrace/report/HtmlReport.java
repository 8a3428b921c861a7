package org.wiretrace.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The report as one page that opens from disk: no network, and nothing in it runs or is styled but what this program
 * put there.
 */
public final class HtmlReport {
    private static final String TEMPLATES = "org.wiretrace.report.page";

    private HtmlReport() {}

    /** The page. */
    public static String html(Report report) {
        String style = resource("report.css");
        String script = resource("report.js");
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput(1 << 16);
        engine.render("report.jte", Page.of(report, policy(style, script), style, script), output);
        // Here, once, for every text in it: half a character has no bytes in UTF-8.
        return Words.wellFormed(output.toString());
    }

    /** The page in UTF-8. */
    public static byte[] bytes(Report report) {
        return html(report).getBytes(StandardCharsets.UTF_8);
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            // A browser reads line ends as \n before it takes the hash.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
