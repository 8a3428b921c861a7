package org.wiretrace.names;

import static org.wiretrace.names.NameTokens.ALL_CAPS;
import static org.wiretrace.names.NameTokens.APOSTROPHE;
import static org.wiretrace.names.NameTokens.ARABIC;
import static org.wiretrace.names.NameTokens.BREAK;
import static org.wiretrace.names.NameTokens.CAPITAL;
import static org.wiretrace.names.NameTokens.DIGITS;
import static org.wiretrace.names.NameTokens.HANGUL;
import static org.wiretrace.names.NameTokens.HYPHEN;
import static org.wiretrace.names.NameTokens.LOWER;
import static org.wiretrace.names.NameTokens.MIDDLE_DOT;
import static org.wiretrace.names.NameTokens.SPACE;
import static org.wiretrace.names.NameTokens.START;
import static org.wiretrace.names.NameTokens.STOP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;

/** The names of one article while they are being looked for. */
final class ArticleNames {
    private static final int MOST_TOKENS = 7;
    private static final int MOST_WORDS = 4;
    private static final int HEADLINE_WORDS = 3;
    private static final int FULL_WORD = 4;
    /** Letters of the second syllable of a given name. */
    private static final int SYLLABLE = 5;

    private static final int NICKNAME_WORDS = 3;
    private static final String TWO = "";

    /** Lower-case words inside a name. */
    private static final IdSet PARTICLES =
            IdSet.of("bin binti ibn al el van von der den ter zu de del della di da dos das do du la le");

    /** Those of them that are prepositions in some languages, and then no part of a name. */
    private static final IdSet DOUBTFUL_PARTICLES = IdSet.of("di zu la le du el al do");

    /** What is shortened behind a name, and ends with a full stop then. */
    private static final IdSet GENERATIONS = IdSet.of("jr sr");

    /** What English hangs on a name behind an apostrophe. */
    private static final IdSet ENDINGS = IdSet.of("s d m t ll re ve");

    /** What Korean hangs on a name, longest first. */
    private static final List<String> KOREAN_ENDINGS = Stream.of(
                    ("은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에게 에서 께서 측 씨 님 까지 부터" + " 이라고 라고 이라며 라며 에게서 보다 처럼 이나 나 측은 측이 이다 다")
                            .split(" "))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    /** What Arabic writes before a word and in one with it; the article is what a name may lose or keep. */
    private static final List<String> ARABIC_PREFIXES =
            List.of("وال", "بال", "فال", "كال", "ول", "وب", "و", "ف", "ب", "ل", "ك", "ال");

    private final NameTokens tokens;
    private final ListedNames listed;
    private final LanguageWords words;
    private final PersonWords persons;
    private final List<NameMention> mentions = new ArrayList<>();
    /** Entry that a token is part of, plus one; 0 where none is. */
    private final int[] owner;
    /** First token of the listed name that a token is part of. */
    private final int[] ownerBegin;

    private final boolean[] headline;
    private final IdSet lowerCase;
    /** Which one name of the article bears a token; {@link #TWO} when several do. */
    private final Map<Long, String> bearers = new HashMap<>();
    /** Which one name a token alone may stand for, and of what kind. */
    private final Map<Long, Bearer> addressed = new HashMap<>();

    /** Names that no list holds and that stand behind an office at least once. */
    private final Set<String> offices = new HashSet<>();

    private final int firstLineEnd;
    private final Set<Integer> present = new HashSet<>();

    private record Bearer(String canonical, NameKind kind, boolean listed) {}

    private record Match(int entry, int begin, int end, int beginUnit, int endUnit) {}

    /** A run of capitalised tokens, titles left out. */
    private record Run(
            int begin,
            int end,
            long hash,
            boolean atStart,
            boolean titled,
            boolean office,
            boolean evidence,
            NameKind cue) {
        int size() {
            return end - begin + 1;
        }
    }

    ArticleNames(NameTokens tokens, ListedNames listed, LanguageWords words, PersonWords persons) {
        this.tokens = tokens;
        this.listed = listed;
        this.words = words;
        this.persons = persons;
        owner = new int[tokens.size];
        ownerBegin = new int[tokens.size];
        headline = headlines();
        lowerCase = lowerCaseIds();
        firstLineEnd = firstLineEnd();
    }

    List<NameMention> mentions() {
        findListed();
        findUncased();
        List<Run> runs = runs();
        findUnlisted(runs);
        findListedShortForms();
        findShortForms(runs);
        findUnproven(runs);
        mentions.sort(Comparator.comparingInt(NameMention::begin));
        return mentions;
    }

    // ---- listed names

