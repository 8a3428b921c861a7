package org.wiretrace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wiretrace.bench.Ladder;

/** What is reuse over a whole corpus, in any script and of any number of copies, and what is not. */
@SparkTest
class ReuseTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> REUSE = Set.of("verbatim", "edited", "partial", "rewritten");

    /** A story in each language; what stands between bars is another word in the pickup. */
    private static final Map<String, String> STORIES = new TreeMap<>(Map.of(
            "zh",
            "渔民周二清晨在|珊瑚湾|入口处发现了一座沉没多年的木制灯塔底座。港务局说，底座由四十八根橡木桩支撑，桩上仍留有造船匠刻下的编号。"
                    + "博物馆打算在夏季来临之前把其中两根打捞上岸，修复后向学校免费展出，其余的则留在海底供潜水者参观。",
            "ja",
            "火曜日の早朝、漁師たちが|さんご|湾の入り口で、何年も前に沈んだ木造灯台の土台を見つけた。港湾局によると、土台は四十八本の樫の杭に支えられ、"
                    + "杭には船大工が刻んだ番号がまだ残っている。博物館は夏までにそのうち二本を引き揚げ、修復して学校に無料で公開する予定だ。",
            "ko",
            "화요일 이른 아침 어부들이 |산호|만 어귀에서 여러 해 전에 가라앉은 나무 등대의 밑받침을 발견했다. 항만청은 밑받침을 참나무 말뚝 마흔여덟 개가 떠받치고"
                    + " 있으며 말뚝에는 배 목수가 새긴 번호가 아직 남아 있다고 설명했다. 박물관은 여름이 오기 전에 그 가운데 두 개를 건져 올려 손질한 뒤 학교에"
                    + " 무료로 보여 주고 나머지는 잠수부들이 구경하도록 바닥에 둘 계획이다.",
            "th",
            "เช้าตรู่วันอังคารชาวประมงพบฐานประภาคารไม้ที่จมอยู่นานหลายปีบริเวณปากอ่าว|ปะการัง| การท่าเรือกล่าวว่าฐานนี้ตั้งอยู่บนเสาไม้โอ๊กสี่สิบแปดต้น"
                    + "และบนเสายังมีหมายเลขที่ช่างต่อเรือสลักไว้ พิพิธภัณฑ์ตั้งใจจะยกเสาสองต้นขึ้นฝั่งก่อนฤดูร้อนเพื่อซ่อมแซมและจัดแสดงให้โรงเรียนชมโดยไม่เก็บเงิน",
            "hi",
            "मंगलवार तड़के मछुआरों को |मूँगा| खाड़ी के मुहाने पर बरसों पहले डूबे लकड़ी के प्रकाशस्तंभ की नींव मिली। बंदरगाह दफ़्तर ने कहा कि नींव बलूत के अड़तालीस खंभों पर"
                    + " टिकी है और खंभों पर जहाज़ बनाने वाले बढ़ई के खोदे हुए अंक अब तक बचे हैं। संग्रहालय गर्मियों से पहले उनमें से दो खंभे बाहर निकालकर"
                    + " मरम्मत के बाद स्कूलों को मुफ़्त दिखाना चाहता है और बाकी गोताखोरों के लिए वहीं छोड़ देगा।",
            "vi",
            "Sáng sớm thứ Ba, ngư dân tìm thấy ở cửa vịnh |San Hô| phần móng của một ngọn hải đăng bằng gỗ đã chìm từ nhiều năm trước. Cảng vụ cho"
                    + " biết móng đứng trên bốn mươi tám cọc gỗ sồi và trên cọc vẫn còn những con số do thợ đóng thuyền khắc lại. Bảo tàng định kéo"
                    + " hai cọc lên bờ trước mùa hè, phục chế rồi trưng bày miễn phí cho các trường học.",
            "ar",
            "عثر صيادون فجر الثلاثاء عند مدخل خليج |المرجان| على قاعدة منارة خشبية غرقت قبل أعوام طويلة. وقالت هيئة الميناء إنّ القاعدة تقوم على ثمانية وأربعين عمودًا من"
                    + " خشب البلوط ولا تزال تحمل أرقامًا نقشها نجّار السفن. ويعتزم المتحف انتشال عمودين منها قبل الصيف وترميمهما وعرضهما مجّانًا على تلاميذ"
                    + " المدارس وترك البقية في القاع لهواة الغوص.",
            "ru",
            "Во вторник на рассвете рыбаки нашли у входа в |Коралловую| бухту основание деревянного маяка, затонувшего много лет назад. В портовом"
                    + " управлении рассказали, что основание держится на сорока восьми дубовых сваях, на которых до сих пор видны номера, вырезанные"
                    + " корабельным плотником. Музей надеется ещё до лета поднять две сваи на берег, отреставрировать их и бесплатно показать школьникам.",
            "id",
            "Selasa dini hari para nelayan menemukan fondasi mercusuar kayu yang tenggelam bertahun-tahun silam di mulut Teluk |Karang|. Kantor pelabuhan"
                    + " menyebut fondasi itu bertumpu pada empat puluh delapan tiang kayu ek dan pada tiangnya masih terbaca nomor yang dipahat tukang"
                    + " perahu. Museum berniat mengangkat dua tiang sebelum musim kemarau, memulihkannya, lalu memamerkannya gratis bagi murid sekolah.",
            "es",
            "Unos pescadores hallaron el martes de madrugada, en la boca de la bahía del |Coral|, la base de un faro de madera que se hundió hace"
                    + " muchos años. La autoridad portuaria explicó que la base descansa sobre cuarenta y ocho pilotes de roble y que en ellos aún se leen"
                    + " los números que talló un carpintero de ribera. El museo quiere sacar dos antes del verano, restaurarlos y mostrarlos gratis a los"
                    + " colegios."));

    private static ObjectNode article(String id, String outlet, String language, String text) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("outlet", outlet)
                .put("language", language)
                .put("published", "2025-04-0" + (1 + Math.floorMod(id.hashCode(), 8)))
                .put("text", text);
    }

    private static Path written(Path directory, List<ObjectNode> articles) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ObjectNode article : articles) {
            lines.add(JSON.writeValueAsString(article));
        }
        return Files.write(directory.resolve("corpus.jsonl"), lines);
    }

    @Test
    void a_story_is_found_in_every_script_however_its_letters_are_composed(
            JavaSparkContext spark, @TempDir Path directory) throws IOException {
        List<ObjectNode> articles = new ArrayList<>();
        STORIES.forEach((language, story) -> {
            String printed = story.replace("|", "");
            String edited = story.replaceAll("\\|[^|]*\\|", "1957");
            articles.add(article(
                    language + "-source", "a.example", language, Normalizer.normalize(printed, Normalizer.Form.NFC)));
            articles.add(article(
                    language + "-nfc", "b.example", language, Normalizer.normalize(edited, Normalizer.Form.NFC)));
            articles.add(article(
                    language + "-nfd", "c.example", language, Normalizer.normalize(edited, Normalizer.Form.NFD)));
            if (Set.of("vi", "es", "ar").contains(language)) {
                articles.add(article(language + "-bare", "d.example", language, bare(edited)));
            }
        });
        Path out = directory.resolve("out");
        Runs.compare(spark, List.of(written(directory, articles).toString()), out);

        Map<String, Map<String, Integer>> found = new TreeMap<>();
        for (JsonNode pair : Runs.table(out, "pairs")) {
            if (REUSE.contains(pair.path("relation").asText())) {
                String a = pair.path("a").asText();
                String b = pair.path("b").asText();
                assertThat(a.substring(0, 2)).as("%s and %s", a, b).isEqualTo(b.substring(0, 2));
                found.computeIfAbsent(a.substring(0, 2), language -> new TreeMap<>())
                        .merge(pair.path("relation").asText(), 1, Integer::sum);
            }
        }
        for (String language : STORIES.keySet()) {
            int versions = Set.of("vi", "es", "ar").contains(language) ? 4 : 3;
            int all = versions * (versions - 1) / 2;
            assertThat(found.getOrDefault(language, Map.of()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("pairs in %s: %s", language, found.get(language))
                    .isEqualTo(all);
        }
    }

    /** Without marks on its letters, as some outlets print. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f\\u064b-\\u0652]", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    @Test
    void a_dispatch_that_everybody_runs_is_one_family_and_every_copy_is_tied_to_it(
            JavaSparkContext spark, @TempDir Path directory) throws IOException {
        int copies = 130; // twice as many as are compared all with all
        Path sample = SampleCorpus.extract(directory.resolve("sample"));
        Path corpus = directory.resolve("ladder.jsonl");
        Ladder.main(new String[] {
            "make", sample.resolve("articles.jsonl").toString(), "accord-meridian", "" + copies, corpus.toString()
        });
        Path out = directory.resolve("out");
        Runs.compare(spark, List.of(corpus.toString()), out);

        assertThat(Runs.table(out, "clusters"))
                .hasSize(copies + 1)
                .extracting(member -> member.path("size").asInt())
                .containsOnly(copies + 1);
        assertThat(Runs.table(out, "pickups"))
                .hasSize(copies)
                .extracting(pickup -> pickup.path("wire").asText(), pickup -> pickup.path("source_article")
                        .asText())
                .containsOnly(tuple("meridian", "accord-meridian"));
    }

    @Test
    void articles_that_have_nothing_to_do_with_each_other_are_in_no_family(
            JavaSparkContext spark, @TempDir Path directory) throws IOException {
        Random random = new Random(5);
        Map<Integer, String> words = new HashMap<>();
        List<ObjectNode> articles = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                // Few words stand often, most seldom, as in any language.
                int rank = (int) Math.pow(30_000, random.nextDouble());
                text.append(words.computeIfAbsent(rank, r -> word(random))).append(i % 17 == 16 ? ". " : " ");
            }
            articles.add(article("article-" + number, "outlet-" + number % 20 + ".example", "en", text.toString()));
        }
        Path out = directory.resolve("out");
        Runs.compare(spark, List.of(written(directory, articles).toString()), out);

        assertThat(Runs.table(out, "pairs"))
                .noneMatch(pair -> REUSE.contains(pair.path("relation").asText()));
        assertThat(Runs.table(out, "clusters"))
                .noneMatch(member -> member.path("size").asInt() > 1);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
