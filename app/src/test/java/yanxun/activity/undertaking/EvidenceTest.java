package yanxun.activity.undertaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.activity.undertaking.Evidence.Sought;
import yanxun.platform.error.Rejected;

/** A step takes what fits it: after the request, after the steps before, of its form and subject; anything else says why. */
class EvidenceTest {
    private static final Sought EXHIBITION = new Sought(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 10), List.of("exhibition"), "小学", "语文");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2026-04-20, exhibition, 小学, 语文, -",
        "2026-04-10, exhibition, -, -, -",
        "2026-02-28, exhibition, 小学, 语文, 在申请",
        "2026-04-09, exhibition, 小学, 语文, 顺序不对",
        "2026-04-20, lecture, 小学, 语文, 活动形式",
        "2026-04-20, exhibition, 初中, 语文, 学段或学科",
        "2026-04-20, exhibition, 小学, 数学, 学段或学科"})
    void whatDoesNotFitIsRefusedUnlessSomebodySaysWhy(LocalDate day, String form, String stage, String subject, String doubt) {
        var evidence = new Evidence(day, form, stage, subject);
        if (doubt == null) {
            assertThat(evidence.accept(EXHIBITION, "")).isEmpty();
            assertThat(evidence.accept(EXHIBITION, "多余的理由")).as("a reason nobody needs is not noted").isEmpty();
        } else {
            assertThatThrownBy(() -> evidence.accept(EXHIBITION, " ")).isInstanceOf(Rejected.class).hasMessageContaining(doubt);
            assertThat(evidence.accept(EXHIBITION, "与开放周合并举行")).isEqualTo("与开放周合并举行");
        }
    }

    @Test
    void theFirstStepHasNoneBeforeIt() {
        assertThat(Evidence.on(LocalDate.of(2026, 3, 1)).doubts(new Sought(LocalDate.of(2026, 3, 1), null, List.of(), null, null))).isEmpty();
    }
}
