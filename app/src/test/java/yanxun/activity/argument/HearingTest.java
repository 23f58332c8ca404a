package yanxun.activity.argument;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yanxun.activity.argument.Hearing.Stand;
import yanxun.activity.undertaking.Progress.Conclusion;

class HearingTest {
    private static Hearing heard(Stand... stands) {
        return new Hearing(2, 2, null, Arrays.asList(stands));
    }

    @Test
    void isConcludedWhenEverybodyHasSpoken() {
        assertThatCode(() -> heard(Stand.ADOPT, Stand.ADOPT, Stand.ABSENT).conclude(Conclusion.ADOPT, List.of(), "")).doesNotThrowAnyException();
        assertThatThrownBy(() -> heard(Stand.ADOPT, null, null).conclude(Conclusion.ADOPT, List.of(), "")).hasMessageContaining("还有 2 位专家没有发表意见");
        assertThatThrownBy(() -> heard(Stand.ABSENT).conclude(Conclusion.ADOPT, List.of(), "")).hasMessageContaining("没有一位专家到会");
    }

    @Test
    void requiresWhatIsToBeChanged() {
        assertThatThrownBy(() -> heard(Stand.REVISE).conclude(Conclusion.REVISE, List.of(), "")).hasMessageContaining("逐条写明");
        assertThatThrownBy(() -> heard(Stand.ADOPT).conclude(Conclusion.ADOPT, List.of("改题目"), "")).hasMessageContaining("修改后通过");
        assertThatCode(() -> heard(Stand.REVISE).conclude(Conclusion.REVISE, List.of("改题目"), "")).doesNotThrowAnyException();
    }

    @Test
    void goesAgainstTheExpertsOnlyWithAReason() {
        assertThatThrownBy(() -> heard(Stand.REJECT, Stand.REJECT, Stand.ADOPT).conclude(Conclusion.ADOPT, List.of(), "")).hasMessageContaining("3 位专家中有 2 位意见不同");
        assertThatCode(() -> heard(Stand.REJECT, Stand.REJECT, Stand.ADOPT).conclude(Conclusion.ADOPT, List.of(), "会上已经说明")).doesNotThrowAnyException();
        assertThatCode(() -> heard(Stand.REJECT, Stand.ADOPT).conclude(Conclusion.ADOPT, List.of(), "")).as("half is not more than half").doesNotThrowAnyException();
        assertThatThrownBy(() -> heard(Stand.REJECT).conclude(Conclusion.REJECT, List.of(), "")).hasMessageContaining("不通过的理由");
    }

    @Test
    void isConcludedOnceAndAboutTheNewestVersion() {
        assertThatThrownBy(() -> new Hearing(2, 2, Conclusion.REVISE, List.of(Stand.ADOPT)).conclude(Conclusion.ADOPT, List.of(), "")).hasMessageContaining("已经形成结论:修改后通过");
        assertThatThrownBy(() -> new Hearing(1, 2, null, List.of(Stand.ADOPT)).conclude(Conclusion.ADOPT, List.of(), "")).hasMessageContaining("已有第 2 稿");
        assertThatThrownBy(() -> new Hearing(1, 1, Conclusion.ADOPT, List.of()).allowOpinion()).hasMessageContaining("不能再改");
    }
}
