package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wiretrace.names.NameFixtures.find;
import static org.wiretrace.names.NameFixtures.names;
import static org.wiretrace.names.NameFixtures.unproven;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wiretrace.text.Span;

class NameFinderTest {
    @Nested
    class A_listed_name {
        @Test
        void is_found_in_every_spelling_the_list_folds_to() {
            assertThat(names("Kata KIM JONG UN, lalu Kim Jongun dan Kim Chong-un.", "id"))
                    .containsExactly("KIM JONG UN=Kim Jong Un", "Kim Jongun=Kim Jong Un", "Kim Chong-un=Kim Jong Un");
        }

        @Test
        void says_whether_the_spelling_itself_was_listed() {
            assertThat(find("Kami bertemu Kim Jong-un dan KIM JONG UN.", "id"))
                    .extracting(NameMention::rule)
                    .containsExactly("listed", "folded");
        }

        @Test
        void is_taken_at_its_longest() {
            assertThat(names("Rapat Dewan Keamanan PBB di Korea Utara.", "id"))
                    .containsExactly("Dewan Keamanan PBB=UN Security Council", "Korea Utara=North Korea");
        }

        @Test
        void never_begins_inside_a_word() {
            assertThat(names("Harga Chinatown dan Rusiawan naik.", "id")).isEmpty();
        }

        @Test
        void loses_its_genitive() {
            assertThat(names("It was Vladimir Putin's idea, not China’s.", "en"))
                    .containsExactly("Vladimir Putin=Vladimir Putin", "China=China");
        }

        @Test
        void of_three_letters_must_stand_as_listed() {
            assertThat(names("Pejabat AS bertemu Ria, lalu as roda itu patah.", "id"))
                    .containsExactly("AS=United States");
            assertThat(names("He gave us a map of the US and the U.S. coast.", "en"))
                    .containsExactly("US=United States", "U.S=United States");
        }

        @Test
        void of_three_letters_is_no_name_in_a_line_of_capitals() {
            assertThat(names("CROWDS GATHER AS RIVER RISES\nThe river rose.", "en"))
                    .isEmpty();
        }

        @Test
        void that_is_a_common_word_needs_a_capital_inside_the_sentence() {
            assertThat(names("Menurut kantor berita Antara, jarak antara keduanya jauh.", "id"))
                    .containsExactly("Antara=Antara");
            assertThat(names("Antara lain beras dan gula.", "id")).isEmpty();
        }

        @Test
        void is_found_in_scripts_without_spaces() {
            assertThat(names("朝鲜领导人金正恩与普京会晤。", "zh"))
                    .containsExactly("朝鲜=North Korea", "金正恩=Kim Jong Un", "普京=Vladimir Putin");
            assertThat(names("プーチン大統領は北朝鮮の金正恩氏と会談した。", "ja"))
                    .containsExactly("プーチン=Vladimir Putin", "北朝鮮=North Korea", "金正恩=Kim Jong Un");
        }

        @Test
        void keeps_its_particles_apart_in_korean_and_arabic() {
            assertThat(names("김정은은 푸틴과 만났다.", "ko")).containsExactly("김정은=Kim Jong Un", "푸틴=Vladimir Putin");
            assertThat(names("قال بوتين إن الصين وروسيا بخير، وللصين دور.", "ar"))
                    .containsExactly("بوتين=Vladimir Putin", "الصين=China", "روسيا=Russia", "لصين=China");
        }

        @Test
        void of_one_word_is_not_taken_out_of_another_persons_name() {
            assertThat(names("Вчера встречу посетил депутат Игорь Путин.", "ru"))
                    .noneMatch(name -> name.endsWith("=Vladimir Putin"));
            assertThat(names("柳德米拉·普京也在场。", "zh")).isEmpty();
            assertThat(names("スパイ小説のプーチンスキーさん。", "ja")).isEmpty();
        }
    }

