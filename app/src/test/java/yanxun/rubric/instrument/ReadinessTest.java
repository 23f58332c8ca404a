package yanxun.rubric.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.rubric.Coding;
import yanxun.rubric.Content;
import yanxun.rubric.Notes;
import yanxun.rubric.RaterKind;
import yanxun.rubric.Rating;
import yanxun.rubric.Rating.Band;
import yanxun.rubric.Rating.Dimension;
import yanxun.rubric.Rating.Item;
import yanxun.rubric.Rating.Level;

class ReadinessTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Level level(String key, String share) {
        return new Level(key, "级" + key, number(share), "");
    }

    private static Item item(String key, String weight, Level... levels) {
        return new Item(key, "项目" + key, "", number(weight), false, false, List.of(levels));
    }

    private static Rating rating(String full, Dimension... dimensions) {
        return new Rating(List.of(dimensions), number(full), List.of());
    }

    private static Dimension dimension(String key, Item... items) {
        return new Dimension(key, "维度" + key, null, List.of(items));
    }

    private static List<String> faults(Content content) {
        return Readiness.faults(content).stream().map(Rejected::getMessage).toList();
    }

    @Test
    void everyTemplateIsReadyAsItIs() {
        for (var code : Template.CODES) {
            assertThat(faults(Template.of(code).content())).as(code).isEmpty();
        }
        assertThat(faults(rating("10", dimension("d1", item("i1", "10"))))).isEmpty();
    }

    @Test
    void dimensionsComeToTheFullScore() {
        assertThat(faults(rating("100", dimension("d1", item("i1", "60")), dimension("d2", item("i2", "25.5"))))).containsExactly("各维度合计 85.5 分,与满分 100 分不符");
        assertThat(faults(rating("100", new Dimension("d1", "甲", number("100"), List.of(item("i1", "10")))))).as("its own weight rules").isEmpty();
    }

    @Test
    void emptyPartsAreSaid() {
        assertThat(faults(rating("100"))).containsExactly("还没有维度");
        assertThat(faults(rating("10", dimension("d1", item("i1", "10")), new Dimension("d2", "空的", null, List.of())))).containsExactly("维度“空的”下还没有项目");
        assertThat(faults(new Coding(Coding.Scheme.OWN, 10, List.of()))).containsExactly("至少要有两个编码");
        assertThat(faults(new Notes(List.of()))).containsExactly("还没有栏目");
    }

    @Test
    void nameTwiceIsSaidOnce() {
        var twice = new Item("i2", "项目i1", "", number("5"), false, false, List.of());
        assertThat(faults(rating("10", dimension("d1", item("i1", "5")), new Dimension("d2", "维度d1", null, List.of(twice))))).containsExactly("维度“维度d1”写了两次", "项目“项目i1”写了两次");
        assertThat(faults(new Notes(List.of("甲", "乙", "甲")))).containsExactly("栏目“甲”写了两次");
    }

    @Test
    void levelsFallFromOneHundredPercent() {
        assertThat(faults(rating("10", dimension("d1", item("i1", "10", level("A", "1"), level("B", "0.5"), level("C", "0")))))).isEmpty();
        for (var wrong : List.of(List.of(level("A", "0.9"), level("B", "0.5")), List.of(level("A", "1"), level("B", "0.5"), level("C", "0.5")), List.of(level("A", "0.5"), level("B", "1")))) {
            assertThat(faults(rating("10", dimension("d1", new Item("i1", "甲", "", number("10"), false, false, wrong))))).containsExactly("项目“甲”的等级应从 100% 开始,由高到低");
        }
        assertThat(faults(rating("10", dimension("d1", item("i1", "10", level("A", "1")))))).hasSize(1).first().asString().contains("只有一个等级");
    }

    @Test
    void bandsFallAndStayWithinTheFullScore() {
        var parts = List.of(dimension("d1", item("i1", "100")));
        assertThat(faults(new Rating(parts, number("100"), List.of(new Band("优", number("85")), new Band("良", number("60")))))).isEmpty();
        assertThat(faults(new Rating(parts, number("100"), List.of(new Band("良", number("60")), new Band("优", number("85")))))).containsExactly("等第应由高到低排列,且不超过满分");
        assertThat(faults(new Rating(parts, number("100"), List.of(new Band("优", number("101")))))).hasSize(1);
    }

    @Test
    void theWeightsOfRatersComeToOneHundredOrAreNotGiven() {
        var parts = List.of(dimension("d1", item("i1", "100")));
        assertThat(faults(new Rating(parts, number("100"), List.of(), Map.of(RaterKind.CADRE, number("40"), RaterKind.PUPIL, number("60"))))).isEmpty();
        assertThat(faults(new Rating(parts, number("100"), List.of(), Map.of(RaterKind.CADRE, number("40"))))).containsExactly("各类评价人的权重合计 40%,应为 100%");
    }

    @Test
    void partsAreMovedAndStopAtTheEnds() {
        var rating = rating("30", dimension("d1", item("i1", "10"), item("i2", "10"), item("i3", "10")));
        var items = rating.dimensions().getFirst().items();
        assertThat(Parts.ITEMS.moved(items, "i3", -1)).extracting(Item::key).containsExactly("i1", "i3", "i2");
        assertThat(Parts.ITEMS.moved(items, "i1", -1)).extracting(Item::key).containsExactly("i1", "i2", "i3");
        assertThat(Parts.ITEMS.moved(items, "i1", Integer.MAX_VALUE)).extracting(Item::key).containsExactly("i2", "i3", "i1");
        assertThat(Parts.ITEMS.without(items, "i2")).extracting(Item::key).containsExactly("i1", "i3");
        assertThatThrownBy(() -> Parts.ITEMS.without(items, "i9")).isInstanceOf(NotFound.class);
        assertThat(Keyed.free("i", rating.items().map(Item::key))).isEqualTo("i4");
    }

    @Test
    void aFileIsReadAsItWasWritten() {
        for (var code : Template.CODES) {
            var template = Template.of(code);
            var read = InstrumentFile.read(new InstrumentFile(template.title(), template.guide(), template.content()).write());
            assertThat(read).isEqualTo(template);
        }
    }

    private static final String NOTES = "{\"title\":\"甲\",\"content\":{\"kind\":\"NOTES\",\"headings\":[\"乙\"]}}";

    @Test
    void aSmallFileIsEnough() {
        assertThat(InstrumentFile.read(NOTES.getBytes(StandardCharsets.UTF_8)).content()).isEqualTo(new Notes(List.of("乙")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "null", "[]", "PK\u0003\u0004", "<html></html>", "{\"title\":\"甲\"}", "{\"title\":\"\",\"content\":{\"kind\":\"NOTES\",\"headings\":[\"乙\"]}}", "{\"title\":\"甲\",\"content\":{\"kind\":\"OTHER\"}}",
            "{\"title\":\"甲\",\"content\":{\"headings\":[]}}", "{\"title\":\"甲\",\"wall\":\"x\",\"content\":{\"kind\":\"NOTES\"}}", "{\"title\":\"甲\",\"content\":{\"kind\":\"NOTES\",\"headings\":[null]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"NOTES\",\"headings\":[\" \"]}}", "{\"title\":\"甲\",\"content\":{\"kind\":\"CODING\",\"seconds\":3,\"codes\":[]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"CODING\",\"scheme\":\"ST\",\"seconds\":30,\"codes\":[{\"key\":\"T\",\"name\":\"师\",\"group\":\"TEACHER\"}]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"CODING\",\"scheme\":\"OWN\",\"seconds\":0,\"codes\":[]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"CODING\",\"scheme\":\"OWN\",\"seconds\":5,\"codes\":[{\"key\":\"a\",\"name\":\"师\"}]}}", "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\"}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\",\"full\":1e999999999,\"dimensions\":[]}}", "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\",\"full\":-5}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\",\"full\":10,\"dimensions\":[{\"key\":\"d1\",\"name\":\"丙\",\"items\":[{\"key\":\"d1\",\"name\":\"丁\",\"weight\":10}]}]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\",\"full\":10,\"dimensions\":[{\"key\":\"d1\",\"name\":\"丙\",\"items\":[{\"key\":\"i1\",\"name\":\"丁\"}]}]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\",\"full\":10,\"dimensions\":[{\"key\":\"d1\",\"name\":\"丙\",\"items\":[{\"key\":\"i1\",\"name\":\"丁\",\"weight\":10,\"levels\":[{\"key\":\"A\",\"name\":\"优\",\"share\":1e-999999999}]}]}]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\",\"full\":10,\"dimensions\":[{\"key\":\"<b>\",\"name\":\"丙\"}]}}",
            "{\"title\":\"甲\",\"content\":{\"kind\":\"RATING\",\"full\":10,\"dimensions\":[null]}}"})
    void whatIsNoInstrumentIsRefusedInASentence(String hostile) {
        assertThatThrownBy(() -> InstrumentFile.read(hostile.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Rejected.class);
    }

    @Test
    void aFileTooLargeTooDeepOrInAnotherAlphabetIsRefused() {
        assertThatThrownBy(() -> InstrumentFile.read(new byte[InstrumentFile.LARGEST + 1])).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> InstrumentFile.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> InstrumentFile.read(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF})).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> InstrumentFile.read(NOTES.replace("乙", "乙".repeat(61)).getBytes(StandardCharsets.UTF_8))).isInstanceOf(Rejected.class);
    }
}
