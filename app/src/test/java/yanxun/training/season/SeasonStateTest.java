package yanxun.training.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yanxun.platform.error.Rejected;

/** Every state of a season against every deed, to the day. */
class SeasonStateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @EnumSource(SeasonState.class)
    void onlyADraftWithCohortsAndTheDeadlineAheadIsOpened(SeasonState state) {
        if (state == SeasonState.DRAFT) {
            assertThat(state.open(1, DAY, DAY)).isEqualTo(SeasonState.WISHING);
            assertThatThrownBy(() -> state.open(0, DAY, DAY)).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> state.open(1, DAY, DAY.plusDays(1))).isInstanceOf(Rejected.class);
        } else {
            assertThatThrownBy(() -> state.open(1, DAY, DAY)).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(SeasonState.class)
    void wishesAndChecksAreOpenToTheirLastDay(SeasonState state) {
        for (int late = -1; late <= 1; late++) {
            var today = DAY.plusDays(late);
            if (state == SeasonState.WISHING && late <= 0) {
                state.allowWishes(DAY, today);
                state.allowChecks(DAY, today);
            } else {
                assertThatThrownBy(() -> state.allowWishes(DAY, today)).isInstanceOf(Rejected.class);
                assertThatThrownBy(() -> state.allowChecks(DAY, today)).isInstanceOf(Rejected.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SeasonState.class)
    void theDrawComesAfterTheLastDayOfChecking(SeasonState state) {
        if (state == SeasonState.WISHING) {
            assertThatThrownBy(() -> state.draw(DAY, DAY)).hasMessage("学校审核截止(2026-12-01)以后才能抽签");
            assertThat(state.draw(DAY, DAY.plusDays(1))).isEqualTo(SeasonState.DRAWN);
        } else {
            assertThatThrownBy(() -> state.draw(DAY, DAY.plusDays(1))).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(SeasonState.class)
    void whatComesAfterTheDrawWaitsForTheClasses(SeasonState state) {
        if (state == SeasonState.DRAWN) {
            assertThat(state.secondRound(1, 0)).isEqualTo(SeasonState.WISHING);
            assertThatThrownBy(() -> state.secondRound(2, 0)).hasMessage("只有两轮,第二轮已经抽过了");
            assertThat(state.finish(0)).isEqualTo(SeasonState.DONE);
            assertThatThrownBy(() -> state.finish(1)).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> state.secondRound(1, 1)).isInstanceOf(Rejected.class);
        } else {
            assertThatThrownBy(() -> state.secondRound(1, 0)).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> state.finish(0)).isInstanceOf(Rejected.class);
        }
    }
}
