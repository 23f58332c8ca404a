package yanxun.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yanxun.platform.error.Rejected;

/** Every state of a cohort against every deed. */
class CohortStateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @EnumSource(CohortState.class)
    void onlyADraftIsPublished(CohortState state) {
        for (var admission : Admission.values()) {
            if (state == CohortState.DRAFT && admission != Admission.CHOICE) {
                assertThat(state.publish(admission, 5, DAY, DAY)).isEqualTo(CohortState.OPEN);
            } else {
                assertThatThrownBy(() -> state.publish(admission, 5, DAY, DAY)).isInstanceOf(Rejected.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SIGN_UP, 0, 0, true", "SIGN_UP, 0, 1, false", "QUOTA, 0, 0, false", "QUOTA, 1, 0, true", "QUOTA, 1, 1, false", "ASSIGNMENT, 0, 1, true", "ASSIGNMENT, 0, 0, true"})
    void publishingWantsTheDeadlineAheadAndQuotasWhereSchoolsName(Admission admission, int quotas, int late, boolean allowed) {
        if (allowed) {
            assertThat(CohortState.DRAFT.publish(admission, quotas, DAY, DAY.plusDays(late))).isEqualTo(CohortState.OPEN);
        } else {
            assertThatThrownBy(() -> CohortState.DRAFT.publish(admission, quotas, DAY, DAY.plusDays(late))).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 10, 10, 0, '', true", "OPEN, 9, 10, 0, '', false", "OPEN, 9, 10, 0, 小班, true", "OPEN, 10, 10, 1, 小班, false", "OPEN, 0, 1, 0, 小班, false", "DRAFT, 10, 1, 0, '', false", "RUNNING, 10, 1, 0, '', false",
        "CLOSED, 10, 1, 0, '', false", "CANCELLED, 10, 1, 0, '', false"})
    void startingWantsEnoughPeopleOrAReason(CohortState state, int placed, int least, int undecided, String note, boolean allowed) {
        if (allowed) {
            assertThat(state.start(placed, least, undecided, note)).isEqualTo(CohortState.RUNNING);
        } else {
            assertThatThrownBy(() -> state.start(placed, least, undecided, note)).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, 5, 0, 10, '', true", "RUNNING, 5, 1, 10, 说明, false", "RUNNING, 0, 0, 10, '', false", "RUNNING, 0, 0, 10, 省平台证书, true", "RUNNING, 5, 0, 0, 说明, false", "OPEN, 5, 0, 10, '', false", "DRAFT, 5, 0, 10, '', false",
        "CLOSED, 5, 0, 10, '', false", "CANCELLED, 5, 0, 10, '', false"})
    void closingWantsEverySessionSettled(CohortState state, int sessions, int open, int placed, String note, boolean allowed) {
        if (allowed) {
            assertThat(state.close(sessions, open, placed, note)).isEqualTo(CohortState.CLOSED);
        } else {
            assertThatThrownBy(() -> state.close(sessions, open, placed, note)).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(CohortState.class)
    void callingOffWantsAReasonAndNobodySignedIn(CohortState state) {
        if (state == CohortState.CLOSED || state == CohortState.CANCELLED) {
            assertThatThrownBy(() -> state.cancel(0, "改期")).isInstanceOf(Rejected.class);
            assertThatThrownBy(state::allowChange).isInstanceOf(Rejected.class);
        } else {
            assertThat(state.cancel(0, "改期")).isEqualTo(CohortState.CANCELLED);
            assertThatThrownBy(() -> state.cancel(1, "改期")).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> state.cancel(0, " ")).isInstanceOf(Rejected.class);
            state.allowChange();
        }
    }

    @Test
    void refusalsSayWhatToDo() {
        assertThatThrownBy(() -> CohortState.OPEN.start(3, 10, 0, "")).hasMessage("只有 3 人,不足最少开班人数 10:可以延长报名或取消;如仍要开班,请写明原因");
    }
}
