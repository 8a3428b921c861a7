package org.wiretrace.corpus;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wiretrace.language.Locality;

/** Outlets by domain and by name. An outlet that no list holds works from its domain or its name. */
public final class OutletIndex implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,4}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> PREFIXES = List.of("www.", "m.", "amp.", "mobile.");

    /** Endings of countries under which outlets of other countries stand. */
    private static final Set<String> FOR_ANYONE =
            Set.of("AI", "AM", "CC", "CO", "FM", "GG", "IO", "IS", "LA", "LY", "ME", "SH", "TO", "TV", "WS");

    private final Map<String, Outlet> byName = new HashMap<>();

    public OutletIndex(List<Outlet> outlets) {
        for (Outlet outlet : outlets) {
            byName.put(outlet.domain().toLowerCase(Locale.ROOT), outlet);
        }
        for (Outlet outlet : outlets) {
            outlet.names().forEach(name -> byName.putIfAbsent(name.toLowerCase(Locale.ROOT), outlet));
        }
    }

    /** The outlet of that name or domain; one made from it when no list holds it; null for null or blank. */
    public Outlet named(String nameOrDomain) {
        if (nameOrDomain == null || nameOrDomain.isBlank()) {
            return null;
        }
        String name = nameOrDomain.strip();
        Outlet listed = byName.get(name.toLowerCase(Locale.ROOT));
        if (listed != null) {
            return listed;
        }
        String id = isDomain(name) ? domain(name) : name;
        Outlet under = isDomain(name) ? under(id) : null;
        return under != null ? under : new Outlet(id, List.of(), null, null, null, null);
    }

    /** The listed outlet of exactly that name or domain, case aside; null when no list holds it. */
    Outlet listed(String nameOrDomain) {
        return byName.get(nameOrDomain.toLowerCase(Locale.ROOT));
    }

    /** The outlet of that address; null for null or for what is no address. */
    public Outlet at(String url) {
        if (url == null) {
            return null;
        }
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return null;
        }
        int end = scheme + 3;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(scheme + 3, end);
        return isDomain(host) ? named(host) : null;
    }

    /**
     * Where the outlet's texts appear: by the zone of its clock where a list gives it, else by the country of its domain,
     * else by that of the language.
     *
     * @param outlet may be null
     * @param language BCP 47 code, such as {@code en-GB}; may be null
     */
    public static Locality locality(Outlet outlet, String language) {
        ZoneId zone = outlet == null ? null : zone(outlet);
        if (zone != null) {
            return new Locality(zone, null);
        }
        String country = outlet == null ? null : countryOf(outlet.domain());
        return new Locality(null, country != null ? country : countryOfLanguage(language));
    }

    private static ZoneId zone(Outlet outlet) {
        try {
            return outlet.zone() == null ? null : ZoneId.of(outlet.zone());
        } catch (DateTimeException wrongInSettings) {
            return null;
        }
    }

    /** The country whose ending the domain has; null for a general one, and for one that is sold to anyone. */
    private static String countryOf(String domain) {
        String ending = domain.substring(domain.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        boolean country =
                ending.length() == 2 && domain.length() > 3 && isDomain(domain) && !FOR_ANYONE.contains(ending);
        return !country ? null : ending.equals("UK") ? "GB" : ending;
    }

    /** Software writes {@code en-US} wherever nobody chose: that says nothing. */
    private static String countryOfLanguage(String language) {
        if (language == null || language.length() > 35) {
            return null;
        }
        String country = Locale.forLanguageTag(language).getCountry();
        return country.isEmpty() || country.equals("US") ? null : country;
    }

    /** The listed outlet that the domain is or lies under; null when none. */
    private Outlet under(String domain) {
        for (String rest = domain; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
            Outlet outlet = byName.get(rest);
            if (outlet != null) {
                return outlet;
            }
        }
        return null;
    }

    static boolean isDomain(String text) {
        return text.length() <= 255 && DOMAIN.matcher(text).matches();
    }

    /** The domain in lower case without what only says how it is served ({@code www.}, {@code m.}). */
    static String domain(String text) {
        String domain = text.strip().toLowerCase(Locale.ROOT);
        while (domain.endsWith(".")) {
            domain = domain.substring(0, domain.length() - 1);
        }
        for (String prefix : PREFIXES) {
            if (domain.startsWith(prefix) && domain.indexOf('.', prefix.length()) > 0) {
                return domain.substring(prefix.length());
            }
        }
        return domain;
    }
}
