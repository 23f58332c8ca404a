package yanxun.training.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yanxun.training.trainer.Standing.ADMITTED;
import static yanxun.training.trainer.Standing.LEFT;
import static yanxun.training.trainer.Standing.PROPOSED;
import static yanxun.training.trainer.Standing.REFUSED;
import static yanxun.training.trainer.Standing.RESTING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yanxun.platform.error.Rejected;

class StandingTest {
    @ParameterizedTest
    @CsvSource({"PROPOSED,ADMITTED", "PROPOSED,REFUSED", "ADMITTED,RESTING", "ADMITTED,LEFT", "RESTING,ADMITTED", "RESTING,LEFT", "LEFT,PROPOSED", "REFUSED,PROPOSED"})
    void goesOn(Standing from, Standing to) {
        assertThat(from.move(to, "原因")).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,RESTING", "PROPOSED,LEFT", "PROPOSED,PROPOSED", "ADMITTED,PROPOSED", "ADMITTED,REFUSED", "ADMITTED,ADMITTED", "RESTING,PROPOSED", "RESTING,REFUSED", "LEFT,ADMITTED",
            "LEFT,RESTING", "REFUSED,ADMITTED", "REFUSED,LEFT"})
    void leapsNowhere(Standing from, Standing to) {
        assertThatThrownBy(() -> from.move(to, "原因")).isInstanceOf(Rejected.class).hasMessageContaining("不能改为");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = {"RESTING", "LEFT"})
    void leavingNeedsAReason(Standing to) {
        assertThatThrownBy(() -> ADMITTED.move(to, " ")).isInstanceOf(Rejected.class).hasMessageContaining("原因");
        assertThatThrownBy(() -> ADMITTED.move(to, "长".repeat(201))).isInstanceOf(Rejected.class);
    }

    @Test
    void admittingNeedsNone() {
        assertThat(PROPOSED.move(ADMITTED, "")).isEqualTo(ADMITTED);
        assertThat(RESTING.move(ADMITTED, "")).isEqualTo(ADMITTED);
        assertThatThrownBy(() -> PROPOSED.move(REFUSED, "")).isInstanceOf(Rejected.class);
    }

    @Test
    void onlyTheAdmittedTeach() {
        assertThat(java.util.Arrays.stream(Standing.values()).filter(Standing::mayTeach)).containsExactly(ADMITTED);
        assertThat(LEFT.next()).containsExactly(PROPOSED);
    }
}