    @Nested
    class A_name_that_no_list_holds {
        @Test
        void stands_for_itself() {
            assertThat(find("Yesterday the mayor met Anna  Weber in Graz.", "en"))
                    .containsExactly(
                            new NameMention(24, 35, "Anna Weber", "Anna Weber", NameKind.ORGANISATION, "found"));
        }

        @Test
        void loses_the_title_before_it_and_is_a_person_for_it() {
            assertThat(find("On Monday President Anna Weber left.", "en"))
                    .containsExactly(new NameMention(20, 30, "Anna Weber", "Anna Weber", NameKind.PERSON, "found"));
            assertThat(find("Juru bicara Retno Wulandari hadir.", "id"))
                    .extracting(NameMention::variant, NameMention::kind)
                    .containsExactly(tuple("Retno Wulandari", NameKind.PERSON));
        }

        @Test
        void loses_an_office_inside_it_and_what_stands_before_that() {
            assertThat(names("We met Graz Foreign Minister Anna Weber.", "en"))
                    .containsExactly("Anna Weber=Anna Weber");
        }

        @Test
        void is_a_person_beside_a_reporting_verb() {
            assertThat(find("“No,” said Anna Weber.", "en"))
                    .extracting(NameMention::kind)
                    .containsExactly(NameKind.PERSON);
        }

        @Test
        void is_what_a_word_in_it_says() {
            assertThat(find("Later the Graz City Council said no to Blue River.", "en"))
                    .extracting(NameMention::variant, NameMention::kind)
                    .containsExactly(
                            tuple("Graz City Council", NameKind.ORGANISATION), tuple("Blue River", NameKind.PLACE));
        }

        @Test
        void keeps_particles_and_initials_inside() {
            assertThat(names("We met Ursula von der Heide, George H. W. Bush and Jean-Luc Petit.", "en"))
                    .containsExactly(
                            "Ursula von der Heide=Ursula von der Heide",
                            "George H. W. Bush=George H. W. Bush",
                            "Jean-Luc Petit=Jean-Luc Petit");
        }

        @Test
        void at_the_start_of_a_sentence_must_occur_inside_another() {
            assertThat(names("Quiet Streets were seen.", "en")).isEmpty();
            assertThat(names("Anna Weber left. Then came Anna Weber.", "en"))
                    .containsExactly("Anna Weber=Anna Weber", "Anna Weber=Anna Weber");
        }

        @Test
        void at_the_start_of_a_sentence_is_one_if_another_text_proves_it() {
            assertThat(unproven("Anna Weber left. The ferry sank.", "en")).containsExactly("Anna Weber=Anna Weber");
            assertThat(unproven("Then came Anna Weber. Anna Weber left.", "en")).isEmpty();
        }

        @Test
        void at_the_start_of_a_sentence_is_proven_by_an_initial_or_an_age() {
            assertThat(names("W. Anna Weber left.", "en")).containsExactly("W. Anna Weber=W. Anna Weber");
            assertThat(names("Anna Weber, 58, left.", "en")).containsExactly("Anna Weber=Anna Weber");
        }

        @Test
        void keeps_the_full_stop_of_its_generation() {
            assertThat(names("Then came Otto Weber Jr. and left.", "en"))
                    .containsExactly("Otto Weber Jr.=Otto Weber Jr.");
        }

        @Test
        void is_found_among_other_capitals() {
            assertThat(names("ANNA WEBER QUITS FERRY LINE\nThen came Anna Weber.", "en"))
                    .containsExactly("ANNA WEBER=Anna Weber", "Anna Weber=Anna Weber");
        }

        @Test
        void is_not_cut_inside_a_word() {
            assertThat(names("Kami bertemu Hasan Ma'ruf dan Anna Weber's anak.", "id"))
                    .containsExactly("Hasan Ma'ruf=Hasan Ma'ruf", "Anna Weber=Anna Weber");
        }

        @Test
        void keeps_a_first_word_that_is_common_elsewhere() {
            assertThat(names("New Graz grew. A new mayor of New Graz came.", "en"))
                    .containsExactly("New Graz=New Graz", "New Graz=New Graz");
        }

