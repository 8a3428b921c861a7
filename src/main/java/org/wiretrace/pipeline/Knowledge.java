package org.wiretrace.pipeline;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wiretrace.aliases.AliasFolder;
import org.wiretrace.aliases.OwnNames;
import org.wiretrace.config.ConfigLoader;
import org.wiretrace.config.Problems;
import org.wiretrace.corpus.Agency;
import org.wiretrace.corpus.CreditPattern;
import org.wiretrace.corpus.LinePattern;
import org.wiretrace.corpus.Outlet;
import org.wiretrace.language.Language;
import org.wiretrace.language.Languages;
import org.wiretrace.names.NameEntry;

/**
 * What the job knows of the world before it has read an article: the lists that users may edit.
 *
 * @param languages what differs by language
 * @param agencies sources that articles credit
 * @param creditPatterns ways in which they do
 * @param linePatterns lines of a page that are not the article
 * @param outlets who publishes
 * @param names persons, places and organisations with the spellings of their names
 * @param firstNames forms of one first name, in groups
 * @param neverMerge groups of names that look alike and are not the same
 * @param aliasLists a line on each foreign list of names that was read
 */
public record Knowledge(
        Languages languages,
        List<Agency> agencies,
        List<CreditPattern> creditPatterns,
        List<LinePattern> linePatterns,
        List<Outlet> outlets,
        List<NameEntry> names,
        List<List<String>> firstNames,
        List<List<String>> neverMerge,
        List<String> aliasLists)
        implements Serializable {

    /** Folder of further lists of names. */
    private static final String NAMES = "names";

    /** Reads all lists, and tells of every entry that cannot be used. */
    public static Knowledge load(ConfigLoader loader, Problems problems) {
        List<List<String>> never = loader.groups("names-never.yaml", problems);
        AliasFolder.Lists names = names(loader, never, problems);
        Knowledge knowledge = new Knowledge(
                languages(loader, problems),
                loader.list("agencies.yaml", Agency.class, problems),
                loader.list("credits.yaml", CreditPattern.class, problems),
                loader.list("boilerplate.yaml", LinePattern.class, problems),
                loader.list("outlets.yaml", Outlet.class, problems),
                names.entries(),
                loader.groups("first-names.yaml", problems),
                never,
                names.told());
        knowledge.check(loader, problems);
        return knowledge;
    }

    /** What the program carries. */
    public static Knowledge builtIn() {
        Problems problems = new Problems();
        Knowledge knowledge = load(ConfigLoader.builtIn(), problems);
        problems.throwIfAny();
        return knowledge;
    }

    /** The names of names.yaml, of the files like it in the folder of that name, and of the foreign lists there. */
    private static AliasFolder.Lists names(ConfigLoader loader, List<List<String>> never, Problems problems) {
        OwnNames own = new OwnNames();
        Stream.concat(Stream.of("names.yaml"), loader.files(NAMES).stream())
                .forEach(
                        file -> own.add(loader.list(file, NameEntry.class, problems), problems.in(loader.place(file))));
        AliasFolder.Lists lists = loader.folder()
                .map(folder -> AliasFolder.read(folder.resolve(NAMES), own.entries(), problems))
                .orElseGet(() -> new AliasFolder.Lists(own.entries(), List.of()));
        List<String> told = new ArrayList<>(lists.told());
        return new AliasFolder.Lists(OwnNames.keptApart(lists.entries(), never, told), told);
    }

    private static Languages languages(ConfigLoader loader, Problems problems) {
        return new Languages(loader.files("languages").stream()
                .map(file -> loader.one(file, Language.class, null, problems))
                .filter(Objects::nonNull)
                .toList());
    }

    private void check(ConfigLoader loader, Problems problems) {
        Set<String> agencyIds = agencies.stream().map(Agency::id).collect(Collectors.toSet());
        Problems inAgencies = problems.in(loader.place("agencies.yaml"));
        named(agencies, "id", Agency::id, inAgencies);
        Problems inCredits = problems.in(loader.place("credits.yaml"));
        named(creditPatterns, "id", CreditPattern::id, inCredits);
        for (CreditPattern pattern : creditPatterns) {
            Problems here = inCredits.at(String.valueOf(pattern.id()));
            required("kind", pattern.kind(), here);
            // {A} stands for the agencies' names, which are quoted when they come in.
            regex(pattern.regex() == null ? null : pattern.regex().replace("{A}", "A"), here);
            agency("agency", pattern.agency(), agencyIds, here);
        }
        Problems inBoilerplate = problems.in(loader.place("boilerplate.yaml"));
        named(linePatterns, "id", LinePattern::id, inBoilerplate);
        for (LinePattern pattern : linePatterns) {
            Problems here = inBoilerplate.at(String.valueOf(pattern.id()));
            required("role", pattern.role(), here);
            regex(pattern.regex(), here);
        }
        Problems inOutlets = problems.in(loader.place("outlets.yaml"));
        named(outlets, "domain", Outlet::domain, inOutlets);
        for (Outlet outlet : outlets) {
            Problems here = inOutlets.at(String.valueOf(outlet.domain()));
            zone(outlet.zone(), here);
            agency("wire", outlet.wire(), agencyIds, here);
        }
        Problems inNever = problems.in(loader.place("names-never.yaml"));
        for (List<String> pair : neverMerge) {
            if (pair.size() != 2) {
                inNever.add("%s is a group of %d; expected pairs of two names".formatted(pair, pair.size()));
            }
        }
    }

    private static <T> void named(List<T> entries, String key, Function<T, String> name, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String value = name.apply(entries.get(i));
            if (value == null || value.isBlank()) {
                problems.add("entry %d has no %s".formatted(i + 1, key));
            } else if (!seen.add(value)) {
                problems.add("entry %d has the %s %s, which another entry has already".formatted(i + 1, key, value));
            }
        }
    }

    private static void required(String key, Object value, Problems problems) {
        if (value == null) {
            problems.addAt(key, "is missing");
        }
    }

    private static void regex(String regex, Problems problems) {
        required("regex", regex, problems);
        try {
            Pattern.compile(Objects.requireNonNullElse(regex, ""));
        } catch (PatternSyntaxException e) {
            problems.addAt("regex", "cannot be read: %s near position %d".formatted(e.getDescription(), e.getIndex()));
        }
    }

    private static void zone(String zone, Problems problems) {
        try {
            ZoneId.of(Objects.requireNonNullElse(zone, "UTC"));
        } catch (DateTimeException e) {
            problems.add("zone", zone, "a time zone such as Asia/Jakarta");
        }
    }

    private static void agency(String key, String id, Set<String> agencyIds, Problems problems) {
        if (id != null && !agencyIds.contains(id)) {
            problems.add(key, id, "the id of an agency in agencies.yaml");
        }
    }
}
