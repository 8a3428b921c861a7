package org.wiretrace.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wiretrace.corpus.CreditForm;
import org.wiretrace.corpus.LineRole;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.divergence.DivergenceKind;
import org.wiretrace.names.NameKind;
import org.wiretrace.notice.Severity;
import org.wiretrace.provenance.CreditVerdict;
import org.wiretrace.provenance.Derivation;
import org.wiretrace.provenance.Direction;
import org.wiretrace.provenance.Relation;
import org.wiretrace.quotes.Rendering;
import org.wiretrace.similarity.PassageKind;

/** How the report says things: verdicts, numbers and times in the reader's words. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final long HOUR = 60;
    private static final long DAY_MINUTES = 24 * HOUR;
    private static final String THIN_SPACE = "\u202F";

    private Words() {}

    public static String of(Relation relation) {
        return switch (relation) {
            case VERBATIM -> "verbatim";
            case EDITED -> "edited";
            case PARTIAL -> "partial";
            case REWRITTEN -> "rewritten";
            case TRANSLATED -> "translated";
            case SHARED_QUOTES -> "shared quotes only";
            case SAME_STORY -> "same story";
        };
    }

    /** What the relation means, in half a sentence. */
    public static String meaning(Relation relation) {
        return switch (relation) {
            case VERBATIM -> "nearly the whole of the shorter text matches, word for word";
            case EDITED -> "nearly the whole of the shorter text matches, with light edits";
            case PARTIAL -> "passages match";
            case REWRITTEN -> "the same statements, reworded or translated apart";
            case TRANSLATED -> "suspected translation: the same names, numbers and dates in one order";
            case SHARED_QUOTES -> "the same people are quoted with the same words, no other text matches";
            case SAME_STORY -> "the same event, told independently";
        };
    }

    public static String of(CreditVerdict credit) {
        return switch (credit) {
            case CREDITED -> "credited and matching";
            case UNCREDITED -> "no credit found on the page";
            case MISCREDITED -> "credited, another source fits better";
            case CREDITED_ONLY -> "credited, source not in corpus";
        };
    }

    /** A word or two for where there is little room. */
    public static String brief(CreditVerdict credit) {
        return switch (credit) {
            case CREDITED -> "credited";
            case UNCREDITED -> "no credit found";
            case MISCREDITED -> "other source fits better";
            case CREDITED_ONLY -> "credited only";
        };
    }

    /** What the verdict means, in a sentence. */
    public static String meaning(CreditVerdict credit) {
        return switch (credit) {
            case CREDITED -> "The article names the wire, and its text matches the wire’s.";
            case UNCREDITED -> "The text matches the wire’s, and no credit to it was found on the page.";
            case MISCREDITED -> "The article names one source, and its text matches another one better.";
            case CREDITED_ONLY -> "The article names the wire, and nothing that the corpus holds of it matches.";
        };
    }

    public static String of(Derivation derivation) {
        return switch (derivation) {
            case WHOLLY -> "wholly derived";
            case PARTIALLY -> "partially derived";
            case NON -> "not derived";
        };
    }

    public static String of(DivergenceKind kind) {
        return lower(kind).replace('_', ' ');
    }

    public static String of(PassageKind kind) {
        return lower(kind);
    }

    public static String of(Rendering rendering) {
        return switch (rendering) {
            case IDENTICAL -> "identical";
            case TRIMMED -> "trimmed";
            case ALTERED -> "altered";
            case RETRANSLATED -> "translated apart";
        };
    }

    public static String of(Report.FactKind what) {
        return switch (what) {
            case ONE_AGAINST_OTHERS -> "one against the others";
            case WEEKDAY_AND_DATE -> "weekday and date do not fit";
            case ALTERED_QUOTE -> "quote altered";
            case CHANGED_SPEAKER -> "speaker changed";
        };
    }

    public static String of(Headline headline) {
        return switch (headline) {
            case KEPT -> "kept";
            case EDITED -> "edited";
            case OWN -> "its own";
        };
    }

    public static String of(OutletKind kind) {
        return lower(kind);
    }

    public static String of(NameKind kind) {
        return lower(kind);
    }

    public static String of(LineRole role) {
        return switch (role) {
            case BLANK -> "empty";
            case HEADLINE -> "headline";
            case KICKER -> "line above the headline";
            case BYLINE -> "byline";
            case DATE -> "date";
            case DATELINE -> "dateline";
            case BODY -> "the article";
            case CAPTION -> "caption";
            case CREDIT -> "credit";
            case RELATED_LINK -> "link to another article";
            case PROMOTION -> "promotion";
            case LINK_LIST -> "list of other articles";
            case COMMENTS -> "comments";
            case NAVIGATION -> "navigation";
            case REPEATED -> "stands on page after page of this outlet";
        };
    }

    public static String of(Severity severity) {
        return lower(severity);
    }

    public static String of(CreditForm form) {
        return lower(form);
    }

    /** Who had it from whom, with the names of the two. */
    public static String of(Direction direction, String a, String b) {
        return switch (direction) {
            case A_TO_B -> a + " → " + b;
            case B_TO_A -> b + " → " + a;
            case COMMON_SOURCE -> "both from a common source";
            case UNDECIDED -> "undecided who had it from whom";
        };
    }

    public static String of(Direction direction) {
        return switch (direction) {
            case A_TO_B -> "left to right";
            case B_TO_A -> "right to left";
            case COMMON_SOURCE -> "common source";
            case UNDECIDED -> "undecided";
        };
    }

    /** A sign for the direction, where the first article stands left and the second right. */
    public static String arrow(Direction direction) {
        return switch (direction) {
            case A_TO_B -> "→";
            case B_TO_A -> "←";
            case COMMON_SOURCE -> "⋎";
            case UNDECIDED -> "?";
        };
    }

    /** The name of a constant in the spelling of the tables, such as {@code credited_only}. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The outlet with that id or key, for people. */
    public static String outlet(String key) {
        return key == null ? "unknown outlet" : key.startsWith("?") ? "unknown outlet (" + key.substring(1) + ")" : key;
    }

    /** The English name of a language; the code when it has none. */
    public static String language(String code) {
        String name = code == null ? "" : Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? "unknown language" : name;
    }

    /** A kebab-case name as words. */
    public static String spaced(String name) {
        return name.replace('-', ' ').replace('_', ' ');
    }

    public static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** A number and its noun, in the singular for one. */
    public static String count(long n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    /** Whole per cent; a dash when unknown. Only nothing is 0 %, and only everything 100 %. */
    public static String percent(Double share) {
        if (share == null || share.isNaN()) {
            return "–";
        }
        long rounded = Math.round(share * 100);
        String digits = share > 0 && rounded == 0 ? "<1" : share < 1 && rounded == 100 ? ">99" : Long.toString(rounded);
        return digits + THIN_SPACE + "%";
    }

    /** From 0 to 1 with two decimals. */
    public static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A stretch of time in its two largest units; a dash when unknown. */
    public static String lag(Long minutes) {
        if (minutes == null) {
            return "–";
        }
        long size = Math.abs(minutes);
        String sign = minutes < 0 ? "−" : "";
        if (size < HOUR) {
            return sign + size + " min";
        }
        if (size < DAY_MINUTES) {
            return sign + size / HOUR + " h" + (size % HOUR == 0 ? "" : " " + size % HOUR + " min");
        }
        long hours = size % DAY_MINUTES / HOUR;
        return sign + size / DAY_MINUTES + " d" + (hours == 0 ? "" : " " + hours + " h");
    }

    /** A time as people write it; as it stands when it is none. */
    public static String time(String iso) {
        if (iso == null) {
            return "time unknown";
        }
        try {
            if (iso.indexOf('T') < 0) {
                return DAY.format(LocalDate.parse(iso));
            }
            OffsetDateTime time = OffsetDateTime.parse(iso);
            String zone = time.getOffset().equals(ZoneOffset.UTC)
                    ? " UTC"
                    : " (" + time.getOffset().getId() + ")";
            return MINUTE.format(time) + zone;
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** The text, or what to say instead when it is missing or blank. */
    public static String or(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    /** At most so many characters of the text, with a sign where some were left out. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The address when it leads to a web page; null for anything else, such as a script. */
    public static String link(String url) {
        if (url == null) {
            return null;
        }
        String start = url.substring(0, Math.min(url.length(), 8)).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") ? url : null;
    }

    /** The text with a replacement character for each half of a character that stands alone. */
    static String wellFormed(CharSequence text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || isForbidden(c)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended == null ? text.toString() : mended.toString();
    }

    /** Whether HTML has no way to hold the character. */
    private static boolean isForbidden(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r') || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE;
    }
}