        @Test
        void loses_the_office_in_capitals_before_a_person() {
            assertThat(names("“No,” said UKP Anna Weber.", "en")).containsExactly("Anna Weber=Anna Weber");
        }

        @Test
        void is_a_person_by_an_age_or_by_a_short_form_that_speaks() {
            assertThat(find("We met Anna Weber, 33, and Karl Lang. Lang said no.", "en"))
                    .extracting(NameMention::variant, NameMention::kind)
                    .containsExactly(
                            tuple("Anna Weber", NameKind.PERSON),
                            tuple("Karl Lang", NameKind.PERSON),
                            tuple("Lang", NameKind.PERSON));
        }

        @Test
        void is_not_made_of_a_headline() {
            assertThat(names("MAYOR OPENS BRIDGE\nMayor Opens Bridge Again\nThe mayor spoke.", "en"))
                    .isEmpty();
        }

        @Test
        void keeps_a_nickname_in_quotation_marks() {
            assertThat(names("They met Anna \"Anni\" Weber and Karl “the cat” Lang.", "en"))
                    .containsExactly("Anna \"Anni\" Weber=Anna \"Anni\" Weber");
        }

        @Test
        void keeps_a_syllable_that_is_short_for_a_day() {
            assertThat(names("Kemarin di sana Bae Chang Min hadir.", "id"))
                    .containsExactly("Bae Chang Min=Bae Chang Min");
            assertThat(names("Yesterday they saw Bae Chang Sun there.", "en"))
                    .containsExactly("Bae Chang Sun=Bae Chang Sun");
        }

        @Test
        void does_not_run_over_stop_words_and_weekdays() {
            assertThat(names("They came from Graz On Monday The Mayor spoke.", "en"))
                    .isEmpty();
        }
    }

    @Nested
    class A_short_form {
        @Test
        void stands_for_the_one_full_name_of_the_article() {
            assertThat(names("Kim Jong Un tiba. Tuan Kim lalu pergi, kata Putin.", "id"))
                    .containsExactly("Kim Jong Un=Kim Jong Un", "Kim=Kim Jong Un");
        }

        @Test
        void of_several_words_stands_for_the_listed_name_of_the_article() {
            assertThat(names("Rapat Dewan Keamanan PBB usai. Kemarin Dewan Keamanan mengatakan setuju.", "id"))
                    .containsExactly("Dewan Keamanan PBB=UN Security Council", "Dewan Keamanan=UN Security Council");
            assertThat(names("Kemarin Dewan Keamanan mengatakan setuju.", "id"))
                    .containsExactly("Dewan Keamanan=Dewan Keamanan");
        }

        @Test
        void of_two_officials_with_one_surname_is_left_out() {
            assertThat(names("Kim Jong Un tiba bersama Kim Yo Jong. Kim lalu pergi.", "id"))
                    .containsExactly("Kim Jong Un=Kim Jong Un", "Kim Yo Jong=Kim Yo Jong");
            assertThat(names("We met President Anna Weber and Senator Karl Weber. Later Mr. Weber left.", "en"))
                    .containsExactly("Anna Weber=Anna Weber", "Karl Weber=Karl Weber");
        }

        @Test
        void of_somebody_that_no_list_holds_resolves_too() {
            assertThat(names("We met President Anna Weber. Mrs Weber left.", "en"))
                    .containsExactly("Anna Weber=Anna Weber", "Weber=Anna Weber");
        }

        @Test
        void that_is_used_before_the_only_full_name_means_somebody_else() {
            assertThat(names("A visit.\nPresident Weber and Mrs Anna Weber came. Later Weber left.", "en"))
                    .containsExactly("Anna Weber=Anna Weber");
            assertThat(names("Sebuah kunjungan.\nPemimpin Kim tiba. Adiknya, Kim Yo Jong, juga. Kim pergi.", "id"))
                    .containsExactly("Kim Yo Jong=Kim Yo Jong");
        }

