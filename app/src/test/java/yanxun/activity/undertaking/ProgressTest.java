package yanxun.activity.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yanxun.activity.undertaking.Progress.Conclusion;

/** What each step asks for, one thing after the other. */
class ProgressTest {
    private boolean why = true;
    private boolean how = true;
    private boolean effect = true;
    private boolean wishless;
    private boolean late;
    private int visits = 1;
    private int findings = 1;
    private int latest = 1;
    private int argued = 1;
    private Conclusion conclusion = Conclusion.ADOPT;
    private int unanswered;
    private int unaccepted;
    private boolean notice = true;
    private int closed = 1;
    private int open;
    private int lessons = 1;
    private int unfinished;
    private int unshown;
    private int chosen = 1;
    private int undelivered;
    private boolean summed = true;

    private List<String> missing(Phase phase) {
        return new Progress(why, how, effect, wishless, late, visits, findings, latest, argued, conclusion, unanswered, unaccepted, notice, closed, open, lessons, unfinished, unshown, chosen, undelivered, summed, summed, summed).missing(phase);
    }

    @Test
    void aRequestAnswersThreeQuestions() {
        assertThat(missing(Phase.REQUEST)).isEmpty();
        why = false;
        how = false;
        effect = false;
        assertThat(missing(Phase.REQUEST)).containsExactly("为什么开展这次活动", "怎样开展", "要达到什么目的和效果");
    }

    @Test
    void fromAMenuItWishesSomething() {
        wishless = true;
        assertThat(missing(Phase.REQUEST)).containsExactly("至少选一个志愿");
        late = true;
        assertThat(missing(Phase.REQUEST)).containsExactly("至少选一个志愿", "菜单已经截止");
    }

    @Test
    void aDiagnosisWasThereAndFoundSomething() {
        visits = 0;
        assertThat(missing(Phase.DIAGNOSIS)).hasSize(1);
        findings = 0;
        assertThat(missing(Phase.DIAGNOSIS)).hasSize(2);
    }

    @Test
    void aFirstPlanNeedsNoAnswers() {
        argued = 0;
        conclusion = null;
        assertThat(missing(Phase.PLAN)).isEmpty();
        latest = 0;
        assertThat(missing(Phase.PLAN)).containsExactly("方案初稿");
    }

    @Test
    void aPlanToBeRevisedIsANewVersionWithEveryRequirementAnswered() {
        conclusion = Conclusion.REVISE;
        unanswered = 2;
        assertThat(missing(Phase.PLAN)).containsExactly("论证会以后的修改稿", "对 2 条修改要求逐条答复");
        latest = 2;
        assertThat(missing(Phase.PLAN)).containsExactly("对 2 条修改要求逐条答复");
        unanswered = 0;
        assertThat(missing(Phase.PLAN)).isEmpty();
    }

    @Test
    void anAdoptedPlanMustBeTheOneThatWasArgued() {
        assertThat(missing(Phase.ARGUMENT)).isEmpty();
        latest = 2;
        assertThat(missing(Phase.ARGUMENT)).singleElement().asString().contains("重新论证");
    }

    @Test
    void arguingEndsWithAConclusionThatIsMet() {
        conclusion = null;
        assertThat(missing(Phase.ARGUMENT)).containsExactly("论证会结论");
        conclusion = Conclusion.REJECT;
        assertThat(missing(Phase.ARGUMENT)).singleElement().asString().contains("没有通过");
        conclusion = Conclusion.REVISE;
        unaccepted = 3;
        assertThat(missing(Phase.ARGUMENT)).containsExactly("论证会以后的修改稿", "主办单位确认 3 条修改");
        latest = 2;
        unaccepted = 0;
        assertThat(missing(Phase.ARGUMENT)).isEmpty();
    }

    @Test
    void whatIsHeldAsASessionIsHeldAndClosed() {
        closed = 0;
        assertThat(missing(Phase.BRIEFING)).hasSize(1);
        assertThat(missing(Phase.STUDY)).hasSize(1);
        assertThat(missing(Phase.EXHIBITION)).containsExactly("一次已办结的活动");
    }

    @Test
    void lessonsGoAllTheWay() {
        unfinished = 1;
        unshown = 2;
        undelivered = 1;
        assertThat(missing(Phase.PREPARATION)).singleElement().asString().contains("1 节课例");
        assertThat(missing(Phase.EXHIBITION)).singleElement().asString().contains("2 节课例");
        assertThat(missing(Phase.DELIVERY)).singleElement().asString().contains("1 节推选的课例");
        lessons = 0;
        chosen = 0;
        assertThat(missing(Phase.PREPARATION)).contains("至少一节课例");
        assertThat(missing(Phase.CHOICE)).hasSize(1);
    }

    @Test
    void theEndHasNoLooseEnds() {
        summed = false;
        assertThat(missing(Phase.SUMMARY)).containsExactly("突出亮点", "存在的问题", "改进的思路");
        open = 2;
        assertThat(missing(Phase.ARCHIVE)).containsExactly("2 项活动还没有办结或取消");
        notice = false;
        assertThat(missing(Phase.NOTICE)).containsExactly("一份已印发的通知");
    }
}
