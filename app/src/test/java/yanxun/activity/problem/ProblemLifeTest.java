package yanxun.activity.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yanxun.activity.problem.ProblemLife.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yanxun.platform.error.Rejected;

/** Every deed from every state: where it leads, or that it is refused. */
class ProblemLifeTest {
    static final Map<String, UnaryOperator<ProblemLife>> DEEDS = Map.ofEntries(
            Map.entry("keep", ProblemLife::keep), Map.entry("return", state -> state.sendBack("不具体")), Map.entry("mend", ProblemLife::mend), Map.entry("withdraw", ProblemLife::withdraw),
            Map.entry("award", ProblemLife::award), Map.entry("take back", state -> state.takeBack("没有进展")), Map.entry("solve", ProblemLife::solve), Map.entry("escalate", state -> state.escalate("太难")),
            Map.entry("merge", state -> state.merge(OPEN)), Map.entry("part", state -> state.part("POSTED")));

    static final Map<ProblemLife, Map<String, ProblemLife>> ALLOWED = new EnumMap<>(Map.of(
            POSTED, Map.of("keep", OPEN, "return", RETURNED, "mend", POSTED, "withdraw", WITHDRAWN, "merge", MERGED),
            RETURNED, Map.of("mend", POSTED, "withdraw", WITHDRAWN),
            OPEN, Map.of("withdraw", WITHDRAWN, "award", AWARDED, "escalate", ESCALATED, "merge", MERGED),
            AWARDED, Map.of("take back", OPEN, "solve", SOLVED, "escalate", ESCALATED),
            MERGED, Map.of("part", POSTED), SOLVED, Map.of(), ESCALATED, Map.of(), WITHDRAWN, Map.of()));

    @ParameterizedTest
    @EnumSource
    void eachDeedFromEachState(ProblemLife state) {
        var allowed = ALLOWED.get(state);
        DEEDS.forEach((name, deed) -> {
            if (allowed.containsKey(name)) {
                assertThat(deed.apply(state)).as(state + " " + name).isEqualTo(allowed.get(name));
            } else {
                assertThatThrownBy(() -> deed.apply(state)).as(state + " " + name).isInstanceOf(Rejected.class);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyOntoWhatIsOpenOrAwarded(ProblemLife target) {
        if (EnumSet.of(OPEN, AWARDED).contains(target)) {
            assertThat(POSTED.merge(target)).isEqualTo(MERGED);
        } else {
            assertThatThrownBy(() -> POSTED.merge(target)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void returningTakingBackAndEscalatingNeedAReason() {
        for (Function<String, ProblemLife> deed : java.util.List.<Function<String, ProblemLife>>of(POSTED::sendBack, AWARDED::takeBack, OPEN::escalate)) {
            assertThatThrownBy(() -> deed.apply(" ")).isInstanceOf(Rejected.class).hasMessageContaining("请写明原因");
        }
    }

    @Test
    void whatIsPartedBecomesWhatItWas() {
        assertThat(MERGED.part("OPEN")).isEqualTo(OPEN);
    }

    @Test
    void likeTextsAreFoundAndUnlikeOnesAreNot() {
        assertThat(Likeness.of("三年级学生习作写不具体怎么办", "三年级习作写不具体")).isGreaterThan(Likeness.SIMILAR);
        assertThat(Likeness.of("三年级学生习作写不具体怎么办", "三年级学生,习作写不具体,怎么办?")).isEqualTo(1);
        assertThat(Likeness.of("三年级学生习作写不具体怎么办", "初中物理实验器材不足")).isLessThan(Likeness.SIMILAR);
        assertThat(Likeness.of("", "习作")).isZero();
        assertThat(Likeness.of("作", "作")).isZero();
        assertThat(Likeness.of("分数的初步认识学生难以理解", "学生对分数的初步认识理解困难")).isGreaterThan(Likeness.SIMILAR);
    }
}
