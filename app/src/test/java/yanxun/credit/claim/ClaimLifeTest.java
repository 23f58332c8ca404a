package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yanxun.credit.claim.ClaimLife.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Every deed in every state, and everybody at the bench. */
class ClaimLifeTest {
    private static final UUID TEACHER = new UUID(0, 1);
    private static final UUID JUDGE = new UUID(0, 2);

    record Deed(String name, UnaryOperator<ClaimLife> deed, Map<ClaimLife, ClaimLife> leads) {}

    private static final java.util.List<Deed> DEEDS = java.util.List.of(
            new Deed("handed in", life -> life.handIn(false), Map.of(DRAFT, HANDED_IN, RETURNED, HANDED_IN)),
            new Deed("handed in straight to the district", life -> life.handIn(true), Map.of(DRAFT, ENDORSED, RETURNED, ENDORSED)),
            new Deed("withdrawn", ClaimLife::withdraw, Map.of(DRAFT, WITHDRAWN, RETURNED, WITHDRAWN, HANDED_IN, WITHDRAWN, ENDORSED, WITHDRAWN)),
            new Deed("endorsed", ClaimLife::endorse, Map.of(HANDED_IN, ENDORSED)),
            new Deed("sent back", life -> life.sendBack("缺盖章"), Map.of(HANDED_IN, RETURNED, ENDORSED, RETURNED)),
            new Deed("accepted", ClaimLife::accept, Map.of(ENDORSED, ACCEPTED, APPEALED, ACCEPTED)),
            new Deed("refused", life -> life.refuse("不在范围"), Map.of(ENDORSED, REFUSED, APPEALED, REFUSED)),
            new Deed("appealed", life -> life.appeal("有原件", false), Map.of(REFUSED, APPEALED)),
            new Deed("posted", ClaimLife::post, Map.of(ACCEPTED, POSTED)),
            new Deed("voided", life -> life.voided("证书是伪造的"), Map.of(POSTED, VOIDED, ACCEPTED, VOIDED)));

    @TestFactory
    java.util.stream.Stream<DynamicTest> everyDeedInEveryState() {
        return DEEDS.stream().flatMap(deed -> EnumSet.allOf(ClaimLife.class).stream().map(state -> DynamicTest.dynamicTest(state + " " + deed.name(), () -> {
            if (deed.leads().containsKey(state)) {
                assertThat(deed.deed().apply(state)).isEqualTo(deed.leads().get(state));
            } else {
                assertThatThrownBy(() -> deed.deed().apply(state)).isInstanceOf(Rejected.class).hasMessageContaining("不能");
            }
        })));
    }

    @Test
    void whatIsAgainstSomebodyNeedsAReason() {
        assertThatThrownBy(() -> HANDED_IN.sendBack(" ")).isInstanceOf(Rejected.class).hasMessage("请写明原因");
        assertThatThrownBy(() -> ENDORSED.refuse("")).hasMessage("请写明原因");
        assertThatThrownBy(() -> REFUSED.appeal("", false)).hasMessage("请写明原因");
        assertThatThrownBy(() -> POSTED.voided("")).hasMessage("请写明原因");
    }

    @Test
    void thereIsOneAppealOnly() {
        assertThatThrownBy(() -> REFUSED.appeal("再看一次", true)).isInstanceOf(Rejected.class).hasMessageContaining("复核只有一次");
    }

    @Test
    void onlyDraftsAndReturnedOnesAreMended() {
        for (var state : values()) {
            assertThat(state.isOpen()).isEqualTo(Set.of(DRAFT, RETURNED).contains(state));
        }
    }

    @Test
    void nobodyJudgesTheirOwnClaim() {
        var own = new Bench(TEACHER, TEACHER, true, true, true, null);
        assertThatThrownBy(own::asSchool).isInstanceOf(Rejected.class).hasMessage("不能审核自己的申报");
        assertThatThrownBy(own::asDistrict).hasMessage("不能审核自己的申报");
        assertThatThrownBy(own::asReviewer).hasMessage("不能审核自己的申报");
        for (var state : values()) {
            assertThat(own.mayJudge(state)).as(state.name()).isFalse();
        }
    }

    @Test
    void anAppealIsHeardBySomebodyElse() {
        var first = new Bench(JUDGE, TEACHER, false, false, true, JUDGE);
        var second = new Bench(new UUID(0, 3), TEACHER, false, false, true, JUDGE);
        assertThatThrownBy(first::asReviewer).isInstanceOf(Rejected.class).hasMessageContaining("另一位同志");
        second.asReviewer();
        assertThat(first.mayJudge(APPEALED)).isFalse();
        assertThat(second.mayJudge(APPEALED)).isTrue();
        assertThat(first.mayJudge(ENDORSED)).isTrue();
    }

    @Test
    void eachInstanceJudgesItsOwnStep() {
        var school = new Bench(JUDGE, TEACHER, false, true, false, null);
        var district = new Bench(JUDGE, TEACHER, false, false, true, null);
        assertThat(EnumSet.allOf(ClaimLife.class).stream().filter(school::mayJudge)).containsExactly(HANDED_IN);
        assertThat(EnumSet.allOf(ClaimLife.class).stream().filter(district::mayJudge)).containsExactly(ENDORSED, APPEALED);
        assertThatThrownBy(school::asDistrict).isInstanceOf(NotFound.class);
        assertThatThrownBy(district::asSchool).isInstanceOf(NotFound.class);
    }

    @Test
    void strangersFindNothingAndOnlyTheClaimantAppeals() {
        var stranger = new Bench(JUDGE, TEACHER, false, false, false, null);
        assertThat(stranger.mayRead()).isFalse();
        assertThatThrownBy(stranger::asClaimant).isInstanceOf(NotFound.class);
        var dean = new Bench(JUDGE, TEACHER, true, true, false, null);
        dean.asClaimant();
        assertThatThrownBy(dean::asSelf).isInstanceOf(NotFound.class);
    }
}
