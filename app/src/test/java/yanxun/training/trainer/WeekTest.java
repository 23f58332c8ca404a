package yanxun.training.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {
    /** 2027-03-03 is a Wednesday. */
    static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);
    static final Week WEDNESDAYS = new Week(Set.of(new Week.Slot(3, Daypart.AFTERNOON)));

    @ParameterizedTest
    @CsvSource({"14:00,16:30,true", "12:30,18:00,true", "12:29,14:00,false", "14:00,18:01,false", "09:00,11:00,false", "18:00,20:00,false", "13:00,13:00,true"})
    void onlyTheMarkedPartOfTheDay(String from, String to, boolean free) {
        assertThat(WEDNESDAYS.covers(at(0, from), at(0, to))).isEqualTo(free);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 1, 2, 3, 4})
    void onlyTheMarkedDay(int days) {
        assertThat(WEDNESDAYS.covers(at(days, "14:00"), at(days, "16:00"))).isFalse();
    }

    @Test
    void theSameDayEveryWeek() {
        assertThat(WEDNESDAYS.covers(at(7, "14:00"), at(7, "16:00"))).isTrue();
    }

    @Test
    void aWholeDayNeedsAllItsParts() {
        var whole = new Week(Set.of(new Week.Slot(3, Daypart.MORNING), new Week.Slot(3, Daypart.AFTERNOON)));
        assertThat(whole.covers(at(0, "08:30"), at(0, "17:00"))).isTrue();
        assertThat(WEDNESDAYS.covers(at(0, "08:30"), at(0, "17:00"))).isFalse();
        assertThat(whole.covers(at(0, "08:30"), at(0, "19:00"))).isFalse();
    }

    @Test
    void severalDaysNeedEachOfThem() {
        assertThat(WEDNESDAYS.covers(at(0, "14:00"), at(1, "16:00"))).isFalse();
    }

    @Test
    void nothingMarkedIsAlwaysFree() {
        assertThat(new Week(Set.of()).covers(at(0, "03:00"), at(5, "23:00"))).isTrue();
    }

    @Test
    void earlyMorningsAskNobody() {
        assertThat(WEDNESDAYS.covers(at(0, "06:00"), at(0, "07:30"))).isTrue();
    }

    @Test
    void readsWhatItWrote() {
        for (var part : Daypart.values()) {
            var slot = new Week.Slot(5, part);
            assertThat(Week.Slot.of(slot.key())).isEqualTo(slot);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0-MORNING", "8-MORNING", "x-MORNING", "3-NIGHT", "3-"})
    void refusesNonsense(String key) {
        assertThatThrownBy(() -> Week.Slot.of(key)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void tellsTheDaysInOrder() {
        var week = new Week(Set.of(new Week.Slot(5, Daypart.MORNING), new Week.Slot(1, Daypart.EVENING), new Week.Slot(1, Daypart.MORNING)));
        assertThat(week.text()).isEqualTo("周一上午、周一晚上、周五上午");
    }

    private static LocalDateTime at(int days, String time) {
        return LocalDateTime.of(WEDNESDAY.plusDays(days), java.time.LocalTime.parse(time));
    }
}
