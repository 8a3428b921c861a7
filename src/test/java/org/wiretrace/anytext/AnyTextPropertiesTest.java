package org.wiretrace.anytext;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Texts made of what the parts look for, in every order, and of what no one would write. */
class AnyTextPropertiesTest {

    @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED, seed = "11032025")
    void every_part_reads_every_text(@ForAll Part part, @ForAll("texts") String text) {
        part.read(text);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "4",
                "/",
                "3/2025",
                "2025",
                " ",
                ",",
                ". ",
                "\n",
                "\n\n",
                "Maret ",
                "March ",
                "Selasa",
                "Tuesday ",
                "(",
                ")",
                "\"",
                "“",
                "”",
                "'",
                "’",
                "«",
                "»",
                "「",
                "」",
                "–",
                "— ",
                "Reuters",
                "AP",
                "ANTARA",
                "AFP ",
                "(AP) — ",
                "JAKARTA, ",
                "By ",
                "Oleh ",
                "Source: ",
                "Sumber: ",
                "©",
                "said ",
                "kata ",
                "ujarnya",
                "he",
                "Ms Tamsin Orrell ",
                "Bagas",
                "penumpang ",
                "the ferry ",
                "ran aground",
                "船",
                "がった",
                "배",
                "ة",
                "العبارة ",
                "паром ",
                "phà ",
                "1.234,5",
                "%",
                "14:05",
                "WIB",
                "GMT",
                "http://kabar.example/",
                "Baca juga: ",
                "Read more",
                "•",
                "|",
                "\t",
                "\r",
                "\u00a0",
                "\u200b",
                "\u00ad",
                "\u0301",
                "\u0000",
                "\ud83d",
                "\udea2",
                "\ufeff",
                "İ",
                "ß",
                "ﬁ",
                "ǅ",
                "９",
                "٣");
        Arbitrary<String> letters = Arbitraries.strings().all().ofMaxLength(6);
        Arbitrary<String> plain = Arbitraries.strings().ascii().ofMaxLength(12);
        return Arbitraries.frequencyOf(Tuple.of(8, pieces), Tuple.of(1, letters), Tuple.of(1, plain))
                .list()
                .ofMaxSize(60)
                .map(list -> String.join("", list));
    }
}
