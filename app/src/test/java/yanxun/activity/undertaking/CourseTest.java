package yanxun.activity.undertaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yanxun.activity.undertaking.Progress.Conclusion;
import yanxun.platform.error.Rejected;

class CourseTest {
    private static final Progress DONE = new Progress(true, true, true, false, false, 1, 1, 2, 2, Conclusion.ADOPT, 0, 0, true, 1, 0, 1, 0, 0, 1, 0, true, true, true);
    private static final Progress NOTHING = new Progress(false, false, false, true, false, 0, 0, 0, 0, null, 0, 0, false, 0, 1, 0, 0, 0, 0, 0, false, false, false);
    private static final Set<Part> BUREAU = Set.of(Part.ORGANISER);
    private static final Set<Part> SCHOOL = Set.of(Part.HOST);

    private static Course at(Phase phase) {
        return new Course(Phase.all(), phase, State.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aStepThatIsDoneLeadsToTheNext(Phase phase) {
        var next = at(phase).advance(Set.of(phase.carrier()), DONE);

        assertThat(next.at()).isEqualTo(phase == Phase.ARCHIVE ? Phase.ARCHIVE : Phase.values()[phase.ordinal() + 1]);
        assertThat(next.state()).isEqualTo(phase == Phase.ARCHIVE ? State.ARCHIVED : State.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"SCREENING", "DELIVERY"}, mode = EnumSource.Mode.EXCLUDE)
    void aStepThatIsNotDoneStays(Phase phase) {
        assertThatThrownBy(() -> at(phase).advance(Set.of(phase.carrier()), NOTHING)).isInstanceOf(Rejected.class).hasMessageContaining("还缺");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void onlyWhoCarriesAStepTheOrganiserOrADelegateMovesItOn(Phase phase) {
        var strangers = phase.carrier() == Part.HOST ? Set.of(Part.COHOST, Part.EXPERT) : Set.of(Part.HOST, Part.COHOST, Part.EXPERT);
        assertThatThrownBy(() -> at(phase).advance(strangers, DONE)).isInstanceOf(Rejected.class).hasMessageContaining("办理");
        assertThat(at(phase).advance(BUREAU, DONE)).isNotNull();
        assertThat(at(phase).advance(Set.of(Part.DELEGATE), DONE)).isNotNull();
        assertThat(at(phase).mayWork(phase, strangers)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "RUNNING", mode = EnumSource.Mode.EXCLUDE)
    void whatHasEndedMovesNoMore(State state) {
        var ended = new Course(Phase.all(), Phase.PLAN, state);
        assertThatThrownBy(() -> ended.advance(BUREAU, DONE)).hasMessageContaining("不能再办理");
        assertThatThrownBy(() -> ended.sendBack(Phase.DIAGNOSIS, BUREAU, "因")).hasMessageContaining("不能再办理");
        assertThatThrownBy(() -> ended.undo(Phase.DIAGNOSIS, true, false, BUREAU)).hasMessageContaining("不能再办理");
        assertThatThrownBy(() -> ended.drop(Phase.STUDY, BUREAU, "因")).hasMessageContaining("不能再办理");
        assertThatThrownBy(() -> ended.stop(BUREAU, "因")).hasMessageContaining("不能再办理");
        assertThat(ended.mayWork(Phase.PLAN, BUREAU)).isFalse();
    }

    @Test
    void stepsAFormDoesNotNeedAreNotVisited() {
        var lean = new Course(List.of(Phase.REQUEST, Phase.SCREENING, Phase.PLAN, Phase.NOTICE, Phase.SUMMARY, Phase.ARCHIVE), Phase.SCREENING, State.RUNNING);
        assertThat(lean.advance(BUREAU, DONE).at()).isEqualTo(Phase.PLAN);
        assertThat(new Course(lean.steps(), Phase.NOTICE, State.RUNNING).advance(BUREAU, DONE).at()).isEqualTo(Phase.SUMMARY);
    }

    @Test
    void sendingBackNeedsAReasonAndAnEarlierStep() {
        assertThat(at(Phase.ARGUMENT).sendBack(Phase.PLAN, BUREAU, "目标不清").at()).isEqualTo(Phase.PLAN);
        assertThat(at(Phase.SCREENING).sendBack(Phase.REQUEST, BUREAU, "补充效果").at()).isEqualTo(Phase.REQUEST);
        assertThatThrownBy(() -> at(Phase.ARGUMENT).sendBack(Phase.PLAN, BUREAU, " ")).hasMessageContaining("原因");
        assertThatThrownBy(() -> at(Phase.ARGUMENT).sendBack(Phase.ARGUMENT, BUREAU, "因")).hasMessageContaining("前面的步骤");
        assertThatThrownBy(() -> at(Phase.ARGUMENT).sendBack(Phase.SUMMARY, BUREAU, "因")).hasMessageContaining("前面的步骤");
        assertThatThrownBy(() -> at(Phase.SUMMARY).sendBack(Phase.REQUEST, BUREAU, "因")).hasMessageContaining("不能退回到申请");
        assertThatThrownBy(() -> at(Phase.ARGUMENT).sendBack(Phase.PLAN, SCHOOL, "因")).hasMessageContaining("主办单位办理");
        var without = new Course(Phase.all().stream().filter(phase -> phase != Phase.DIAGNOSIS).toList(), Phase.PLAN, State.RUNNING);
        assertThatThrownBy(() -> without.sendBack(Phase.DIAGNOSIS, BUREAU, "因")).hasMessageContaining("前面的步骤");
    }

    @Test
    void theLastMoveIsTakenBackOnlyWhileNothingIsBuiltOnIt() {
        assertThat(at(Phase.NOTICE).undo(Phase.ARGUMENT, true, false, BUREAU).at()).isEqualTo(Phase.ARGUMENT);
        assertThat(at(Phase.NOTICE).undo(Phase.ARGUMENT, true, false, SCHOOL).at()).as("by the one who moved it").isEqualTo(Phase.ARGUMENT);
        assertThat(at(Phase.NOTICE).undo(Phase.ARGUMENT, false, false, BUREAU).at()).as("by the organiser").isEqualTo(Phase.ARGUMENT);
        assertThatThrownBy(() -> at(Phase.NOTICE).undo(Phase.ARGUMENT, false, false, SCHOOL)).hasMessageContaining("刚才推进的人");
        assertThatThrownBy(() -> at(Phase.NOTICE).undo(Phase.ARGUMENT, true, true, BUREAU)).hasMessageContaining("已经开始");
        assertThatThrownBy(() -> at(Phase.PLAN).undo(Phase.ARGUMENT, true, false, BUREAU)).as("it was sent back, not moved on").hasMessageContaining("没有可以撤回");
    }

    @Test
    void droppingAStepIsTheOrganisersWithAReason() {
        assertThat(at(Phase.NOTICE).drop(Phase.STUDY, BUREAU, "时间不够").steps()).doesNotContain(Phase.STUDY);
        assertThat(at(Phase.STUDY).drop(Phase.STUDY, BUREAU, "时间不够").at()).isEqualTo(Phase.PREPARATION);
        assertThatThrownBy(() -> at(Phase.NOTICE).drop(Phase.STUDY, SCHOOL, "因")).hasMessageContaining("只有主办单位");
        assertThatThrownBy(() -> at(Phase.NOTICE).drop(Phase.STUDY, BUREAU, "")).hasMessageContaining("为什么");
        assertThatThrownBy(() -> at(Phase.SUMMARY).drop(Phase.STUDY, BUREAU, "因")).hasMessageContaining("已经完成");
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"REQUEST", "SCREENING", "PLAN", "NOTICE", "SUMMARY", "ARCHIVE"})
    void someStepsAreNeverDropped(Phase phase) {
        assertThatThrownBy(() -> at(Phase.REQUEST).drop(phase, BUREAU, "因")).hasMessageContaining("不能省去");
    }

    @ParameterizedTest
    @CsvSource({"REQUEST,true,false,false", "SCREENING,true,true,false", "DIAGNOSIS,false,false,true", "DELIVERY,false,false,true", "ARCHIVE,false,false,true"})
    void theThreeWaysToEndBelongToTheirTime(Phase phase, boolean withdrawn, boolean declined, boolean stopped) {
        assertThat(ends(() -> at(phase).withdraw(SCHOOL, "因"))).isEqualTo(withdrawn ? State.WITHDRAWN : null);
        assertThat(ends(() -> at(phase).decline(BUREAU, "因"))).isEqualTo(declined ? State.DECLINED : null);
        assertThat(ends(() -> at(phase).stop(BUREAU, "因"))).isEqualTo(stopped ? State.STOPPED : null);
        assertThat(ends(() -> at(phase).withdraw(SCHOOL, " "))).as("never without a reason").isNull();
        assertThat(ends(() -> at(phase).decline(BUREAU, ""))).isNull();
        assertThat(ends(() -> at(phase).stop(BUREAU, ""))).isNull();
        assertThat(ends(() -> at(phase).withdraw(BUREAU, "因"))).as("withdrawing is the school's").isNull();
        assertThat(ends(() -> at(phase).decline(SCHOOL, "因"))).as("declining is the bureau's").isNull();
        assertThat(ends(() -> at(phase).stop(SCHOOL, "因"))).isNull();
    }

    private static State ends(java.util.function.Supplier<Course> move) {
        try {
            return move.get().state();
        } catch (Rejected _) {
            return null;
        }
    }

    @Test
    void workOnAStepThatIsNotDueIsRefusedByName() {
        assertThatThrownBy(() -> at(Phase.PLAN).allowWork(Phase.SUMMARY, BUREAU)).hasMessageContaining("现在是“方案”,不是“总结”");
        assertThatThrownBy(() -> at(Phase.PLAN).allowWork(Phase.PLAN, Set.of(Part.COHOST))).hasMessageContaining("承办学校办理");
        at(Phase.CHOICE).allowWork(Phase.CHOICE, Set.of(Part.COHOST), Part.COHOST);
        assertThatThrownBy(() -> at(Phase.CHOICE).allowWork(Phase.CHOICE, Set.of(Part.EXPERT), Part.COHOST)).hasMessageContaining("承办学校办理");
    }
}
