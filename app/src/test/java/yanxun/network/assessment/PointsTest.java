package yanxun.network.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.network.obligation.Fulfilment;
import yanxun.platform.error.Rejected;

/** The points of the process part, and what moves a sheet on. */
class PointsTest {
    static final LocalDate UNTIL = LocalDate.of(2027, 7, 8);

    @ParameterizedTest(name = "{0} of {1} and {2} of {3}: {4}")
    @CsvSource({"3, 3, 1, 1, 60.0", "0, 3, 0, 1, 0.0", "3, 3, 0, 1, 30.0", "1, 3, 1, 1, 40.0", "9, 3, 0, 1, 30.0", "2, 3, 1, 2, 35.0", "1, 3, 0, 1, 10.0"})
    void aCommunityHasTheMeanOfHowFarEachWasDone(int done, int need, int done2, int need2, BigDecimal points) {
        assertThat(Points.ofCommunity(year(6, line(need, done), line(need2, done2)))).isEqualTo(points);
    }

    @Test
    void whoOwedNothingHasAll() {
        assertThat(Points.ofCommunity(year(0))).isEqualByComparingTo("60");
        assertThat(Points.ofMember(member(0), year(0))).isEqualByComparingTo("60");
        assertThat(Points.ofMember(member(0), year(0, line(3, 0)))).isZero();
    }

    @Test
    void aMemberIsJudgedByItsOwnOrByWhatItTookPartIn() {
        assertThat(Points.ofMember(member(3), year(6, line(3, 3)))).isEqualByComparingTo("30");
        assertThat(Points.ofMember(member(6), year(6, line(3, 3)))).isEqualByComparingTo("60");
        assertThat(Points.ofMember(member(6, line(2, 1)), year(6, line(3, 3)))).isEqualByComparingTo("30");
    }

    @Test
    void onlyACompleteDraftIsPublished() {
        assertThat(SheetLife.DRAFT.publish(BigDecimal.TEN, "好", 7)).isEqualTo(SheetLife.PUBLISHED);
        assertThatThrownBy(() -> SheetLife.DRAFT.publish(null, "好", 7)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.DRAFT.publish(BigDecimal.TEN, " ", 7)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.DRAFT.publish(BigDecimal.TEN, "好", 2)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.PUBLISHED.publish(BigDecimal.TEN, "好", 7)).isInstanceOf(Rejected.class);
        assertThatThrownBy(SheetLife.FINAL::allowWriting).isInstanceOf(Rejected.class);
    }

    @Test
    void itIsConcludedWhenTheDaysAreOverAndEveryObjectionAnswered() {
        assertThat(SheetLife.PUBLISHED.conclude(UNTIL.plusDays(1), UNTIL, 0)).isEqualTo(SheetLife.FINAL);
        assertThatThrownBy(() -> SheetLife.PUBLISHED.conclude(UNTIL, UNTIL, 0)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.PUBLISHED.conclude(UNTIL.plusDays(1), UNTIL, 1)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.DRAFT.conclude(UNTIL.plusDays(1), UNTIL, 0)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.FINAL.conclude(UNTIL.plusDays(1), UNTIL, 0)).isInstanceOf(Rejected.class);
        assertThatCode(() -> SheetLife.PUBLISHED.allowObjection(UNTIL, UNTIL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SheetLife.PUBLISHED.allowObjection(UNTIL.plusDays(1), UNTIL)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.FINAL.allowObjection(UNTIL, UNTIL)).isInstanceOf(Rejected.class);
    }

    @Test
    void aCorrectionNeedsAReasonAndAChange() {
        assertThatCode(() -> SheetLife.FINAL.allowCorrection(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal(40), "漏计")).doesNotThrowAnyException();
        assertThatThrownBy(() -> SheetLife.FINAL.allowCorrection(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal(40), "")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.FINAL.allowCorrection(BigDecimal.ONE, new BigDecimal("1.0"), new BigDecimal(40), "漏计")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.FINAL.allowCorrection(BigDecimal.ONE, new BigDecimal(41), new BigDecimal(40), "漏计")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> SheetLife.DRAFT.allowCorrection(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal(40), "漏计")).isInstanceOf(Rejected.class);
    }

    private static Fulfilment.Line line(int need, int done) {
        return new Fulfilment.Line("校际交流", "第一学期", need, done);
    }

    private static Fulfilment.Year year(int deeds, Fulfilment.Line... lines) {
        return new Fulfilment.Year(List.of(lines), List.of(), deeds);
    }

    private static Fulfilment.Member member(int took, Fulfilment.Line... owed) {
        return new Fulfilment.Member(new UUID(0, 1), "校", 0, took, List.of(owed));
    }
}
