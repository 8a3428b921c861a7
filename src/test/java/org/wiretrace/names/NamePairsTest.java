package org.wiretrace.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamePairsTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @MethodSource("pairs")
    void two_spellings_in_one_article_are_one_name_or_not(String a, String b, String verdict) {
        String before = "Pertemuan itu dihadiri ";
        String between = " kemarin. Menurut laporan itu, ";
        String text = before + a + between + b + " hadir pula.";
        List<NameMention> mentions = NameFixtures.find(text, "id");

        String first = lastWithin(mentions, before.length(), before.length() + a.length());
        int secondBegin = before.length() + a.length() + between.length();
        String second = lastWithin(mentions, secondBegin, secondBegin + b.length());

        if (verdict.equals("same")) {
            assertThat(first).isNotNull().isEqualTo(second);
        } else if (first != null) {
            assertThat(first).isNotEqualTo(second);
        }
    }

    static Stream<Arguments> pairs() {
        return NameFixtures.rows("name-pairs.csv").stream().map(row -> Arguments.of((Object[]) row));
    }

    private static String lastWithin(List<NameMention> mentions, int begin, int end) {
        String canonical = null;
        for (NameMention mention : mentions) {
            if (mention.begin() >= begin && mention.end() <= end) {
                canonical = mention.canonical();
            }
        }
        return canonical;
    }
}
