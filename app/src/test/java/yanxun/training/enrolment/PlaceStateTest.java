package yanxun.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yanxun.platform.error.Rejected;

/** Every state against every deed: what leads where, and that nothing else does. */
class PlaceStateTest {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void onlyThreeHoldASeat(PlaceState state) {
        assertThat(state.holdsSeat()).isEqualTo(Set.of(PlaceState.ASKED, PlaceState.PROPOSED, PlaceState.PLACED).contains(state));
        assertThat(state.isLive()).isEqualTo(state.holdsSeat() || state == PlaceState.WAITING);
    }

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void theSchoolApprovesAndReturnsOnlyWhoAsks(PlaceState state) {
        if (state == PlaceState.ASKED) {
            assertThat(state.approve()).isEqualTo(PlaceState.PLACED);
        } else if (state == PlaceState.WAITING) {
            assertThat(state.approve()).isEqualTo(PlaceState.WAITING);
        } else {
            assertThatThrownBy(state::approve).isInstanceOf(Rejected.class);
        }
        if (EnumSet.of(PlaceState.ASKED, PlaceState.WAITING).contains(state)) {
            assertThat(state.sendBack("与教学冲突")).isEqualTo(PlaceState.RETURNED);
            assertThatThrownBy(() -> state.sendBack(" ")).hasMessage("请写明原因,会告诉本人");
        } else {
            assertThatThrownBy(() -> state.sendBack("与教学冲突")).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void theClassConfirmsAndRejectsOnlyWhomTheDrawProposed(PlaceState state) {
        if (state == PlaceState.PROPOSED) {
            assertThat(state.confirm()).isEqualTo(PlaceState.PLACED);
            assertThat(state.reject("已学过")).isEqualTo(PlaceState.REJECTED);
            assertThatThrownBy(() -> state.reject("")).isInstanceOf(Rejected.class);
        } else {
            assertThatThrownBy(state::confirm).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> state.reject("已学过")).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void whoWithdrawsIsOnTheListAndInTime(PlaceState state) {
        for (var cohort : CohortState.values()) {
            for (int late = -1; late <= 1; late++) {
                var today = DEADLINE.plusDays(late);
                if (state.isLive() && cohort == CohortState.OPEN && late <= 0) {
                    assertThat(state.withdraw(cohort, DEADLINE, today)).isEqualTo(PlaceState.WITHDRAWN);
                } else {
                    assertThatThrownBy(() -> state.withdraw(cohort, DEADLINE, today)).isInstanceOf(Rejected.class);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void theClassTakesOffWhoIsOnTheListWithAReason(PlaceState state) {
        if (state.isLive()) {
            assertThat(state.takeOff("产假")).isEqualTo(PlaceState.WITHDRAWN);
            assertThatThrownBy(() -> state.takeOff(" ")).isInstanceOf(Rejected.class);
        } else {
            assertThatThrownBy(() -> state.takeOff("产假")).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, SIGN_UP, PLACED", "false, SIGN_UP, ASKED", "true, CHOICE, PROPOSED", "false, CHOICE, PROPOSED"})
    void whoMovesUpGoesWhereTheirChecksStand(boolean checked, Admission admission, PlaceState state) {
        assertThat(PlaceState.WAITING.moveUp(checked, admission)).isEqualTo(state);
        assertThatThrownBy(() -> PlaceState.PLACED.moveUp(checked, admission)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"10, 9, ASKED", "10, 10, WAITING", "10, 11, WAITING", "1, 0, ASKED"})
    void aSeatWhileThereIsOneElseThePlaceInTheQueue(int most, int held, PlaceState state) {
        assertThat(new Seats(most, held, 0).signUp(CohortState.OPEN, Admission.SIGN_UP, DEADLINE, DEADLINE, null, List.of())).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(PlaceState.class)
    void whoIsAlreadyOnTheListDoesNotSignUpAgain(PlaceState now) {
        if (now.isLive()) {
            assertThatThrownBy(() -> new Seats(5, 0, 0).signUp(CohortState.OPEN, Admission.SIGN_UP, DEADLINE, DEADLINE, now, List.of())).isInstanceOf(Rejected.class);
        } else {
            assertThat(new Seats(5, 0, 0).signUp(CohortState.OPEN, Admission.SIGN_UP, DEADLINE, DEADLINE, now, List.of())).isEqualTo(PlaceState.ASKED);
        }
    }

    @Test
    void signingUpWantsAnOpenCohortInTimeAndTheCriteriaMet() {
        var seats = new Seats(5, 0, 0);
        for (var state : CohortState.values()) {
            for (var admission : Admission.values()) {
                if (state != CohortState.OPEN || admission != Admission.SIGN_UP) {
                    assertThatThrownBy(() -> seats.signUp(state, admission, DEADLINE, DEADLINE, null, List.of())).isInstanceOf(Rejected.class);
                }
            }
        }
        assertThatThrownBy(() -> seats.signUp(CohortState.OPEN, Admission.SIGN_UP, DEADLINE, DEADLINE.plusDays(1), null, List.of())).hasMessage("报名已截止(2026-12-01)");
        assertThatThrownBy(() -> seats.signUp(CohortState.OPEN, Admission.SIGN_UP, DEADLINE, DEADLINE, null, List.of("学科:数学"))).hasMessage("不符合条件:学科:数学");
    }

    @Test
    void soManyAtOnceOrNobody() {
        new Seats(5, 3, 0).take(2);
        assertThatThrownBy(() -> new Seats(5, 3, 0).take(3)).hasMessage("要加 3 人,只剩 2 个名额;请增加名额或减少人数");
        assertThatThrownBy(() -> new Seats(5, 7, 0).take(1)).hasMessage("要加 1 人,只剩 0 个名额;请增加名额或减少人数");
    }
}
