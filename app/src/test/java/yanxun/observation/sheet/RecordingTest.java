package yanxun.observation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.observation.sheet.Recorded.Watch;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** What a device sends is opened, counted, doubted and laid on one time. */
class RecordingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final UUID LESSON = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    private static String body(String content) {
        return "{\"lesson\":\"" + LESSON + "\",\"base\":0,\"device\":\"Android\",\"content\":" + content + "}";
    }

    private static Envelope opened(String content) {
        return Opening.envelope(body(content).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSameContentHasTheSameHashHoweverItIsWritten() {
        var one = opened("{\"startedAt\":1000,\"lasted\":60000,\"notes\":[{\"t\":5,\"text\":\"好\"}],\"strengths\":\"清楚\"}").content();
        var other = opened("{ \"strengths\" : \"清楚\", \"notes\":[ {\"text\":\"好\",\"t\":5,\"heading\":null} ], \"lasted\":60000, \"startedAt\":1000, \"unknown\": 1 }").content();
        assertThat(Opening.hash(one)).isEqualTo(Opening.hash(other));
        assertThat(Opening.hash(opened("{\"startedAt\":1000,\"lasted\":60001}").content())).isNotEqualTo(Opening.hash(one));
    }

    @Test
    void whatWasKeptIsReadBackAsItWas() {
        var content = opened("{\"startedAt\":1000,\"lasted\":60000,\"rating\":{\"edition\":\"" + LESSON + "\",\"answers\":{\"i1\":{\"level\":\"A\"},\"i2\":{\"points\":8.5},\"i3\":{\"na\":true,\"comment\":\"无实验\"}}},"
                + "\"coding\":{\"edition\":\"" + LESSON + "\",\"events\":[{\"t\":0,\"c\":\"T\"}],\"end\":60000},\"seating\":{\"rows\":6,\"columns\":8,\"marks\":[{\"r\":0,\"c\":7,\"m\":\"A\",\"t\":3}]},"
                + "\"clock\":{\"offset\":-1500,\"source\":\"CODE\",\"ref\":\"" + LESSON + "\",\"jumps\":[{\"t\":1,\"by\":-3600000}]}}").content();
        assertThat(Opening.recorded(Opening.json(content))).isEqualTo(content);
        assertThat(Opening.hash(Opening.recorded(Opening.json(content)))).isEqualTo(Opening.hash(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"lesson\":\"x\"}", "{\"lesson\":\"00000000-0000-7000-8000-00000000000a\"}", "\"text\"", "{\"lesson\":\"00000000-0000-7000-8000-00000000000a\",\"content\":{\"startedAt\":\"morgen\"}}",
            "{\"lesson\":\"00000000-0000-7000-8000-00000000000a\",\"content\":{\"startedAt\":1,\"clock\":{\"source\":\"MOON\"}}}"})
    void whatCannotBeReadIsRefusedWithASentence(String body) {
        assertThatThrownBy(() -> Opening.envelope(body.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Rejected.class).hasMessageContaining("没有收下");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"startedAt\":0,\"lasted\":1}|开始时间", "{\"startedAt\":9999999999999,\"lasted\":1}|开始时间", "{\"startedAt\":1,\"lasted\":-1}|时长", "{\"startedAt\":1,\"lasted\":86400001}|时长",
        "{\"startedAt\":1,\"lasted\":1,\"notes\":[{\"t\":-1,\"text\":\"x\"}]}|实录", "{\"startedAt\":1,\"lasted\":1,\"notes\":[{\"t\":1,\"text\":\"a\\u0000b\"}]}|实录",
        "{\"startedAt\":1,\"lasted\":1,\"coding\":{\"events\":[],\"end\":1}}|编码", "{\"startedAt\":1,\"lasted\":1,\"rating\":{\"answers\":{}}}|评分", "{\"startedAt\":1,\"lasted\":1,\"photos\":[{\"t\":1}]}|照片",
        "{\"startedAt\":1,\"lasted\":1,\"seating\":{\"rows\":2,\"columns\":2,\"marks\":[{\"r\":2,\"c\":0,\"m\":\"A\",\"t\":1}]}}|座位图", "{\"startedAt\":1,\"lasted\":1,\"seating\":{\"rows\":999,\"columns\":2}}|座位图"})
    void whatNoObserverCouldHaveRecordedIsRefusedAndNamed(String content, String part) {
        assertThatThrownBy(() -> opened(content)).isInstanceOf(Rejected.class).hasMessageContaining("“" + part + "”");
    }

    @Test
    void aSheetLargerThanAMegabyteIsRefused() {
        var long_ = "x".repeat(Opening.MOST_BYTES + 1);
        assertThatThrownBy(() -> Opening.envelope(long_.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Rejected.class).hasMessageContaining("1 MB");
    }

    @Test
    void charactersAreCountedWithoutBlanks() {
        var content = opened("{\"startedAt\":1,\"lasted\":1,\"notes\":[{\"t\":0,\"text\":\"学 生\\n读\"}],\"strengths\":\"好\\u3000课\",\"overall\":\"𠮷\",\"rating\":{\"edition\":\"" + LESSON + "\",\"answers\":{\"i\":{\"level\":\"A\",\"comment\":\"有据\"}}},"
                + "\"photos\":[{\"id\":\"" + LESSON + "\",\"t\":0,\"text\":\"板书\"}]}").content();
        assertThat(content.characters()).isEqualTo(3 + 2 + 1 + 2 + 2);
    }

    @Test
    void aTimeThatFitsIsNotDoubted() {
        assertThat(doubt(NINE, 40, true, NINE.plusSeconds(2400))).isEmpty();
        assertThat(doubt(NINE, 40, true, NINE.plusSeconds(30 * 86_400))).isEmpty();
        assertThat(doubt(NINE, 2, false, NINE.plusSeconds(2400))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"600, 0, 40, 在收到之后", "-5270400, 0, 40, 超过 60 天", "-86400, 0, 40, 安排的日期是 2026-03-05", "-300, 0, 40, 对不上收到的时间", "-86000, 0, 300, 对不上收到的时间", "-2400, 0, 3, 只有 3 分钟"})
    void aTimeThatCannotBeRightIsSaid(long startedBeforeReceived, int dummy, int minutes, String says) {
        var received = startedBeforeReceived == -86000 ? Instant.parse("2026-03-06T01:00:00Z") : NINE.plusSeconds(4000);
        assertThat(Text.told(Doubts.of(received.plusSeconds(startedBeforeReceived), minutes, true, DAY, received, ""))).contains(says);
    }

    @Test
    void nobodyIsInTwoSchoolsAtOnce() {
        assertThat(Text.told(Doubts.of(NINE, 40, true, DAY, NINE.plusSeconds(2400), "刘老师 语文"))).contains("同一时间还记录了另一节课", "刘老师");
    }

    private static String doubt(Instant started, int minutes, boolean sitting, Instant received) {
        return Text.told(Doubts.of(started, minutes, sitting, DAY, received, ""));
    }

    @Test
    void tenPhonesWithWrongClocksAgreeAfterReadingOneCode() {
        var shown = UUID.randomUUID();
        var skew = List.of(-300_000L, -187_000L, -61_000L, -5_000L, 0L, 4_000L, 59_000L, 121_000L, 240_000L, 300_000L);
        var sheets = new java.util.LinkedHashMap<UUID, Recorded>();
        sheets.put(shown, at(1_000_000, new Watch(77_000, Watch.Source.SERVER, null, List.of())));
        skew.forEach(by -> sheets.put(UUID.randomUUID(), at(1_000_000 + by, new Watch(-by, Watch.Source.CODE, shown, List.of()))));
        var timeline = new Timeline(sheets);
        assertThat(sheets.keySet()).allSatisfy(sheet -> assertThat(timeline.start(sheet)).isEqualTo(Instant.ofEpochMilli(1_077_000)));
    }

    @Test
    void codesReadInARingComeToAnEnd() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var timeline = new Timeline(Map.of(one, at(1_000, new Watch(10, Watch.Source.CODE, other, List.of())), other, at(1_000, new Watch(-10, Watch.Source.CODE, one, List.of()))));
        assertThat(timeline.start(one)).isBetween(Instant.ofEpochMilli(990), Instant.ofEpochMilli(1_010));
        assertThat(new Timeline(Map.of(one, at(1_000, new Watch(5, Watch.Source.CODE, UUID.randomUUID(), List.of())))).start(one)).isEqualTo(Instant.ofEpochMilli(1_005));
    }

    private static Recorded at(long startedAt, Watch clock) {
        return new Recorded(startedAt, 60_000, clock, null, null, List.of(), null, List.of(), "", "", "");
    }

    @Test
    void aReceiptStandsForSheetRevisionAndContent() {
        var code = Receipt.code(LESSON, 1, "ab");
        assertThat(code).matches("[2-9A-HJ-NP-Z]{10}").isEqualTo(Receipt.code(LESSON, 1, "ab"));
        assertThat(List.of(Receipt.code(LESSON, 2, "ab"), Receipt.code(LESSON, 1, "ac"))).doesNotContain(code);
    }
}