        @Test
        void with_an_office_that_the_full_name_never_bears_means_somebody_else() {
            assertThat(names("We met Mrs Anna Weber. Then President Weber came. Weber left.", "en"))
                    .containsExactly("Anna Weber=Anna Weber");
        }

        @Test
        void in_the_title_may_come_first() {
            assertThat(names("No says Weber to the plan\nPresident Anna Weber said no.", "en"))
                    .containsExactly("Weber=Anna Weber", "Anna Weber=Anna Weber");
        }

        @Test
        void is_not_the_given_name() {
            assertThat(names("We met President Anna Weber. Then Anna left.", "en"))
                    .containsExactly("Anna Weber=Anna Weber");
        }

        @Test
        void is_the_family_name_also_where_it_comes_first() {
            assertThat(names("We met President Park Min-jun. Park left, and Jun left.", "en"))
                    .containsExactly("Park Min-jun=Park Min-jun", "Park=Park Min-jun");
        }

        @Test
        void shared_by_two_listed_people_goes_to_the_one_who_is_there() {
            assertThat(names("Juru bicara Mao Ning hadir, kata Mao.", "id"))
                    .containsExactly("Mao Ning=Mao Ning", "Mao=Mao Ning");
            assertThat(names("Juru bicara Mao Ning memuji Mao Zedong, kata Mao.", "id"))
                    .containsExactly("Mao Ning=Mao Ning", "Mao Zedong=Mao Zedong");
        }

        @Test
        void is_left_out_when_a_stranger_of_that_name_is_about() {
            assertThat(names("Vladimir Putin tiba bersama Igor Putin. Kata Putin, semua baik.", "id"))
                    .doesNotContain("Putin=Vladimir Putin");
        }

        @Test
        void of_an_organisation_needs_the_full_one_too() {
            assertThat(names("Rapat Dewan Keamanan PBB. Kemudian Dewan Keamanan bersidang.", "id"))
                    .containsExactly("Dewan Keamanan PBB=UN Security Council", "Dewan Keamanan=UN Security Council");
            assertThat(names("Kemudian rapat Dewan Keamanan dimulai.", "id"))
                    .doesNotContain("Dewan Keamanan=UN Security Council");
        }
    }

    @Test
    void only_the_stretches_asked_for_are_read() {
        String text = "China x\nRusia y\nKorut z";
        assertThat(NameFixtures.FINDER.find(text, List.of(new Span(0, 7), new Span(16, 23)), "id"))
                .extracting(NameMention::canonical)
                .containsExactly("China", "North Korea");
    }

    @Test
    void an_unknown_language_and_an_empty_text_do_no_harm() {
        assertThat(find("", null)).isEmpty();
        assertThat(names("Mr. Weber met Xi Jinping", "xx")).containsExactly("Xi Jinping=Xi Jinping");
    }

    @Test
    void survives_the_way_to_another_machine() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(NameFixtures.FINDER);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            NameFinder there = (NameFinder) in.readObject();
            assertThat(there.find("kata Xi Jinping", List.of(new Span(0, 15)), "id"))
                    .hasSize(1);
        }
    }

    @Nested
    class Hostile_text {
        @Test
        void is_read_in_time() {
            List<String> texts = List.of(
                    "Kim ".repeat(100_000),
                    "Kim Jong ".repeat(50_000),
                    "K. ".repeat(100_000),
                    "A'".repeat(100_000),
                    "王".repeat(200_000),
                    "Aa".repeat(200_000),
                    "de la ".repeat(50_000),
                    "وللالصين ".repeat(30_000),
                    "은는이가".repeat(50_000),
                    "Aa" + " ".repeat(300_000) + "Bb",
                    ".'\"-".repeat(100_000),
                    "\uD83D\uDE00\uD800 ".repeat(50_000));
            long begin = System.nanoTime();
            for (String text : texts) {
                List<NameMention> mentions = find(text, "en");
                int end = 0;
                for (NameMention mention : mentions) {
                    assertThat(mention.begin()).isGreaterThanOrEqualTo(end);
                    end = mention.end();
                }
            }
            assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
        }
    }
}
