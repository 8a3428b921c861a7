package org.wiretrace.translation;

import java.time.LocalDate;
import java.util.List;
import org.wiretrace.Knowledge;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.OutletKind;
import org.wiretrace.corpus.Precision;
import org.wiretrace.language.DateMention;
import org.wiretrace.language.DateReader;
import org.wiretrace.language.Languages;
import org.wiretrace.language.Locality;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/** One invented dispatch, its translations, and what others report of the same event. */
final class Dispatches {
    static final String ENGLISH =
            """
            The coast guard of Tarvia said on Tuesday that 47 sailors were saved when the freighter Orlena sank off Cape Merrow.
            Captain Ilya Brandt had sent a distress call at 3.15, and two ships reached the place after 90 minutes.
            The Orlena carried 12,400 tonnes of nickel ore from Port Davos to Kelmouth.
            Brandt, 58, told investigators that water had entered the hold.
            Minister Anna Kolvig promised a report by May 9.
            In 2019 the same owner, Sunnhart Lines, lost the Vestra with 6 men aboard.
            """;

    static final String INDONESIAN =
            """
            Penjaga pantai Tarvia menyatakan pada Selasa bahwa 47 pelaut diselamatkan setelah kapal barang Orlena tenggelam di lepas Tanjung Merrow.
            Kapten Ilya Brandt mengirim panggilan darurat pada pukul 3.15, dan dua kapal tiba di lokasi setelah 90 menit.
            Orlena mengangkut 12.400 ton bijih nikel dari Port Davos ke Kelmouth.
            Brandt, 58 tahun, mengatakan kepada penyelidik bahwa air masuk ke palka.
            Menteri Anna Kolvig menjanjikan laporan sebelum 9 Mei.
            Pada 2019 pemilik yang sama, Sunnhart Lines, kehilangan Vestra dengan 6 orang di dalamnya.
            """;

    static final String RUSSIAN =
            """
            Береговая охрана Тарвии сообщила во вторник, что 47 моряков спасены, когда сухогруз «Орлена» затонул у мыса Мерроу.
            Капитан Илья Брандт подал сигнал бедствия в 3:15, и два судна подошли к месту через 90 минут.
            «Орлена» везла 12 400 тонн никелевой руды из Порт-Давоса в Келмут.
            Брандт, которому 58 лет, рассказал следователям, что вода проникла в трюм.
            Министр Анна Колвиг пообещала доклад к 9 мая.
            В 2019 году тот же владелец, «Сунхарт Лайнс», потерял «Вестру» с 6 моряками на борту.
            """;

    static final String ARABIC =
            """
            أعلن خفر السواحل في تارفيا يوم الثلاثاء إنقاذ 47 بحارا بعد غرق سفينة الشحن أورلينا قبالة رأس ميرو.
            وكان القبطان إيليا برانت قد أرسل نداء استغاثة عند الساعة 3:15، ووصلت سفينتان إلى المكان بعد 90 دقيقة.
            وكانت أورلينا تنقل 12400 طن من خام النيكل من بورت دافوس إلى كيلموث.
            وقال برانت، البالغ 58 عاما، للمحققين إن الماء دخل العنبر.
            ووعدت الوزيرة آنا كولفيغ بتقديم تقرير بحلول 9 مايو.
            وفي عام 2019 فقد المالك نفسه، شركة سونهارت لاينز، السفينة فسترا وعلى متنها 6 رجال.
            """;

    /** The same ship, told by somebody else. */
    static final String OTHER_REPORT =
            """
            Un cargo a coulé mardi au large du cap Merrow, en Tarvia, et son équipage a été secouru, a annoncé le port de Kelmouth.
            Le navire, l'Orlena, avait quitté Port Davos dimanche avec une cargaison de nickel.
            Selon la radio de Tarvia, 45 marins ont été conduits à l'hôpital, dont 3 en hypothermie.
            Le capitaine Ilya Brandt a quitté le bord le dernier.
            L'armateur Sunnhart Lines a dit qu'il aiderait l'enquête, ouverte par le procureur Marc Delahaye.
            Des bateaux de pêche ont cherché des conteneurs jusqu'à 20 heures.
            """;

    private static final Languages LANGUAGES = Knowledge.languages();
    private static final AnchorReader READER = new AnchorReader(LANGUAGES);

    private Dispatches() {}

    /** The first few lines of a text. */
    static String cut(String text, int lines) {
        return String.join("\n", text.lines().limit(lines).toList());
    }

    /** A text as it is known without any list of names, and without a corpus around it. */
    static AnchoredText anchored(String language, String text) {
        return anchored(language, text, AnchorWeights.NONE);
    }

    static AnchoredText anchored(String language, String text, AnchorWeights weights) {
        Tokens tokens = Tokenizer.tokens(text);
        AlignedText aligned =
                new AlignedText(language, tokens, Sentences.starts(text, tokens), new boolean[tokens.size()]);
        return READER.read(
                article(language, text), aligned, List.of(), dates(language, text), LANGUAGES.of(language), weights);
    }

    private static List<DateMention> dates(String language, String text) {
        return new DateReader(LANGUAGES)
                .mentions(text, 0, text.length(), LANGUAGES.of(language), Locality.UNKNOWN, LocalDate.of(2025, 4, 20));
    }

    private static Article article(String language, String text) {
        return new Article(
                language,
                language + ".example",
                null,
                OutletKind.OUTLET,
                null,
                language,
                null,
                List.of(),
                null,
                Article.UNKNOWN_TIME,
                Precision.UNKNOWN,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                text,
                null);
    }
}
