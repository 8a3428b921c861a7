package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiretrace.language.Language;
import org.wiretrace.pipeline.Knowledge;
import org.wiretrace.text.Span;

/** Titles and honorifics of the languages that the program carries. */
class TitlesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    private static final NameFinder FINDER = new NameFinder(List.of(), KNOWLEDGE.languages());

    @Nested
    class A_title_or_honorific {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = ';',
                textBlock =
                        """
                ar; وقال الرئيس سالم الخالدي إن العبارة ستتوقف.; سالم الخالدي
                ar; وقالت الوزيرة منى الخالدي إن العبارة ستتوقف.; منى الخالدي
                ar; وحضر السيد سالم الخالدي في الميناء.; سالم الخالدي
                ar; وقال الأمين العام سالم الخالدي نعم.; سالم الخالدي
                de; Am Montag sagte Bundeskanzlerin Jutta Lohmann, die Fähre bleibe.; Jutta Lohmann
                de; Am Montag sagte Herr Otto Lohmann, die Fähre bleibe.; Otto Lohmann
                en; On Monday Defense Minister Otto Lohmann said the ferry stays.; Otto Lohmann
                en; On Monday Mrs. Jutta Lohmann said the ferry stays.; Jutta Lohmann
                en; On Monday Lt. Gen. Otto Lohmann said the ferry stays.; Otto Lohmann
                es; El lunes la ministra de Exteriores Julia Lomas dijo que sí.; Julia Lomas
                es; El lunes el Sr. Jorge Lomas dijo que sí.; Jorge Lomas
                fr; Lundi, la présidente Julie Lombard a dit oui.; Julie Lombard
                fr; Lundi, Mme Julie Lombard a dit oui.; Julie Lombard
                id; Kemarin Menlu Retno Wulandari mengatakan feri berhenti.; Retno Wulandari
                id; Feri berhenti, kata Bapak Joko Wulandoro.; Joko Wulandoro
                id; Kemarin juru bicara Joko Wulandoro mengatakan feri berhenti.; Joko Wulandoro
                it; Ieri la presidente Giulia Lombardi ha detto di sì.; Giulia Lombardi
                it; Ieri il ministro della Difesa Giulio Lombardi ha detto di sì.; Giulio Lombardi
                ja; 船の廃止について田中太郎外務大臣は述べた。; 田中太郎
                ja; 船の廃止について田中花子さんは述べた。; 田中花子
                ja; 船の廃止について田中太郎事務総長は述べた。; 田中太郎
                ko; 어제 한지민 국방부 장관은 말했다.; 한지민
                ko; 어제 한지민 사무총장은 말했다.; 한지민
                ko; 어제 한지민 씨는 말했다.; 한지민
                ms; Semalam Perdana Menteri Aminah Rashidi berkata feri berhenti.; Aminah Rashidi
                ms; Feri berhenti, kata Datuk Seri Jamal Rashidi.; Jamal Rashidi
                pt; Ontem a ministra da Defesa Júlia Lombas disse que sim.; Júlia Lombas
                pt; Ontem o Sr. Júlio Lombas disse que sim.; Júlio Lombas
                ru; Вчера министр обороны Игорь Ломакин сказал об этом.; Игорь Ломакин
                ru; Вчера госпожа Юлия Ломакина сказала об этом.; Юлия Ломакина
                vi; Hôm qua Thủ tướng Lê Hoài Phong nói vậy.; Lê Hoài Phong
                vi; Hôm qua ông Lê Hoài Phong nói vậy.; Lê Hoài Phong
                zh; 昨天，国防部长周建国表示，渡轮将停航。; 周建国
                zh; 昨天，秘書長林國華表示，渡輪將停航。; 林國華
                zh; 昨天，周小兰女士到访。; 周小兰
                """)
        void is_no_part_of_the_name(String language, String text, String name) {
            assertThat(FINDER.find(text, List.of(new Span(0, text.length())), language))
                    .filteredOn(mention -> mention.kind() == NameKind.PERSON)
                    .extracting(NameMention::canonical)
                    .containsExactly(name);
        }
    }

    @Test
    void every_language_has_both() {
        assertThat(KNOWLEDGE.languages().all()).hasSize(14).allSatisfy(language -> {
            assertThat(language.honorifics()).hasSizeGreaterThan(5);
            assertThat(language.titles()).hasSizeGreaterThan(50);
        });
    }

    @Test
    void none_is_listed_twice() {
        assertThat(KNOWLEDGE.languages().all())
                .allSatisfy(language ->
                        assertThat(language.titles()).as(language.code()).doesNotHaveDuplicates())
                .extracting(Language::honorifics)
                .allSatisfy(honorifics -> assertThat(honorifics).doesNotHaveDuplicates());
    }
}
