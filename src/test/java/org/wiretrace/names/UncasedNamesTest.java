package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.language.Languages;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.text.Span;

/** Names of persons in scripts without capitals, with the words that the program carries. */
class UncasedNamesTest {
    private static final Languages LANGUAGES = Knowledge.builtIn().languages();
    private static final NameFinder FINDER = new NameFinder(NameFixtures.LISTED, LANGUAGES);

    private static List<NameMention> find(String text, String language) {
        return FINDER.find(text, List.of(new Span(0, text.length())), language);
    }

    /** The persons that no list holds, as {@code printed=canonical}. */
    private static List<String> names(String text, String language) {
        return find(text, language).stream()
                .filter(m -> m.kind() == NameKind.PERSON && !m.rule().equals("listed"))
                .map(m -> text.substring(m.begin(), m.end()) + "=" + m.canonical())
                .toList();
    }

    @Nested
    class In_Chinese {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "港务局发言人毛林表示，渡轮将停航。, 毛林",
            "市长周建国在码头说，渡轮将停航。, 周建国",
            "市长欧阳文华对此表示遗憾。, 欧阳文华",
            "我们同王建明部长会面。, 王建明",
            "李小兰女士昨天到访。, 李小兰",
            "，陈志远表示，渡轮将停航。, 陈志远",
            "總統林國華強調，渡輪將停航。, 林國華",
            "部长安娜·韦伯说，渡轮将停航。, 安娜·韦伯",
            "对此，卡尔·朗格先生很高兴。, 卡尔·朗格"
        })
        void a_name_is_proven_by_a_title_an_honorific_or_a_verb(String text, String name) {
            assertThat(names(text, "zh")).containsExactly(name + "=" + name);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "中国外交部发言人表示，渡轮将停航。",
            "总统高度评价渡轮。",
            "发言人周一表示，渡轮将停航。",
            "，方面表示，渡轮将停航。",
            "部长任命了新的局长。",
            "总统和总理一同出席。",
            "，江苏省表示，渡轮将停航。",
            "发言人马上回应说不。",
            "渡轮公司黄先生来了。"
        })
        void words_beside_a_title_are_no_name(String text) {
            assertThat(names(text, "zh")).isEmpty();
        }

        @Test
        void a_proven_name_is_found_wherever_it_stands() {
            assertThat(names("市长周建国说，渡轮将停航。记者昨天见到周建国和他的家人。", "zh")).containsExactly("周建国=周建国", "周建国=周建国");
        }

        @Test
        void a_name_of_two_characters_is_no_piece_of_other_words() {
            assertThat(names("市长王明说，渡轮将停航。国王明天到访。据王明介绍，渡轮很旧。", "zh")).containsExactly("王明=王明", "王明=王明");
        }

        @Test
        void the_shorter_of_two_readings_is_taken_unless_the_article_goes_on_with_the_same() {
            assertThat(names("市长张建和说，渡轮将停航。据张建和介绍，渡轮很旧。", "zh")).containsExactly("张建和=张建和", "张建和=张建和");
            assertThat(names("市长张建和说，渡轮将停航。据张建介绍，渡轮很旧。", "zh")).containsExactly("张建=张建", "张建=张建");
        }

        @Test
        void a_family_name_before_a_title_is_the_one_who_bears_it() {
            assertThat(names("市长周建国说，渡轮将停航。周市长还说，渡轮很旧。", "zh")).containsExactly("周建国=周建国", "周=周建国");
            assertThat(names("市长周建国和部长周小兰来了。周市长还说，渡轮很旧。", "zh")).containsExactly("周建国=周建国", "周小兰=周小兰");
        }

        @Test
        void the_last_part_of_a_foreign_name_stands_for_it() {
            assertThat(names("部长安娜·韦伯说，渡轮将停航。韦伯说，渡轮很旧。", "zh")).containsExactly("安娜·韦伯=安娜·韦伯", "韦伯=安娜·韦伯");
        }

        @Test
        void a_family_name_may_be_a_listed_persons() {
            assertThat(names("金正恩到访。金主席说，渡轮很旧。", "zh")).containsExactly("金=Kim Jong Un");
        }
    }

    @Nested
    class In_Japanese {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "田中太郎首相は渡し船の廃止を明らかにした。, 田中太郎",
            "船会社の佐々木真一氏は反対した。, 佐々木真一",
            "会社員の山本みどりさんは驚いた。, 山本みどり",
            "会社員の小林健（45）は驚いた。, 小林健",
            "ドイツのアンナ・ウェーバー外相と会談した。, アンナ・ウェーバー",
            "アンナ・ウェーバー独外相と会談した。, アンナ・ウェーバー"
        })
        void a_name_is_proven_by_a_title_an_honorific_or_an_age(String text, String name) {
            assertThat(names(text, "ja")).containsExactly(name + "=" + name);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "日本政府の報道官は反対した。",
            "田中副首相は反対した。",
            "千葉県知事は反対した。",
            "ニューヨーク市長は反対した。",
            "前田首相は反対した。",
            "東京都知事は反対した。",
            "お母さんは驚いた。"
        })
        void words_beside_a_title_are_no_name(String text) {
            assertThat(names(text, "ja")).isEmpty();
        }

        @Test
        void short_forms_stand_for_the_one_who_bears_them() {
            assertThat(names("田中太郎首相は反対した。田中氏は15日、アンナ・ウェーバー外相と会い、ウェーバー氏も反対した。", "ja"))
                    .containsExactly("田中太郎=田中太郎", "田中=田中太郎", "アンナ・ウェーバー=アンナ・ウェーバー", "ウェーバー=アンナ・ウェーバー");
            assertThat(names("田中太郎首相と田中花子知事が反対した。田中氏は帰った。", "ja")).containsExactly("田中太郎=田中太郎", "田中花子=田中花子");
        }

        @Test
        void a_foreign_name_is_no_piece_of_a_longer_word() {
            assertThat(names("アンナ・リン外相は反対した。リンゴとプリンとリンの話。", "ja")).containsExactly("アンナ・リン=アンナ・リン", "リン=アンナ・リン");
        }
    }

    @Nested
    class In_Korean {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "한지민 대통령은 오늘 나루터를 찾았다., 한지민",
            "대변인 한지민은 반대했다., 한지민",
            "박서준 외교부 장관이 반대했다., 박서준",
            "최나루 외교장관은 반대했다., 최나루",
            "한지민씨는 반대했다., 한지민",
            "한지민 씨가 반대했다., 한지민",
            "선장 남궁보람(45)은 반대했다., 남궁보람",
            "허솔 씨는 반대했다., 허솔"
        })
        void a_name_is_proven_by_a_title_an_honorific_or_an_age(String text, String name) {
            assertThat(names(text, "ko")).containsExactly(name + "=" + name);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "대통령은 오늘 나루터를 찾았다.",
            "이날 대통령은 반대했다.",
            "이집트 대통령은 반대했다.",
            "민주당 대표는 반대했다.",
            "정부 대변인은 반대했다.",
            "노동부 장관은 반대했다.",
            "이번 주 총리는 반대했다."
        })
        void words_beside_a_title_are_no_name(String text) {
            assertThat(names(text, "ko")).isEmpty();
        }

        @Test
        void particles_and_titles_are_cut_off() {
            assertThat(names("한지민 대통령은 왔다. 한지민의 배와 한지민대통령의 말.", "ko")).containsExactly("한지민=한지민", "한지민=한지민", "한지민=한지민");
        }

        @Test
        void a_family_name_before_a_title_is_the_one_who_bears_it() {
            assertThat(names("한지민 대통령은 왔다. 한 대통령은 반대했다. 한씨는 떠났다.", "ko")).containsExactly("한지민=한지민", "한=한지민", "한=한지민");
            assertThat(names("한지민 대통령과 한보람 장관이 왔다. 한 대통령은 반대했다.", "ko")).containsExactly("한지민=한지민", "한보람=한보람");
            assertThat(names("김정은 위원장이 왔다. 김 위원장은 반대했다.", "ko")).containsExactly("김=Kim Jong Un");
        }
    }

    @Nested
    class In_Arabic {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "قال سالم الخالدي إن العبارة ستتوقف., سالم الخالدي",
            "وأكد وزير النقل سامي بن راشد الخالدي أن العبارة ستتوقف., سامي بن راشد الخالدي",
            "وأوضح المتحدث باسم الميناء هاني العمري أن العبارة ستتوقف., هاني العمري",
            "التقى الوزير بالدكتور عبد الله ناصر في الميناء., عبد الله ناصر",
            "زارت الرئيسة الألمانية آنا فيبر الميناء., ''",
            "زار الرئيس كارل لانغر في الميناء., كارل لانغر",
            "حضر الشيخ فهد آل منصور، ثم غادر., فهد آل منصور",
            "قال رئيس لجنة الميناء البحري خالد أبو سالم: نعم., خالد أبو سالم"
        })
        void a_name_is_proven_by_a_title_an_honorific_or_a_verb(String text, String name) {
            assertThat(names(text, "ar")).isEqualTo(name.isEmpty() ? List.of() : List.of(name + "=" + name));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "قال المتحدث باسم وزارة النقل إن العبارة ستتوقف.",
            "أعلن الرئيس أمس أن العبارة ستتوقف.",
            "قال مسؤول تركي الاثنين إن العبارة ستتوقف.",
            "أوضح رئيس لجنة الميناء أن العبارة ستتوقف.",
            "وقال الفريق لأندية الميناء.",
            "زار الأمير سلطان في الميناء.",
            "وأكد المهندس ارتياحهم التام للعبارة."
        })
        void words_beside_a_title_are_no_name(String text) {
            assertThat(names(text, "ar")).isEmpty();
        }

        @Test
        void the_name_ends_before_the_sentence_goes_on() {
            assertThat(names("قال الرئيس سامي راشد منصور انطلقوا في الصباح.", "ar"))
                    .containsExactly("سامي راشد منصور=سامي راشد منصور");
            assertThat(names("رأس الأمير محمد بن سالم الاجتماع في الميناء.", "ar"))
                    .containsExactly("محمد بن سالم=محمد بن سالم");
        }

        @Test
        void prefixes_are_cut_off_and_other_persons_left_alone() {
            assertThat(names("قال سالم الخالدي نعم. وسالم الخالدي هنا مع فهد بن سالم الخالدي.", "ar"))
                    .containsExactly("سالم الخالدي=سالم الخالدي", "سالم الخالدي=سالم الخالدي");
        }

        @Test
        void the_family_name_behind_a_verb_or_a_title_is_the_one_who_bears_it() {
            assertThat(names("قال سالم الخالدي نعم. وأضاف الخالدي أن العبارة قديمة.", "ar"))
                    .containsExactly("سالم الخالدي=سالم الخالدي", "الخالدي=سالم الخالدي");
            assertThat(names("قال سالم الخالدي نعم. وقال فهد الخالدي لا. وأضاف الخالدي أن العبارة قديمة.", "ar"))
                    .containsExactly("سالم الخالدي=سالم الخالدي", "فهد الخالدي=فهد الخالدي");
        }
    }

    @Test
    void every_one_is_a_person_found() {
        assertThat(find("한지민 대통령은 왔다.", "ko"))
                .containsExactly(new NameMention(0, 3, "한지민", "한지민", NameKind.PERSON, "found"));
        assertThat(find("قال: نعم. وقال سالم الخالدي لا.", "ar"))
                .containsExactly(new NameMention(15, 27, "سالم الخالدي", "سالم الخالدي", NameKind.PERSON, "found"));
    }

    @Test
    void where_the_language_is_not_known_nothing_is_guessed() {
        assertThat(find("한지민 대통령은 왔다.", "xx")).isEmpty();
    }

    @Nested
    class Hostile_text {
        @ParameterizedTest
        @CsvSource({
            "zh, 市长王明说",
            "zh, 市长王",
            "zh, 王·",
            "zh, 安娜·韦伯先生",
            "ja, 田中太郎氏",
            "ja, ア・",
            "ja, アンナ・リン氏",
            "ko, 한지민대통령",
            "ko, '한지민 대통령 '",
            "ar, 'قال سالم بن '",
            "ar, 'الرئيس '",
            "ar, 'وللالرئيس عبد '"
        })
        void is_read_in_time(String language, String piece) {
            String text = piece.repeat(400_000 / piece.length());
            long begin = System.nanoTime();
            int end = 0;
            for (NameMention mention : find(text, language)) {
                assertThat(mention.begin()).isGreaterThanOrEqualTo(end);
                end = mention.end();
            }
            assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
        }
    }
}
