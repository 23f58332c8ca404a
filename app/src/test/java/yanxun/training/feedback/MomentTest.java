package yanxun.training.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

class MomentTest {
    static final Instant ENDED = Instant.parse("2027-03-03T08:00:00Z");
    static final LocalDate LAST = LocalDate.of(2027, 3, 10);

    @ParameterizedTest
    @CsvSource({"2027-03-03T07:59:59Z,false", "2027-03-03T08:00:00Z,true", "2027-03-17T07:59:59Z,true", "2027-03-17T08:00:00Z,false"})
    void aSessionIsAskedAboutForTwoWeeks(Instant now, boolean open) {
        assertThat(Moment.SESSION.isOpen(facts("RUNNING", null, ENDED, false), now, Times.day(now))).isEqualTo(open);
    }

    @Test
    void aSessionOneWasNotAtIsNotAskedAbout() {
        assertThat(Moment.SESSION.isOpen(facts("RUNNING", null, null, true), ENDED, LAST)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"RUNNING,2027-03-09,false,false", "RUNNING,2027-03-10,false,true", "RUNNING,2027-03-09,true,true", "CLOSED,2027-03-01,false,true", "CLOSED,2028-03-01,false,true",
            "DRAFT,2027-03-20,true,false", "OPEN,2027-03-20,true,false", "CANCELLED,2027-03-20,true,false"})
    void aCohortIsAskedAboutWhenItIsOver(String state, LocalDate today, boolean allOver, boolean open) {
        assertThat(Moment.COHORT.isOpen(facts(state, null, null, allOver), ENDED, today)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2027-04-25,false", "2027-04-26,true", "2027-07-04,true", "2027-07-05,false"})
    void theEffectIsAskedAboutSixWeeksLater(LocalDate today, boolean open) {
        assertThat(Moment.EFFECT.isOpen(facts("CLOSED", LocalDate.of(2027, 3, 15), null, true), ENDED, today)).isEqualTo(open);
        assertThat(Moment.EFFECT.isOpen(facts("RUNNING", null, null, true), ENDED, today)).isFalse();
    }

    @Test
    void eachTrainerIsRatedApart() {
        var first = new Sheet.Trainer(new UUID(0, 1), "吴老师");
        var second = new Sheet.Trainer(new UUID(0, 2), "郑老师");
        var sheet = sheet(List.of(first, second));
        assertThat(sheet.lines()).extracting(line -> yanxun.support.Browser.asTyped(line.text())).containsExactly("内容有用", "吴老师:讲得清楚", "郑老师:讲得清楚");
        assertThat(sheet.lines()).extracting(Sheet.Line::key).doesNotHaveDuplicates();
        assertThat(sheet(List.of()).lines()).extracting(Sheet.Line::text).containsExactly("内容有用", "讲得清楚");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "3.5", "-1", "五", "55"})
    void onlyOneToFive(String mark) {
        var given = new HashMap<>(java.util.Map.of("A", "3", "B", mark));
        assertThat(sheet(List.of()).errors(given)).containsOnlyKeys("B");
    }

    @Test
    void theRemarkIsFreeAndShort() {
        assertThat(sheet(List.of()).errors(java.util.Map.of("A", "1", "B", "5"))).isEmpty();
        assertThat(sheet(List.of()).errors(java.util.Map.of("A", "1", "B", "5", "remark", "长".repeat(501)))).containsOnlyKeys("remark");
        assertThat(sheet(List.of()).marks(java.util.Map.of("A", "1", "B", "5"))).extracting(Sheet.Mark::mark).containsExactly(1, 5);
    }

    @Test
    void aSheetStaysShort() {
        var six = IntStream.range(0, 6).mapToObj(i -> question("Q" + i, "题" + i, false)).toList();
        assertThatThrownBy(() -> Question.refuseMore(Moment.COHORT, six)).isInstanceOf(Rejected.class).hasMessageContaining("6");
        assertThatCode(() -> Question.refuseMore(Moment.COHORT, six.subList(0, 5))).doesNotThrowAnyException();
        assertThatCode(() -> Question.refuseMore(Moment.EFFECT, six)).doesNotThrowAnyException();
        var five = new java.util.ArrayList<>(six.subList(0, 5));
        five.add(question("R", "停", true));
        assertThatCode(() -> Question.refuseMore(Moment.COHORT, five)).doesNotThrowAnyException();
    }

    @Test
    void oneQuestionStays() {
        var only = question("A", "一", false);
        assertThatThrownBy(() -> only.refuseRetiring(List.of(only, question("B", "二", true)))).isInstanceOf(Rejected.class);
        assertThatCode(() -> only.refuseRetiring(List.of(only, question("B", "二", false)))).doesNotThrowAnyException();
    }

    @Test
    void nothingIsAskedTwice() {
        var all = List.of(question("A", "一", false), question("B", "二", true));
        assertThatThrownBy(() -> Question.refuseText(" 一 ", "X", Moment.COHORT, all)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Question.refuseText("", "X", Moment.COHORT, all)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Question.refuseText("长".repeat(41), "X", Moment.COHORT, all)).isInstanceOf(Rejected.class);
        assertThatCode(() -> Question.refuseText("一", "A", Moment.COHORT, all)).doesNotThrowAnyException();
        assertThatCode(() -> Question.refuseText("二", "X", Moment.COHORT, all)).doesNotThrowAnyException();
        assertThatCode(() -> Question.refuseText("一", "X", Moment.EFFECT, all)).doesNotThrowAnyException();
    }

    private static Sheet sheet(List<Sheet.Trainer> trainers) {
        return new Sheet(new UUID(1, 1), new UUID(1, 2), null, Moment.COHORT, "班", List.of(question("A", "内容有用", false), new Question("B", Moment.COHORT, "讲得清楚", true, 20, false, 0)), trainers);
    }

    private static Question question(String code, String text, boolean retired) {
        return new Question(code, Moment.COHORT, text, false, 10, retired, 0);
    }

    private static Moment.Facts facts(String state, @Nullable LocalDate closed, @Nullable Instant ended, boolean allOver) {
        return new Moment.Facts(state, LAST, closed, ended, allOver);
    }
}
