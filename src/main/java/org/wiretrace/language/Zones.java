package org.wiretrace.language;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Time zones as pages print them. */
final class Zones {
    private static final Map<String, String> BY_ABBREVIATION = abbreviations(
            """
            Z=Z UTC=Z GMT=Z UT=Z
            WIB=+07:00 WITA=+08:00 WIT=+09:00 ICT=+07:00 SGT=+08:00 MYT=+08:00 HKT=+08:00 PHT=+08:00
            JST=+09:00 KST=+09:00 IST=+05:30 PKT=+05:00 NPT=+05:45 SLST=+05:30 MMT=+06:30 GST=+04:00 AFT=+04:30
            UZT=+05:00 IRST=+03:30 TRT=+03:00 IDT=+03:00 AST=-04:00 ADT=-03:00
            MSK=+03:00 МСК=+03:00 EET=+02:00 EEST=+03:00 CET=+01:00 CEST=+02:00 MEZ=+01:00 MESZ=+02:00
            OEZ=+02:00 WET=Z WEST=+01:00 BST=+01:00 SAST=+02:00 EAT=+03:00 CAT=+02:00 WAT=+01:00
            EST=-05:00 EDT=-04:00 CST=-06:00 CDT=-05:00 MST=-07:00 MDT=-06:00 PST=-08:00 PDT=-07:00
            AKST=-09:00 AKDT=-08:00 HST=-10:00 NST=-03:30 NDT=-02:30
            ET=America/New_York CT=America/Chicago MT=America/Denver PT=America/Los_Angeles
            BRT=-03:00 ART=-03:00 CLT=-04:00 CLST=-03:00 COT=-05:00 PET=-05:00 VET=-04:00
            AEST=+10:00 AEDT=+11:00 AET=Australia/Sydney ACST=+09:30 ACDT=+10:30 AWST=+08:00
            NZST=+12:00 NZDT=+13:00 NZT=Pacific/Auckland
            """);

    /** What an abbreviation means on the clocks of a region, where it means something else than elsewhere. */
    private static final Map<String, String> BY_REGION = abbreviations(
            """
            CST:Asia/=+08:00 CST:America/Havana=America/Havana
            IST:Europe/=+01:00 IST:Asia/Jerusalem=+02:00 IST:Asia/Tel_Aviv=+02:00
            BST:Asia/=+06:00 AST:Asia/=+03:00 MST:Asia/=+08:00 PST:Asia/=+08:00
            EST:Australia/=+10:00 EDT:Australia/=+11:00 CST:Australia/=+09:30 CDT:Australia/=+10:30
            WST:Australia/=+08:00 ET:Australia/=Australia/Sydney
            """);

    /** Names that are written in small letters, too; of the others many are words: French {@code et}, Latin {@code est}. */
    private static final String IN_ANY_CASE = "(?:GMT|UTC|WIB|WITA|МСК)";

    /** A regular expression for any of them, without groups. */
    static final String REGEX =
            "(?:(?:UTC|GMT|UT)\\s?[+\\-−]\\s?\\d{1,2}(?::?\\d{2})?|[+\\-−]\\d{2}(?::?\\d{2})?(?!\\d)"
                    + "|(?-i:[A-Z][A-Za-z]{2,20}/[A-Z][A-Za-z_]{2,30}(?:/[A-Z][A-Za-z_]{2,30})?)"
                    + "|(?:" + IN_ANY_CASE + "|(?<=\\d)z|(?-i:"
                    + String.join("|", BY_ABBREVIATION.keySet())
                    + "))(?![\\p{L}\\p{N}]))";

    private Zones() {}

    /**
     * The zone of that name; null when there is none.
     *
     * @param home zone of the outlet, which settles what CST, IST and others mean; may be null
     */
    static ZoneId of(String printed, ZoneId home) {
        String name = printed.toUpperCase(Locale.ROOT).replace('−', '-').replace(" ", "");
        String known = abbreviation(name, home);
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

    private static String abbreviation(String name, ZoneId home) {
        if (home != null) {
            for (Map.Entry<String, String> entry : BY_REGION.entrySet()) {
                int colon = entry.getKey().indexOf(':');
                if (entry.getKey().substring(0, colon).equals(name)
                        && home.getId().startsWith(entry.getKey().substring(colon + 1))) {
                    return entry.getValue();
                }
            }
        }
        return BY_ABBREVIATION.get(name);
    }

    /** Longer names before shorter ones that they begin with. */
    private static Map<String, String> abbreviations(String list) {
        return Pattern.compile("\\s+")
                .splitAsStream(list.strip())
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1),
                        (one, other) -> one,
                        () -> new TreeMap<>(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))));
    }
}
