package org.wiretrace.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiretrace.Knowledge;

class LanguageGuesserTest {
    private static final LanguageGuesser GUESSER = new LanguageGuesser(Knowledge.languages());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | The ferry that was on its way to the harbour ran aground, and all of the passengers were taken off.
                    id | Kapal feri yang mengangkut penumpang itu kandas di perairan utara dan tidak ada korban dalam peristiwa ini.
                    de | Die Fähre ist auf dem Weg zum Hafen auf ein Riff gelaufen, und alle Passagiere wurden in Sicherheit gebracht.
                    fr | Le ferry qui se rendait au port s'est échoué sur un récif, et tous les passagers ont été évacués dans la nuit.
                    es | El transbordador que se dirigía al puerto encalló en un arrecife y todos los pasajeros fueron evacuados por la noche.
                    pt | A balsa que seguia para o porto encalhou em um recife, e todos os passageiros foram retirados durante a noite.
                    it | Il traghetto che era diretto al porto si è incagliato sugli scogli e tutti i passeggeri sono stati portati in salvo.
                    ru | Паром, который шёл в порт, сел на мель у острова, и все пассажиры были сняты с него ночью.
                    ar | جنحت العبارة التي كانت في طريقها إلى الميناء قبالة الجزيرة وتم إجلاء جميع الركاب من على متنها.
                    vi | Chiếc phà đang trên đường vào cảng đã mắc cạn và tất cả hành khách đều được đưa lên bờ an toàn trong đêm.
                    zh | 一艘载有214人的渡轮在岛屿以北海域搁浅，所有乘客已被安全转移。
                    ja | 乗客を乗せたフェリーが島の北で座礁し、全員が無事に救助された。
                    ko | 승객 214명을 태운 여객선이 섬 북쪽에서 좌초했으며 모두 구조됐다.
                    """)
    void an_article_is_of_the_language_that_it_is_written_in(String language, String text) {
        assertThat(GUESSER.guess(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "th, เรือข้ามฟากเกยตื้นทางเหนือของเกาะ ผู้โดยสารปลอดภัย",
        "hi, यात्रियों से भरी नौका द्वीप के उत्तर में फँस गई",
    })
    void a_script_of_its_own_tells_a_language_that_no_list_holds(String language, String text) {
        assertThat(GUESSER.guess(text)).isEqualTo(language);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nl | De veerboot die op weg was naar de haven liep vast op een zandbank, en alle passagiers werden die nacht van boord gehaald.
                    sv | Färjan som var på väg till hamnen gick på grund utanför ön, och alla passagerare fördes i land under natten.
                    da | Færgen, der var på vej til havnen, gik på grund ud for øen, og alle passagererne blev bragt i land i løbet af natten.
                    tr | Limana gitmekte olan feribot adanın kuzeyinde karaya oturdu ve bütün yolcular gece boyunca güvenli bir şekilde tahliye edildi.
                    pl | Prom płynący do portu osiadł na mieliźnie u wybrzeży wyspy, a wszyscy pasażerowie zostali w nocy bezpiecznie ewakuowani.
                    uk | Пором, який прямував до порту, сів на мілину біля острова, і всіх пасажирів уночі було безпечно евакуйовано на берег.
                    bg | Фериботът, който пътуваше към пристанището, заседна край острова, а всички пътници бяха изведени на брега през нощта.
                    fa | کشتی مسافربری که به سوی بندر در حرکت بود در نزدیکی جزیره به گل نشست و همه مسافران شبانه به ساحل رسانده شدند.
                    ca | El transbordador que anava cap al port va encallar davant de l'illa, i tots els passatgers van ser evacuats durant la nit sense ferits.
                    el | Το πλοίο που κατευθυνόταν προς το λιμάνι προσάραξε κοντά στο νησί και όλοι οι επιβάτες μεταφέρθηκαν στη στεριά.
                    sw | Kivuko kilichokuwa kikielekea bandarini kilikwama karibu na kisiwa, na abiria wote waliokolewa salama usiku huo na wavuvi.
                    """)
    void a_language_that_no_list_holds_is_told_by_its_letters(String language, String text) {
        assertThat(GUESSER.guess(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ms | Feri itu terkandas di perairan utara pulau kerana cuaca buruk, dan semua penumpang telah dibawa ke pelabuhan selepas tengah malam, kata jurucakap polis.
                    ms | Beliau berkata mangsa sudah dibenarkan pulang manakala dua lagi masih dirawat di hospital, iaitu seorang nelayan dan anaknya.
                    id | Feri itu kandas di perairan utara pulau karena cuaca buruk, dan semua penumpang sudah dibawa ke pelabuhan setelah tengah malam, kata juru bicara polisi.
                    id | Beliau turut mengapresiasi nelayan yang boleh dikatakan paling cepat datang, mengenai santunan akan dibahas pekan depan.
                    """)
    void malay_and_indonesian_are_told_apart_by_their_words(String language, String text) {
        assertThat(GUESSER.guess(text)).isEqualTo(language);
    }

    @Test
    void names_in_another_script_do_not_sway_it() {
        assertThat(GUESSER.guess("据Meridian Press报道，KM Selindra号渡轮搁浅，船上的214名乘客已经全部获救。"))
                .isEqualTo("zh");
        assertThat(GUESSER.guess(
                        "Pejabat itu mengatakan bahwa nama kapal tersebut, 渡轮, tidak ada dalam daftar yang ini."))
                .isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "214 – 3,5 (11/3/2025)", "Selindra Wanarasa Muarasanti", "🚢🚢🚢"})
    void where_nothing_tells_it_stays_unknown(String text) {
        assertThat(GUESSER.guess(text)).isEqualTo("und");
    }

    @Test
    void one_word_alone_is_an_accident() {
        assertThat(GUESSER.guess("Selindra the Wanarasa")).isEqualTo("und");
    }

    @Test
    void a_text_without_end_is_judged_by_its_head() {
        String english =
                "The ferry that was on its way to the harbour ran aground, and all were taken off. ".repeat(60);
        String story = english + "渡轮在岛屿以北海域搁浅。".repeat(500_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> GUESSER.guess(story)))
                .isEqualTo("en");
    }
}
