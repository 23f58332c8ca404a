package yanxun.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yanxun.rubric.Answers.Answer;
import yanxun.rubric.Rating.Band;
import yanxun.rubric.Rating.Dimension;
import yanxun.rubric.Rating.Item;
import yanxun.rubric.Rating.Level;

class ScoringTest {
    private static final List<Level> LEVELS = List.of(new Level("A", "优", new BigDecimal("1"), ""), new Level("B", "良", new BigDecimal("0.8"), ""), new Level("C", "中", new BigDecimal("0.6"), ""));
    private static final List<Band> BANDS = List.of(new Band("优秀", new BigDecimal("85")), new Band("良好", new BigDecimal("70")), new Band("合格", new BigDecimal("60")));

    private static Item item(String key, String weight) {
        return new Item(key, key, "", new BigDecimal(weight), true, false, LEVELS);
    }

    private static Item points(String key, String weight) {
        return new Item(key, key, "", new BigDecimal(weight), false, false, List.of());
    }

    private static Item veto(String key, String weight, List<Level> levels) {
        return new Item(key, key, "", new BigDecimal(weight), true, true, levels);
    }

    private static Dimension dimension(String key, Item... items) {
        return new Dimension(key, key, null, List.of(items));
    }

    private static Rating rating(Dimension... dimensions) {
        return new Rating(List.of(dimensions), new BigDecimal("100"), BANDS);
    }

