package yanxun.training.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yanxun.platform.i18n.Text;
import yanxun.support.Browser;

class ConflictTest {
    static final Conflict.Meeting LESSON = lesson("班会", "2027-03-03T06:00:00Z", "2027-03-03T08:00:00Z");
    static final Week ANY = new Week(Set.of());

    @Test
    void nothingStandsAgainstAFreeTrainer() {
        assertThat(Conflict.of(facts(Standing.ADMITTED, ANY, List.of(), List.of(), 0, false))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = "ADMITTED", mode = EnumSource.Mode.EXCLUDE)
    void whoIsNotInThePoolCannotBeAsked(Standing standing) {
        assertThat(Conflict.of(facts(standing, ANY, List.of(), List.of(), 0, false))).singleElement().matches(Conflict::severe);
    }

    @Test
    void nobodyTeachesWhereTheyLearn() {
        var conflicts = Conflict.of(facts(Standing.ADMITTED, ANY, List.of(), List.of(), 0, true));
        assertThat(conflicts).singleElement().matches(Conflict::severe);
        assertThat(said(conflicts)).contains("学员名单里");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-03T05:00:00Z,2027-03-03T06:00:00Z,false", "2027-03-03T05:00:00Z,2027-03-03T06:00:01Z,true", "2027-03-03T07:59:59Z,2027-03-03T09:00:00Z,true",
            "2027-03-03T08:00:00Z,2027-03-03T09:00:00Z,false", "2027-03-03T06:30:00Z,2027-03-03T07:00:00Z,true", "2027-03-03T01:00:00Z,2027-03-03T12:00:00Z,true"})
    void nobodyIsInTwoPlaces(String from, String to, boolean clash) {
        var conflicts = Conflict.of(facts(Standing.ADMITTED, ANY, List.of(), List.of(lesson("另一场", from, to)), 0, false));
        assertThat(conflicts.stream().anyMatch(Conflict::severe)).isEqualTo(clash);
        if (clash) {
            assertThat(said(conflicts)).contains("2027-03-03 14:00–16:00", "另一场");
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-03-01,2027-03-02,false", "2027-03-01,2027-03-03,true", "2027-03-03,2027-03-03,true", "2027-03-03,2027-04-01,true", "2027-03-04,2027-03-05,false"})
    void blockedDaysWarn(LocalDate from, LocalDate to, boolean warned) {
        var conflicts = Conflict.of(facts(Standing.ADMITTED, ANY, List.of(new Conflict.Blocked(from, to, "出差")), List.of(), 0, false));
        assertThat(conflicts).hasSize(warned ? 1 : 0).noneMatch(Conflict::severe);
        if (warned) {
            assertThat(said(conflicts)).contains("出差");
        }
    }

    @Test
    void theWeeklyPatternWarns() {
        var mondays = new Week(Set.of(new Week.Slot(1, Daypart.AFTERNOON)));
        assertThat(said(Conflict.of(facts(Standing.ADMITTED, mondays, List.of(), List.of(), 0, false)))).contains("不在每周可授课的时间里");
    }

    @Test
    void ownPeopleOnTheRosterWarn() {
        var conflicts = Conflict.of(facts(Standing.ADMITTED, ANY, List.of(), List.of(), 3, false));
        assertThat(conflicts).singleElement().matches(conflict -> !conflict.severe());
        assertThat(said(conflicts)).contains("3 人", "本校", "20 人");
    }

    @ParameterizedTest
    @CsvSource({"2,false", "3,true", "4,true"})
    void aFullWeekWarns(int lectures, boolean warned) {
        var week = java.util.stream.IntStream.range(0, lectures).mapToObj(i -> lesson("第" + i, "2027-03-04T0" + i + ":00:00Z", "2027-03-04T0" + i + ":30:00Z")).toList();
        assertThat(Conflict.of(facts(Standing.ADMITTED, ANY, List.of(), week, 0, false))).hasSize(warned ? 1 : 0);
    }

    @Test
    void anotherWeekDoesNotCount() {
        var next = List.of(lesson("a", "2027-03-08T01:00:00Z", "2027-03-08T02:00:00Z"), lesson("b", "2027-03-09T01:00:00Z", "2027-03-09T02:00:00Z"), lesson("c", "2027-03-10T01:00:00Z", "2027-03-10T02:00:00Z"));
        assertThat(Conflict.of(facts(Standing.ADMITTED, ANY, List.of(), next, 0, false))).isEmpty();
    }

    @Test
    void everySessionIsLookedAt() {
        var lessons = List.of(LESSON, lesson("二", "2027-03-10T06:00:00Z", "2027-03-10T08:00:00Z"));
        var facts = new Conflict.Facts("吴老师", Standing.ADMITTED, new Week(Set.of(new Week.Slot(1, Daypart.MORNING))), List.of(), lessons, List.of(), 0, 0, false);
        assertThat(Conflict.of(facts)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0,,false,''", "4,4.9,false,''", "5,4.95,true,5.0", "5,4.94,true,4.9", "120,3,true,3.0"})
    void ratingsAreToldFromFiveAnswers(long count, java.math.BigDecimal mean, boolean shown, String text) {
        assertThat(new Rating(count, mean).isShown()).isEqualTo(shown);
        assertThat(new Rating(count, mean).shown()).isEqualTo(text);
    }

    static String said(List<Conflict> conflicts) {
        return Browser.asTyped(conflicts.stream().map(conflict -> Text.told(conflict.sentence())).reduce("", (a, b) -> a + b));
    }

    private static Conflict.Facts facts(Standing standing, Week week, List<Conflict.Blocked> blocked, List<Conflict.Meeting> elsewhere, int own, boolean onRoster) {
        return new Conflict.Facts("吴老师", standing, week, blocked, List.of(LESSON), elsewhere, own, 20, onRoster);
    }

    private static Conflict.Meeting lesson(String title, String from, String to) {
        return new Conflict.Meeting(title, Instant.parse(from), Instant.parse(to));
    }
}