    private void findListed() {
        int i = 0;
        while (i < tokens.size) {
            Match match = longest(listed.full, i);
            if (match == null) {
                Match described = described(i);
                i = described == null ? i + 1 : described.end + 1;
                continue;
            }
            NameEntry entry = listed.entries.get(match.entry);
            String variant = NameTokens.single(tokens.text, match.beginUnit, match.endUnit);
            boolean exact = listed.holds(match.entry, variant) || listed.holds(match.entry, variant + ".");
            String rule = exact ? "listed" : "folded";
            claim(match, entry, variant, rule);
            present.add(match.entry);
            bears(entry, match);
            i = match.end + 1;
        }
    }

    /** Takes words that describe a listed name of the article, before a name inside them is taken: North Korea's agency. */
    private Match described(int from) {
        Match match = tokens.shapes[from] == LOWER ? longest(listed.shorts, from) : null;
        if (match == null || match.begin == match.end) {
            return null;
        }
        claimShort(match);
        return match;
    }

    private void claimShort(Match match) {
        String variant = NameTokens.single(tokens.text, match.beginUnit, match.endUnit);
        claim(match, listed.entries.get(match.entry), variant, "short-form");
    }

    private void claim(Match match, NameEntry entry, String variant, String rule) {
        mentions.add(new NameMention(match.beginUnit, match.endUnit, entry.canonical(), variant, entry.kind(), rule));
        for (int t = match.begin; t <= match.end; t++) {
            owner[t] = match.entry + 1;
            ownerBegin[t] = match.begin;
        }
    }

    private void bears(NameEntry entry, Match match) {
        for (int t = match.begin; t <= match.end; t++) {
            bear(tokens.ids[t], entry.canonical());
        }
        if (entry.kind() == NameKind.PERSON) {
            Bearer bearer = new Bearer(entry.canonical(), NameKind.PERSON, true);
            for (String form : entry.shortForms()) {
                NameTokens alone = NameTokens.of(form);
                if (alone.size == 1) {
                    bear(alone.ids[0], entry.canonical());
                    addressed.put(alone.ids[0], bearer);
                }
            }
            address(tokens, match.begin, match.end, bearer);
            NameTokens canonical = NameTokens.of(entry.canonical());
            for (int t = 0; t < canonical.size; t++) {
                bear(canonical.ids[t], entry.canonical());
            }
            address(canonical, 0, canonical.size - 1, bearer);
        }
    }

    private void bear(long token, String canonical) {
        bearers.merge(token, canonical, (one, other) -> one.equals(other) ? one : TWO);
    }

    private void address(NameTokens name, int from, int to, Bearer bearer) {
        if (from >= to || !name.isCased(from)) {
            return;
        }
        List<String> folded = new ArrayList<>();
        for (int t = from; t <= to; t++) {
            folded.add(Folding.fold(name.text.substring(name.begins[t], name.ends[t])));
        }
        for (int position : FamilyNames.addressedBy(folded)) {
            addressed.put(name.ids[from + position], bearer);
        }
    }

    private Match longest(PhraseTrie trie, int from) {
        if (tokens.shapes[from] < HANGUL && !trie.mayBegin(tokens.ids[from])) {
            return null; // in Korean and Arabic a token may hold more than the name
        }
        Match found = walk(trie, from, tokens.ids[from], tokens.begins[from]);
        if (found != null || tokens.shapes[from] != ARABIC || tokens.length(from) < 4) {
            return found;
        }
        String word = tokens.text.substring(tokens.begins[from], tokens.ends[from]);
        int and = word.startsWith("ولل") || word.startsWith("فلل") ? 1 : 0;
        if (word.startsWith("لل", and) && word.length() - and >= 5) {
            // "For" and the article grow together: what is printed lacks its alif.
            found = walk(trie, from, NameTokens.idOf("ال" + word.substring(and + 2)), tokens.begins[from] + and + 1);
        }
        for (int p = 0; found == null && p < ARABIC_PREFIXES.size(); p++) {
            String prefix = ARABIC_PREFIXES.get(p);
            if (word.startsWith(prefix) && word.length() - prefix.length() >= 3) {
                int cut = prefix.length();
                found = walk(trie, from, NameTokens.idOf(word.substring(cut)), tokens.begins[from] + cut);
            }
        }
        return found;
    }

    private Match walk(PhraseTrie trie, int from, long firstId, int beginUnit) {
        Match best = null;
        int node = PhraseTrie.ROOT;
        for (int i = from; i < tokens.size && owner[i] == 0; i++) {
            if (i > from && !bridges(i)) {
                break;
            }
            if (tokens.shapes[i] == HANGUL) {
                Match ended = withKoreanEnding(trie, node, from, i, beginUnit);
                best = ended == null ? best : ended;
            }
            node = trie.step(node, i == from ? firstId : tokens.ids[i]);
            if (node == PhraseTrie.NONE) {
                break;
            }
            int entry = fitting(trie.payloads(node), from, i);
            if (entry >= 0) {
                best = new Match(entry, from, i, beginUnit, tokens.ends[i]);
            }
        }
        return best;
    }

