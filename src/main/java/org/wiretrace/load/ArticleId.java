package org.wiretrace.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wiretrace.text.Hashing;

/** Gives an id to an article that came without one: the same each time, and the same for the same page. */
final class ArticleId {
    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);
    /** What is added to an address to see where its readers came from. */
    private static final Pattern TRACKING = Pattern.compile(
            "(utm_\\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|cmpid|ocid|spm)(=.*)?",
            Pattern.CASE_INSENSITIVE);

    private ArticleId() {}

    /** The id as given; else the address; else a hash of outlet, date and text, in 16 hexadecimal digits. */
    static String of(Map<String, String> fields) {
        if (fields.containsKey("id")) {
            return fields.get("id").strip();
        }
        if (fields.containsKey("url")) {
            return ofUrl(fields.get("url").strip());
        }
        long hash = Hashing.hash64(fields.getOrDefault("outlet", ""));
        hash = Hashing.combine(hash, Hashing.hash64(fields.getOrDefault("published", "")));
        hash = Hashing.combine(hash, Hashing.hash64(fields.get("text")));
        return "%016x".formatted(hash);
    }

    /** The address without what may differ between links to one page: {@code apnews.com/article/1}. */
    private static String ofUrl(String url) {
        String page = SCHEME.matcher(url.split("#", 2)[0]).replaceFirst("");
        String[] pathAndQuery = page.split("\\?", 2);
        String path = pathAndQuery[0];
        int hostEnd = path.indexOf('/') < 0 ? path.length() : path.indexOf('/');
        String address = path.substring(0, hostEnd).toLowerCase(Locale.ROOT) + path.substring(hostEnd);
        String query = pathAndQuery.length == 1
                ? ""
                : Arrays.stream(pathAndQuery[1].split("&"))
                        .filter(part ->
                                !part.isEmpty() && !TRACKING.matcher(part).matches())
                        .collect(Collectors.joining("&"));
        String trimmed = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String id = query.isEmpty() ? trimmed : trimmed + "?" + query;
        return id.isEmpty() ? url : id;
    }
}
