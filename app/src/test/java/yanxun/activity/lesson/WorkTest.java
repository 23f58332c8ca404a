package yanxun.activity.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTest {
    @ParameterizedTest
    @CsvSource({"DRAFT,TEAM_STUDY", "TRIAL,DRAFT", "POLISHING,TRIAL", "REFLECTION,TRIAL", "FINAL,REFLECTION", "TEACHING,TELLING", "DISCUSSION,TELLING", "DEFENCE,TEACHING"})
    void eachStageRestsOnTheOneBefore(Work work, Work before) {
        assertThatThrownBy(() -> work.refuseTooEarly(List.of())).hasMessageContaining("之前要先有");
        assertThatCode(() -> work.refuseTooEarly(List.of(before))).doesNotThrowAnyException();
    }

    @Test
    void studyingAndTellingComeFirst() {
        assertThatCode(() -> Work.TEAM_STUDY.refuseTooEarly(List.of())).doesNotThrowAnyException();
        assertThatCode(() -> Work.TELLING.refuseTooEarly(List.of())).doesNotThrowAnyException();
        assertThat(Work.stages(true)).hasSize(6);
        assertThat(Work.stages(false)).hasSize(4);
    }
}