    private Match withKoreanEnding(PhraseTrie trie, int node, int from, int at, int beginUnit) {
        String word = tokens.text.substring(tokens.begins[at], tokens.ends[at]);
        for (String ending : KOREAN_ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 2) {
                String stem = word.substring(0, word.length() - ending.length());
                int next = trie.step(node, NameTokens.idOf(stem));
                int entry = next == PhraseTrie.NONE ? -1 : fitting(trie.payloads(next), from, at);
                if (entry >= 0) {
                    return new Match(entry, from, at, beginUnit, tokens.ends[at] - ending.length());
                }
            }
        }
        return null;
    }

    /** Whether a listed name may run on to that token. */
    private boolean bridges(int token) {
        byte gap = tokens.gaps[token];
        return gap < STOP || gap == MIDDLE_DOT || (gap == STOP && tokens.length(token - 1) <= 3);
    }

    /** The one entry of which the text holds a spelling there; -1 when none or several do. */
    private int fitting(int[] patterns, int from, int to) {
        int entry = -1;
        for (int pattern : patterns) {
            int owner = listed.owner(pattern);
            if (entry != owner && fits(pattern, owner, from, to)) {
                if (entry >= 0) {
                    return -1;
                }
                entry = owner;
            }
        }
        return entry;
    }

    private boolean fits(int pattern, int entry, int from, int to) {
        if (listed.isBrief(pattern) && !present.contains(entry)) {
            return false;
        }
        if (!listed.isCased(pattern)) {
            return standsFree(listed.entries.get(entry).kind(), from, to);
        }
        String exactly = listed.exactWords(pattern);
        if (exactly != null) {
            return tokens.are(exactly, from, to) && !amongCapitals(from, to);
        }
        if ((listed.needsCapital(pattern) && !hasCapital(from, to)) || endsInsideWord(to)) {
            return false;
        }
        if (from == to && words.isNeverName(tokens.ids[from])) {
            return tokens.shapes[from] == CAPITAL && !startsSentence(from) && !headline[from];
        }
        return listed.entries.get(entry).kind() != NameKind.PERSON || !isPartOfLonger(from, to);
    }

    /** In unspaced scripts: not the second half of a foreign name, not the beginning of a longer foreign word. */
    private boolean standsFree(NameKind kind, int from, int to) {
        if (kind == NameKind.PERSON
                && (tokens.gaps[from] == MIDDLE_DOT || (to + 1 < tokens.size && tokens.gaps[to + 1] == MIDDLE_DOT))) {
            return false;
        }
        int begin = tokens.begins[from];
        int end = tokens.ends[to];
        return !(begin > 0 && isKatakana(tokens.text.charAt(begin)) && isKatakana(tokens.text.charAt(begin - 1)))
                && !(end < tokens.text.length()
                        && isKatakana(tokens.text.charAt(end - 1))
                        && isKatakana(tokens.text.charAt(end)));
    }

    private static boolean isKatakana(char c) {
        return c >= 0x30A1 && c <= 0x30FC && c != 0x30FB;
    }

    /** An acronym in a line of capitals may be any word: AS, US. */
    private boolean amongCapitals(int from, int to) {
        boolean before = from > 0 && tokens.gaps[from] == SPACE;
        boolean after = to + 1 < tokens.size && tokens.gaps[to + 1] == SPACE;
        return (before || after)
                && (!before || tokens.shapes[from - 1] == ALL_CAPS)
                && (!after || tokens.shapes[to + 1] == ALL_CAPS)
                && headline[from];
    }

    /** Whether an apostrophe and more of the word follow: Ma in Ma'ruf. */
    private boolean endsInsideWord(int token) {
        int next = token + 1;
        return next < tokens.size
                && tokens.gaps[next] == APOSTROPHE
                && tokens.shapes[next] == LOWER
                && tokens.begins[next] == tokens.ends[token] + 1
                && tokens.length(next) > 2
                && !ENDINGS.contains(tokens.ids[next]);
    }

    private boolean hasCapital(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words beside it make it another person's name: Igor Putin is not Putin. */
    private boolean isPartOfLonger(int from, int to) {
        int size = to - from + 1;
        if (size > 2) {
            return false;
        }
        int next = to + 1;
        if (next < tokens.size && tokens.gaps[next] == HYPHEN && tokens.shapes[next] == LOWER && size == 2) {
            return FamilyNames.comeFirst(folded(from)); // Kim Yong-gon is not Kim Yong
        }
        if (next < tokens.size && tokens.gaps[next] == SPACE && isPlainCapital(next)) {
            return true;
        }
        return size == 1
                && from > 0
                && tokens.gaps[from] == SPACE
                && isPlainCapital(from - 1)
                && !(startsSentence(from - 1) && occursLowerCase(tokens.ids[from - 1]));
    }

    private boolean isPlainCapital(int token) {
        return tokens.isCapital(token)
                && owner[token] == 0
                && !words.isNeverName(tokens.ids[token])
                && !headline[token]
                && words.title(tokens, token, token + 1) == 0
                && !endsTitle(token)
                && !beginsListed(token);
    }

    private boolean endsTitle(int token) {
        for (int from = Math.max(0, token - 4); from < token; from++) {
            if (words.title(tokens, from, token + 1) == token + 1 - from) {
                return true;
            }
        }
        return false;
    }

    /** Whether a listed place or organisation stands there: Putin Kremlin, in a list without commas. */
    private boolean beginsListed(int token) {
        int node = listed.full.step(PhraseTrie.ROOT, tokens.ids[token]);
        return node != PhraseTrie.NONE && listed.full.payloads(node).length > 0;
    }

    // ---- names that no list holds

    /** Persons in scripts without capitals. */
    private void findUncased() {
        for (NameMention mention : UncasedNames.find(tokens, persons, mentions)) {
            mentions.add(mention);
            own(mention);
        }
    }

    private void own(NameMention mention) {
        for (int t = tokens.at(mention.begin()); t < tokens.size && tokens.begins[t] < mention.end(); t++) {
            owner[t] = listed.entries.size() + 1;
        }
    }

    private List<Run> runs() {
        List<int[]> stretches = new ArrayList<>();
        IdSet insideSentences = new IdSet();
        int i = 0;
        while (i < tokens.size) {
            if (!canBegin(i)) {
                i++;
                continue;
            }
            int end = runEnd(i);
            stretches.add(new int[] {i, end});
            if (!startsSentence(i) && end > i && end - i < MOST_TOKENS) {
                insideSentences.add(hash(i, end));
            }
            i = end + 1;
        }
        List<Run> runs = new ArrayList<>(stretches.size());
        for (int[] stretch : stretches) {
            Run run = trimmed(stretch[0], stretch[1], insideSentences);
            if (run != null) {
                runs.add(run);
            }
        }
        return runs;
    }

    private boolean canBegin(int token) {
        return owner[token] == 0 && tokens.isCapital(token) && !words.isNeverName(tokens.ids[token]);
    }

    private int runEnd(int begin) {
        int end = begin;
        while (end + 1 < tokens.size && owner[end + 1] == 0 && joins(end + 1)) {
            int next = end + 1;
            if (canBegin(next) || (tokens.isCapital(next) && PARTICLES.contains(tokens.ids[next]))) {
                end = next;
            } else if (tokens.gaps[next] == APOSTROPHE
                    && tokens.shapes[next] == LOWER
                    && tokens.begins[next] == tokens.ends[end] + 1
                    && !ENDINGS.contains(tokens.ids[next])) {
                end = next; // Ma'ruf
            } else if (tokens.gaps[next] == HYPHEN
                    && tokens.shapes[next] == LOWER
                    && end > begin
                    && FamilyNames.comeFirst(folded(end - 1))) {
                end = next; // Kim Jong-un
            } else if (isSyllable(begin, end, next)) {
                end = next; // Bae Chang Min, though Min is short for a Sunday
            } else {
                int capital = behindParticles(next);
                if (capital < 0) {
                    break;
                }
                end = capital;
            }
        }
        int behindNickname = behindNickname(end);
        return behindNickname < 0 ? end : runEnd(behindNickname);
    }

    /** Whether the token is the second syllable of a given name, behind a family name and the first. */
    private boolean isSyllable(int begin, int end, int token) {
        return end == begin + 1
                && tokens.shapes[token] == CAPITAL
                && tokens.length(token) <= SYLLABLE
                && FamilyNames.comeFirst(folded(begin));
    }

    /** The capitalised token behind a nickname in quotation marks, as in Mira "Mimi" Tolan; -1 when there is none. */
    private int behindNickname(int end) {
        int from = end + 1;
        int to = from;
        while (to < tokens.size && to - from < NICKNAME_WORDS && owner[to] == 0 && tokens.shapes[to] == CAPITAL) {
            if (to + 1 < tokens.size && isQuoted(end, from, to)) {
                return canBegin(to + 1) ? to + 1 : -1;
            }
            to++;
        }
        return -1;
    }

    /** Whether nothing but an opening mark stands before those tokens, nothing but a closing one behind, and spaces. */
    private boolean isQuoted(int before, int from, int to) {
        return isMark(tokens.ends[before], tokens.begins[from], "\"“„«'‘")
                && isMark(tokens.ends[to], tokens.begins[to + 1], "\"”“»'’");
    }

    private boolean isMark(int begin, int end, String marks) {
        String between = end - begin <= 3 ? tokens.text.substring(begin, end).strip() : "";
        return between.length() == 1 && marks.contains(between);
    }

    /** The capitalised token behind one or two particles; -1 when there is none. */
    private int behindParticles(int from) {
        for (int i = from; i < from + 3 && i < tokens.size && owner[i] == 0; i++) {
            if (i > from && tokens.gaps[i] != SPACE && tokens.gaps[i] != HYPHEN) {
                return -1;
            }
            if (i > from && canBegin(i)) {
                return i;
            }
            if (!isParticle(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isParticle(int token) {
        long id = tokens.ids[token];
        return PARTICLES.contains(id) && !(DOUBTFUL_PARTICLES.contains(id) && words.isNeverName(id));
    }

    private boolean joins(int token) {
        byte gap = tokens.gaps[token];
        return (gap > 0 && gap < STOP) || (gap == STOP && isShortened(token - 1));
    }

    /** An initial or a title whose full stop ends no sentence. */
    private boolean isShortened(int token) {
        return (tokens.length(token) == 1 && tokens.isCapital(token)) || words.isAbbreviation(tokens.ids[token]);
    }

    private boolean startsSentence(int token) {
        byte gap = tokens.gaps[token];
        return gap >= START || (gap == STOP && !isShortened(token - 1));
    }

    private Run trimmed(int from, int to, IdSet insideSentences) {
        int begin = behindTitleAcross(from, to);
        boolean titled = begin > from;
        boolean office = titled;
        while (begin <= to) {
            int title = words.title(tokens, begin, to + 1);
            if (title > 0) {
                office |= words.isOffice(tokens, begin, begin + title);
                begin += title;
                titled = true;
            } else if (begin == from && begin < to && isOrdinaryStart(begin, to, insideSentences)) {
                begin++;
            } else {
                break;
            }
        }
        if (begin > to || (begin == to && isParticle(begin))) {
            return null;
        }
        int inner = behindInnerTitle(begin, to);
        int before = inner > begin ? -1 : titleBefore(begin);
        office |= inner > begin || (before >= 0 && words.isOffice(tokens, before, titleEnd(begin)));
        titled |= inner > begin || before >= 0;
        begin = inner;
        boolean evidence = titled || verbBeside(begin, to) || ageBehind(to);
        NameKind cue = KindCues.of(tokens, begin, to);
        if (evidence && cue == null) {
            begin = behindAcronyms(begin, to);
        }
        return new Run(begin, to, hash(begin, to), startsSentence(begin), titled, office, evidence, cue);
    }

    /** The token behind a title that begins before the run and ends in it: ministra de Defensa Anna Weber. */
    private int behindTitleAcross(int begin, int to) {
        for (int from = begin - 1; from >= Math.max(0, begin - 4) && !startsSentence(from + 1); from--) {
            int end = from + words.title(tokens, from, to + 1);
            if (end > begin && end <= to) {
                return end;
            }
        }
        return begin;
    }

    /** A word that the article also writes small, first in a sentence or behind a person; not if all is a name elsewhere. */
    private boolean isOrdinaryStart(int begin, int to, IdSet insideSentences) {
        boolean behindPerson = begin > 0 && tokens.gaps[begin] == SPACE && isPerson(owner[begin - 1]);
        return (behindPerson || startsSentence(begin))
                && occursLowerCase(tokens.ids[begin])
                && (to - begin >= MOST_TOKENS || !insideSentences.contains(hash(begin, to)));
    }

    /** KKP Anna Weber: an office before a person's name, as long as two words are left. */
    private int behindAcronyms(int begin, int to) {
        int kept = begin;
        while (to - kept >= 2
                && tokens.shapes[kept] == ALL_CAPS
                && tokens.shapes[kept + 1] != LOWER
                && tokens.gaps[kept + 1] == SPACE) {
            kept++;
        }
        return tokens.shapes[kept] == CAPITAL ? kept : begin;
    }

    /** Anna Weber, 33, ... */
    private boolean ageBehind(int end) {
        int next = end + 1;
        return next < tokens.size
                && tokens.gaps[next] == BREAK
                && tokens.shapes[next] == DIGITS
                && tokens.length(next) == 2
                && tokens.text.charAt(tokens.ends[end]) == ','
                && (tokens.ends[next] == tokens.text.length() || tokens.text.charAt(tokens.ends[next]) == ',');
    }

    /** French President Anna Weber: the first token behind an office inside the run; the run's own first if none is. */
    private int behindInnerTitle(int begin, int to) {
        for (int i = begin + 1; i < to && i < begin + MOST_TOKENS; i++) {
            int title = words.title(tokens, i, to);
            if (title > 0 && words.isOffice(tokens, i, i + title)) {
                return i + title;
            }
        }
        return begin;
    }

    /** Where the title that ends before that token begins; -1 when there is none. */
    private int titleBefore(int token) {
        int end = titleEnd(token);
        for (int from = end - 1; from >= Math.max(0, end - 4); from--) {
            if (startsSentence(from + 1)) {
                return -1;
            }
            if (words.title(tokens, from, end) == end - from) {
                return from;
            }
        }
        return -1;
    }

    /** Where a title before that token would end: between them may stand a listed place, as in Presiden Rusia ... */
    private int titleEnd(int token) {
        boolean place = token > 0 && owner[token - 1] > 0 && tokens.gaps[token] == SPACE && !isPerson(owner[token - 1]);
        return place ? ownerBegin[token - 1] : token;
    }

    /** Whether what owns a token is a listed person. */
    private boolean isPerson(int entryPlusOne) {
        return entryPlusOne > 0
                && entryPlusOne <= listed.entries.size()
                && listed.entries.get(entryPlusOne - 1).kind() == NameKind.PERSON;
    }

    private boolean verbBeside(int begin, int end) {
        return (begin > 0 && tokens.gaps[begin] == SPACE && words.isVerb(tokens.ids[begin - 1]))
                || (end + 1 < tokens.size && tokens.gaps[end + 1] == SPACE && words.isVerb(tokens.ids[end + 1]));
    }

    private long hash(int begin, int end) {
        long hash = 0;
        for (int i = begin; i <= end; i++) {
            hash = Hashing.combine(hash, tokens.ids[i]);
        }
        return hash;
    }

    /**
     * What may be a name and is not proven by this article: another may prove it. It explains no short form and keeps
     * nothing else from being found.
     */
    private void findUnproven(List<Run> runs) {
        Map<Long, String> names = new HashMap<>();
        for (Run run : runs) {
            if (run.cue == null && isFullName(run) && !headline[run.begin] && !isAllCaps(run)) {
                names.putIfAbsent(run.hash, printed(run.begin, run.end));
            }
        }
        mentions.forEach(this::own);
        for (int from = 0; from < tokens.size && !names.isEmpty(); from++) {
            int end = owner[from] == 0 && tokens.isCapital(from) ? provenEnd(from, names) : -1;
            if (end >= 0) {
                mentions.add(new NameMention(
                        tokens.begins[from],
                        endOf(end),
                        names.get(hash(from, end)),
                        printed(from, end),
                        NameKind.ORGANISATION,
                        NameMention.UNPROVEN));
                from = end;
            }
        }
    }

    private void findUnlisted(List<Run> runs) {
        Map<Long, String> canonical = new HashMap<>();
        Set<Long> persons = new HashSet<>();
        for (Run run : runs) {
            if (isFullName(run) && isProven(run) && !isListedShort(run)) {
                canonical.putIfAbsent(run.hash, printed(run.begin, run.end));
            }
        }
        for (Run run : runs) {
            if (isFullName(run)) {
                String name = canonical.get(run.hash);
                if (run.evidence && run.cue == null) {
                    persons.add(run.hash);
                }
                if (run.cue == null && !headline[run.begin]) {
                    String bearer = name == null ? printed(run.begin, run.end) : name;
                    for (int t = run.begin; t <= run.end; t++) {
                        bear(tokens.ids[t], bearer);
                    }
                }
            }
        }
        evidenceOfShortForms(runs, canonical, persons);
        for (Run run : runs) {
            String name = canonical.get(run.hash);
            if (name != null) {
                NameKind kind = kind(run, persons);
                take(run, name, kind);
            }
        }
        findWithinCapitals(canonical);
    }

    /** Names that are proven elsewhere in the article, in headlines and among other capitals, where no run is one. */
    private void findWithinCapitals(Map<Long, String> canonical) {
        if (canonical.isEmpty()) {
            return;
        }
        Map<String, NameKind> kinds = new HashMap<>();
        mentions.forEach(mention ->
                kinds.merge(mention.canonical(), mention.kind(), (one, other) -> one == NameKind.PERSON ? one : other));
        for (int from = 0; from < tokens.size; from++) {
            int end = owner[from] == 0 && tokens.isCapital(from) ? provenEnd(from, canonical) : -1;
            if (end >= 0) {
                String name = canonical.get(hash(from, end));
                mentions.add(new NameMention(
                        tokens.begins[from],
                        endOf(end),
                        name,
                        printed(from, end),
                        kinds.getOrDefault(name, NameKind.ORGANISATION),
                        "folded"));
                Arrays.fill(owner, from, end + 1, listed.entries.size() + 1);
                from = end;
            }
        }
    }

    /** Last token of the longest proven name that begins there; -1 when none does. */
    private int provenEnd(int from, Map<Long, String> canonical) {
        int end = -1;
        long hash = Hashing.combine(0, tokens.ids[from]);
        for (int i = from + 1; i < Math.min(tokens.size, from + MOST_TOKENS); i++) {
            if (owner[i] != 0 || tokens.shapes[i] == LOWER || !joins(i)) {
                break;
            }
            hash = Hashing.combine(hash, tokens.ids[i]);
            if (canonical.containsKey(hash)) {
                end = i;
            }
        }
        return end;
    }

    private static NameKind kind(Run run, Set<Long> persons) {
        if (run.cue != null) {
            return run.cue;
        }
        return persons.contains(run.hash) ? NameKind.PERSON : NameKind.ORGANISATION;
    }

    /** Mr. Weber, or Weber said, further down makes a person of Anna Weber. */
    private void evidenceOfShortForms(List<Run> runs, Map<Long, String> canonical, Set<Long> persons) {
        Set<Long> titled = new HashSet<>();
        for (Run run : runs) {
            if (run.size() == 1 && run.evidence && tokens.shapes[run.begin] == CAPITAL) {
                titled.add(tokens.ids[run.begin]);
            }
        }
        if (!titled.isEmpty()) {
            for (Run run : runs) {
                if (run.cue == null
                        && tokens.shapes[run.end] == CAPITAL
                        && canonical.containsKey(run.hash)
                        && titled.contains(tokens.ids[run.end])) {
                    persons.add(run.hash);
                }
            }
        }
    }

    private void take(Run run, String name, NameKind kind) {
        String variant = printed(run.begin, run.end);
        mentions.add(new NameMention(
                tokens.begins[run.begin],
                endOf(run.end),
                name,
                variant,
                kind,
                variant.equals(name) ? "found" : "folded"));
        if (run.office) {
            offices.add(name);
        }
        if (kind == NameKind.PERSON) {
            address(tokens, run.begin, run.end, new Bearer(name, kind, false));
        }
        for (int t = run.begin; t <= run.end; t++) {
            owner[t] = listed.entries.size() + 1;
        }
    }

    /** The name as it is printed, with the full stop of Jr. and Sr. */
    private String printed(int from, int to) {
        return endOf(to) == tokens.ends[to] ? tokens.words(from, to) : tokens.words(from, to) + ".";
    }

    private int endOf(int token) {
        int end = tokens.ends[token];
        boolean stops =
                GENERATIONS.contains(tokens.ids[token]) && end < tokens.text.length() && tokens.text.charAt(end) == '.';
        return stops ? end + 1 : end;
    }

    private boolean isFullName(Run run) {
        if (run.size() < 2 || run.size() > MOST_TOKENS) {
            return false;
        }
        int full = 0;
        int initials = 0;
        boolean spaced = false;
        for (int t = run.begin; t <= run.end; t++) {
            byte gap = tokens.gaps[t];
            spaced |= t > run.begin && (gap == SPACE || gap == STOP || gap >= START); // the last around a nickname
            if (tokens.length(t) == 1) {
                initials++;
            } else if (!PARTICLES.contains(tokens.ids[t])) {
                full++;
            }
        }
        return spaced && full >= 1 && full + initials >= 2 && full <= MOST_WORDS;
    }

    private boolean isProven(Run run) {
        // A capital at the start of a sentence proves nothing; an initial there does, and so does an age behind.
        boolean proven = !run.atStart || run.titled || tokens.length(run.begin) == 1 || ageBehind(run.end);
        return proven && !headline[run.begin] && !isAllCaps(run);
    }

    private boolean isAllCaps(Run run) {
        for (int t = run.begin; t <= run.end; t++) {
            if (tokens.shapes[t] != ALL_CAPS) {
                return false;
            }
        }
        return true;
    }

    // ---- short forms

    /** Listed short forms that are no single capitalised word: of places and organisations, or in other scripts. */
    private void findListedShortForms() {
        int i = 0;
        while (i < tokens.size) {
            Match match = owner[i] == 0 ? longestShort(i) : null;
            if (match == null) {
                i++;
                continue;
            }
            claimShort(match);
            i = match.end + 1;
        }
    }

    /** Whether the run is a short form of a listed name of this article: the Security Council, of the UN's. */
    private boolean isListedShort(Run run) {
        Match match = longest(listed.shorts, run.begin);
        return match != null && match.end == run.end;
    }

    private Match longestShort(int from) {
        Match match = longest(listed.shorts, from);
        if (match == null) {
            return null;
        }
        boolean single = match.begin == match.end && tokens.isCased(from);
        return single && isPerson(match.entry + 1) ? null : match;
    }

    private void findShortForms(List<Run> runs) {
        Map<String, Integer> firstFull = new HashMap<>();
        for (NameMention mention : mentions) {
            firstFull.merge(mention.canonical(), mention.begin(), Math::min);
        }
        IdSet doubtful = new IdSet();
        for (Run run : runs) {
            Bearer bearer = run.size() == 1 ? onlyBearer(run) : null;
            if (bearer != null && isDoubtful(run, bearer, firstFull.get(bearer.canonical))) {
                doubtful.add(tokens.ids[run.begin]);
            }
        }
        for (Run run : runs) {
            Bearer bearer = run.size() == 1 ? onlyBearer(run) : null;
            int t = run.begin;
            if (bearer != null && !doubtful.contains(tokens.ids[t]) && !isOrdinary(run, bearer)) {
                mentions.add(new NameMention(
                        tokens.begins[t],
                        tokens.ends[t],
                        bearer.canonical,
                        tokens.words(t, t),
                        bearer.kind,
                        "short-form"));
            }
        }
    }

    /** The one full name of the article that the single token may stand for; null when none or several do. */
    private Bearer onlyBearer(Run run) {
        long id = tokens.ids[run.begin];
        Bearer bearer = owner[run.begin] == 0 && tokens.length(run.begin) >= 2 ? addressed.get(id) : null;
        return bearer != null && bearer.canonical.equals(bearers.get(id)) ? bearer : null;
    }

    /**
     * Whether the token seems to mean somebody whose full name the article never prints. President Trump and Melania Trump:
     * who is spoken of before the only full name, or by an office that it never bears, is another.
     */
    private boolean isDoubtful(Run run, Bearer bearer, int firstFull) {
        if (bearer.listed && !listed.isShared(tokens.ids[run.begin])) {
            return false;
        }
        boolean early = tokens.begins[run.begin] < firstFull && !headline[run.begin] && run.begin >= firstLineEnd;
        boolean otherOffice = run.office && !bearer.listed && !offices.contains(bearer.canonical);
        return early || otherOffice;
    }

    /** An ordinary word at the start of a sentence, or an acronym. */
    private boolean isOrdinary(Run run, Bearer bearer) {
        return (run.atStart && occursLowerCase(tokens.ids[run.begin]))
                || (tokens.shapes[run.begin] == ALL_CAPS && !bearer.listed);
    }

    // ---- what the article looks like

    private String folded(int token) {
        return Folding.fold(tokens.text.substring(tokens.begins[token], tokens.ends[token]));
    }

    /** For each token whether its line is all capitals or in title case: there a capital says nothing. */
    private boolean[] headlines() {
        boolean[] in = new boolean[tokens.size];
        int begin = 0;
        while (begin < tokens.size) {
            int end = begin + 1;
            while (end < tokens.size && tokens.gaps[end] != NameTokens.LINE) {
                end++;
            }
            Arrays.fill(in, begin, end, isHeadline(begin, end));
            begin = end;
        }
        return in;
    }

    private boolean isHeadline(int begin, int end) {
        int capitals = 0;
        boolean lower = false;
        boolean longLower = false;
        for (int t = begin; t < end; t++) {
            boolean full = tokens.length(t) >= FULL_WORD;
            capitals += full && tokens.isCapital(t) ? 1 : 0;
            lower |= tokens.shapes[t] == LOWER;
            longLower |= full && tokens.shapes[t] == LOWER;
        }
        int after = tokens.ends[end - 1];
        boolean sentence = after < tokens.text.length() && tokens.text.charAt(after) == '.';
        return capitals >= HEADLINE_WORDS && (sentence ? !lower : !longLower);
    }

    /** The title often prints a short form alone. */
    private int firstLineEnd() {
        int end = Math.min(1, tokens.size);
        while (end < tokens.size && tokens.gaps[end] != NameTokens.LINE) {
            end++;
        }
        return end < tokens.size ? end : 0;
    }

    private IdSet lowerCaseIds() {
        IdSet ids = new IdSet(tokens.size / 2); // about every second word is new
        for (int t = 0; t < tokens.size; t++) {
            if (tokens.shapes[t] == LOWER) {
                ids.add(tokens.ids[t]);
            }
        }
        return ids;
    }

    private boolean occursLowerCase(long id) {
        return lowerCase.contains(id);
    }
}