    private static Answers answers(Object... pairs) {
        var given = new LinkedHashMap<String, Answer>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put((String) pairs[i], (Answer) pairs[i + 1]);
        }
        return new Answers(given);
    }

    private static final Rating TWO = rating(dimension("d1", item("a", "40"), item("b", "20")), dimension("d2", item("c", "40")));

    @Test
    void theBestLevelEverywhereIsTheFullScore() {
        var score = TWO.score(answers("a", Answer.level("A"), "b", Answer.level("A"), "c", Answer.level("A")));
        assertThat(score.total()).isEqualTo("100.00");
        assertThat(score.band()).isEqualTo("优秀");
        assertThat(score.missing()).isEmpty();
        assertThat(score.vetoed()).isFalse();
    }

    @Test
    void aLevelBringsItsShareOfTheItem() {
        var score = TWO.score(answers("a", Answer.level("B"), "b", Answer.level("C"), "c", Answer.level("A")));
        assertThat(score.total()).isEqualTo("84.00");
        assertThat(score.band()).isEqualTo("良好");
        assertThat(score.dimensions()).extracting(Score.DimensionScore::points).containsExactly(new BigDecimal("44.00"), new BigDecimal("40.00"));
    }

    @Test
    void aBandBeginsAtItsPointsNotAbove() {
        var rating = rating(dimension("d", points("p", "100")));
        assertThat(rating.score(answers("p", Answer.points("85"))).band()).isEqualTo("优秀");
        assertThat(rating.score(answers("p", Answer.points("84.5"))).band()).isEqualTo("良好");
        assertThat(rating.score(answers("p", Answer.points("12"))).band()).isNull();
    }

    @Test
    void whatIsMissingIsSaidAndNoTotalIsGiven() {
        var score = TWO.score(answers("a", Answer.level("A"), "c", Answer.level("A")));
        assertThat(score.total()).isNull();
        assertThat(score.band()).isNull();
        assertThat(score.missing()).containsExactly("b");
        assertThat(score.dimensions()).extracting(Score.DimensionScore::points).containsExactly(null, new BigDecimal("40.00"));
    }

    @Test
    void aLevelTheItemDoesNotKnowIsMissing() {
        assertThat(TWO.score(answers("a", Answer.level("A"), "b", Answer.level("Z"), "c", Answer.level("A"))).missing()).containsExactly("b");
    }

    @Test
    void pointsGoInHalvesUpToTheWeight() {
        var rating = rating(dimension("d", points("p", "10")));
        assertThat(rating.score(answers("p", Answer.points("8.5"))).total()).isEqualTo("85.00");
        for (var wrong : List.of("-0.5", "10.5", "8.3")) {
            assertThat(rating.score(answers("p", Answer.points(wrong))).missing()).as(wrong).containsExactly("p");
        }
    }

    @Test
    void theFullWeightMayBeGivenThoughItIsNoHalf() {
        assertThat(rating(dimension("d", points("p", "3.3"))).score(answers("p", Answer.points("3.3"))).missing()).isEmpty();
    }

    @Test
    void notApplicableIsSharedOutWithinTheDimension() {
        var score = TWO.score(answers("a", Answer.level("B"), "b", Answer.none(), "c", Answer.level("A")));
        assertThat(score.total()).isEqualTo("88.00");
        assertThat(score.dimensions().getFirst().weight()).isEqualTo("60.00");
    }

    @Test
    void aWholeDimensionNotApplicableIsSharedOutAmongTheOthers() {
        var score = TWO.score(answers("a", Answer.level("B"), "b", Answer.level("B"), "c", Answer.none()));
        assertThat(score.total()).isEqualTo("80.00");
        assertThat(score.dimensions()).extracting(Score.DimensionScore::applicable).containsExactly(true, false);
        assertThat(score.dimensions()).extracting(Score.DimensionScore::weight).containsExactly(new BigDecimal("100.00"), new BigDecimal("0.00"));
    }

    @Test
    void notApplicableIsNoAnswerWhereItMayNotBeSaid() {
        assertThat(rating(dimension("d", points("p", "100"))).score(answers("p", Answer.none())).missing()).containsExactly("p");
    }

    @Test
    void whereNothingAppliesThereIsNoTotal() {
        var score = TWO.score(answers("a", Answer.none(), "b", Answer.none(), "c", Answer.none()));
        assertThat(score.total()).isNull();
        assertThat(score.missing()).isEmpty();
    }

    @Test
    void roundingHappensOnceAtTheEndAndHalfUp() {
        var thirds = rating(dimension("d1", points("a", "3"), item("x", "1")), dimension("d2", points("b", "3"), item("y", "1")), dimension("d3", points("c", "3"), item("z", "1")));
        var score = thirds.score(answers("a", Answer.points("1"), "x", Answer.none(), "b", Answer.points("1"), "y", Answer.none(), "c", Answer.points("1"), "z", Answer.none()));
        assertThat(score.total()).isEqualTo("33.33");
        assertThat(score.dimensions()).extracting(Score.DimensionScore::points).containsOnly(new BigDecimal("11.11"));
        var eighths = new Rating(List.of(dimension("d", points("a", "8"))), new BigDecimal("0.2"), List.of());
        assertThat(eighths.score(answers("a", Answer.points("1"))).total()).as("0.025").isEqualTo("0.03");
    }

    @Test
    void aDimensionsOwnWeightRulesOverItsItems() {
        var rating = new Rating(List.of(new Dimension("d1", "d1", new BigDecimal("70"), List.of(points("a", "10"), points("b", "10"))), new Dimension("d2", "d2", new BigDecimal("30"), List.of(points("c", "10")))), new BigDecimal("100"), BANDS);
        var score = rating.score(answers("a", Answer.points("10"), "b", Answer.points("5"), "c", Answer.points("9")));
        assertThat(score.total()).isEqualTo("79.50");
    }

    @Test
    void aVetoAtItsLowestLevelFailsTheLesson() {
        var rating = rating(dimension("d", item("a", "90"), veto("v", "10", LEVELS)));
        var failed = rating.score(answers("a", Answer.level("A"), "v", Answer.level("C")));
        assertThat(failed.vetoed()).isTrue();
        assertThat(failed.vetoes()).containsExactly("v");
        assertThat(failed.total()).as("shown all the same").isEqualTo("96.00");
        assertThat(failed.band()).isEqualTo(Score.FAILED);
        assertThat(rating.score(answers("a", Answer.level("A"), "v", Answer.level("B"))).vetoed()).isFalse();
        assertThat(rating.score(answers("a", Answer.level("A"), "v", Answer.none())).vetoed()).as("not applicable").isFalse();
    }

    @Test
    void aVetoInPointsFailsAtZeroOnly() {
        var rating = rating(dimension("d", points("a", "90"), veto("v", "10", List.of())));
        assertThat(rating.score(answers("a", Answer.points("90"), "v", Answer.points("0"))).vetoed()).isTrue();
        assertThat(rating.score(answers("a", Answer.points("90"), "v", Answer.points("0.5"))).vetoed()).isFalse();
    }

    @Test
    void aVetoFailsBeforeTheSheetIsComplete() {
        var score = rating(dimension("d", item("a", "90"), veto("v", "10", LEVELS))).score(answers("v", Answer.level("C")));
        assertThat(score.vetoed()).isTrue();
        assertThat(score.total()).isNull();
    }

    @Test
    void anAnswerToWhatIsNotAskedChangesNothing() {
        assertThat(TWO.score(answers("a", Answer.level("A"), "b", Answer.level("A"), "c", Answer.level("A"), "ghost", Answer.level("C"))).total()).isEqualTo("100.00");
    }

    @Test
    void theTotalStaysWithinTheFullScoreAndABetterAnswerNeverLowersIt() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var worse = new LinkedHashMap<String, Answer>();
            TWO.items().forEach(item -> worse.put(item.key(), random.nextInt(5) == 0 ? Answer.none() : Answer.level(LEVELS.get(random.nextInt(3)).key())));
            worse.put("a", Answer.level("C"));
            var better = new LinkedHashMap<>(worse);
            better.put("a", Answer.level("A"));
            var low = TWO.score(new Answers(worse)).total();
            var high = TWO.score(new Answers(better)).total();
            assertThat(low).as("seed %d", seed).isBetween(BigDecimal.ZERO, new BigDecimal("100")).isLessThan(high);
        }
    }

    @Test
    void contentsAndAnswersSurviveBeingWrittenAndRead() {
        var contents = List.<Content>of(new Rating(TWO.dimensions(), TWO.full(), BANDS, Map.of(RaterKind.CADRE, new BigDecimal("40"), RaterKind.PUPIL, new BigDecimal("0.60"))), new Coding(Coding.Scheme.ST, 30, List.of(new Coding.Code("S", "学生行为", Coding.Group.PUPIL, ""))),
                new Notes(List.of("环节", "亮点")));
        for (var content : contents) {
            assertThat(RubricText.content(RubricText.write(content))).isEqualTo(content);
        }
        assertThat(RubricText.write(contents.getLast())).contains("\"kind\":\"NOTES\"");
        var read = RubricText.answers("{\"i1\":{\"level\":\"A\"},\"i2\":{\"points\":8.5},\"i3\":{\"na\":true,\"comment\":\"无实验\"}}");
        assertThat(read.given()).containsEntry("i1", Answer.level("A")).containsEntry("i2", Answer.points("8.5")).containsEntry("i3", new Answer(null, null, true, "无实验"));
        assertThat(RubricText.answers(RubricText.write(read))).isEqualTo(read);
    }
}
