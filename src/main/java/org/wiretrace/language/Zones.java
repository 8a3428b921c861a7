package org.wiretrace.language;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Time zones as pages print them. */
final class Zones {
    private static final Map<String, String> BY_ABBREVIATION = abbreviations();

    /** A regular expression for any of them, without groups. */
    static final String REGEX =
            "(?:(?:UTC|GMT|UT)\\s?[+\\-−]\\s?\\d{1,2}(?::?\\d{2})?|[+\\-−]\\d{2}(?::?\\d{2})?(?!\\d)"
                    + "|[A-Z][A-Za-z]{2,20}/[A-Z][A-Za-z_]{2,30}|(?:"
                    + String.join("|", BY_ABBREVIATION.keySet())
                    + ")(?![\\p{L}\\p{N}]))";

    private Zones() {}

    /**
     * The zone of that name; null when there is none.
     *
     * @param home zone of the outlet, which settles what CST and IST mean; may be null
     */
    static ZoneId of(String printed, ZoneId home) {
        String name = printed.toUpperCase(Locale.ROOT).replace('−', '-').replace(" ", "");
        if (name.equals("CST") && isIn(home, "Asia/")) {
            return ZoneOffset.ofHours(8);
        }
        if (name.equals("IST") && isIn(home, "Europe/")) {
            return ZoneOffset.ofHours(1);
        }
        String known = BY_ABBREVIATION.get(name);
        try {
            if (known != null) {
                return ZoneId.of(known);
            }
            if (printed.indexOf('/') > 0) {
                return ZoneId.of(printed);
            }
            int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
            return sign < 0 ? null : offset(name.substring(sign));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Reads {@code +7}, {@code +07}, {@code +0700} and {@code +07:00}. */
    private static ZoneOffset offset(String signed) {
        String digits = signed.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int factor = signed.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(factor * hours, factor * minutes);
    }

    private static boolean isIn(ZoneId home, String region) {
        return home != null && home.getId().startsWith(region);
    }

    private static Map<String, String> abbreviations() {
        String list =
                """
                Z=Z UTC=Z GMT=Z UT=Z
                WIB=+07:00 WITA=+08:00 WIT=+09:00 ICT=+07:00 SGT=+08:00 MYT=+08:00 HKT=+08:00 PHT=+08:00
                JST=+09:00 KST=+09:00 IST=+05:30 PKT=+05:00 NPT=+05:45 GST=+04:00 TRT=+03:00
                MSK=+03:00 МСК=+03:00 EET=+02:00 EEST=+03:00 CET=+01:00 CEST=+02:00 MEZ=+01:00 MESZ=+02:00
                WET=Z WEST=+01:00 BST=+01:00 SAST=+02:00 EAT=+03:00 CAT=+02:00 WAT=+01:00
                EST=-05:00 EDT=-04:00 CST=-06:00 CDT=-05:00 MST=-07:00 MDT=-06:00 PST=-08:00 PDT=-07:00
                ET=America/New_York CT=America/Chicago MT=America/Denver PT=America/Los_Angeles
                BRT=-03:00 ART=-03:00 AEST=+10:00 AEDT=+11:00 ACST=+09:30 AWST=+08:00 NZST=+12:00 NZDT=+13:00
                """;
        return Pattern.compile("\\s+")
                .splitAsStream(list.strip())
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1),
                        (one, other) -> one,
                        () -> new TreeMap<>((a, b) ->
                                a.length() != b.length() ? Integer.compare(b.length(), a.length()) : a.compareTo(b))));
    }
}
