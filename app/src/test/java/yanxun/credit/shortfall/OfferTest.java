package yanxun.credit.shortfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yanxun.credit.ledger.HourKind;
import yanxun.credit.policy.Finding;
import yanxun.credit.policy.Which;

/** What would fill it, the best first. */
class OfferTest {
    private static final Instant SOON = Instant.parse("2026-03-01T01:00:00Z");
    private final Gauge school = gauge("校本", Which.level("SCHOOL"));
    private final Gauge ethics = gauge("师德", Which.category("ETHICS"));
    private final Offer.Wish wish = new Offer.Wish(List.of(school, ethics), List.of("数学"), "小学");

    @Test
    void onlyWhatFillsSomethingIsOffered() {
        assertThat(wish.filledBy(kind("SCHOOL", "ETHICS.FAMILY"))).containsExactly("校本", "师德");
        assertThat(wish.filledBy(kind("CITY", "ETHICS"))).containsExactly("师德");
        assertThat(wish.filledBy(kind("CITY", "KNOWLEDGE"))).isEmpty();
        assertThat(wish.inOrder(List.of(offer("x", "CITY", "KNOWLEDGE", null, null, 3, null, 0)))).isEmpty();
    }

    @Test
    void onesOwnSubjectAndStageComeFirstThenWhatFillsMore() {
        var own = offer("本学科", "SCHOOL", "", "小学", "数学", 3, null, 3);
        var both = offer("补两项", "SCHOOL", "ETHICS", null, null, 3, null, 2);
        var any = offer("不限学科", "SCHOOL", "", null, null, 3, null, 1);
        var other = offer("别的学科", "SCHOOL", "ETHICS", "初中", "语文", 3, null, 0);
        assertThat(wish.inOrder(List.of(other, any, both, own))).extracting(Offer::title).containsExactly("本学科", "补两项", "不限学科", "别的学科");
    }

    @Test
    void fullOnesComeLastAndNearOnesBeforeFarOnes() {
        var full = offer("满了", "SCHOOL", "", "小学", "数学", 0, 0.5, 0);
        var far = offer("远", "SCHOOL", "", "小学", "数学", 3, 40.0, 1);
        var near = offer("近", "SCHOOL", "", "小学", "数学", 3, 2.0, 2);
        var nearLater = offer("近但晚", "SCHOOL", "", "小学", "数学", null, 2.0, 3);
        assertThat(wish.inOrder(List.of(full, far, nearLater, near))).extracting(Offer::title).containsExactly("近", "近但晚", "远", "满了");
    }

    @Test
    void theDistanceIsThatOfTheMap() {
        assertThat(Offers.kilometres(31.2304, 121.4737, 39.9042, 116.4074)).isCloseTo(1067, within(3.0));
        assertThat(Offers.kilometres(30, 120, 30, 120)).isZero();
    }

    @Test
    void itLeadsToWhereOneTapSignsUp() {
        var offer = offer("x", "SCHOOL", "", null, null, 3, 0.4, 0);
        assertThat(offer.signUp()).isEqualTo("/activities/" + offer.id() + "/enrolment");
        assertThat(offer.distance()).isEqualTo("不到 1 公里");
        assertThat(offer.seatsText()).isEqualTo("还有 3 个名额");
    }

    private static Offer offer(String title, String level, String category, @Nullable String stage, @Nullable String subject, @Nullable Integer seats, @Nullable Double kilometres, int days) {
        var fills = List.of(level.equals("SCHOOL") ? "校本" : "", category.startsWith("ETHICS") ? "师德" : "").stream().filter(name -> !name.isEmpty()).toList();
        return new Offer(false, UUID.nameUUIDFromBytes(title.getBytes()), title, SOON.plusSeconds(86_400L * days), BigDecimal.TWO, kind(level, category), stage, subject, "", seats, kilometres, fills);
    }

    private static HourKind kind(String level, String category) {
        return new HourKind(level, category, "lecture", "", HourKind.LEARNER);
    }

    private static Gauge gauge(String name, Which which) {
        return new Gauge("政策", name, "", 0, Finding.State.AHEAD, true, 6, which, "8 学时");
    }
}
