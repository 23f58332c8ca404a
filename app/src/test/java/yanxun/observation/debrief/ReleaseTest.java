package yanxun.observation.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.error.Rejected;
import yanxun.rubric.Edition;
import yanxun.rubric.RaterKind;
import yanxun.rubric.Rating;
import yanxun.rubric.State;

/** Who tells a teacher what was observed, when, and what of it stays behind. */
class ReleaseTest {

    @ParameterizedTest
    @CsvSource({
        // reflective, secret, own, arranged, handedIn, named → may write
        "false, false, false, true,  false, false, true", "false, false, false, false, true,  false, true", "false, false, false, false, false, true,  false", "false, false, true,  true,  false, false, false",
        "false, false, true,  false, true,  false, false", "false, true,  false, true,  false, false, true", "false, true,  false, false, true,  true,  true", "false, true,  false, false, true,  false, false",
        "true,  false, true,  true,  true,  false, true", "true,  false, false, true,  true,  true,  false"})
    void whoWrites(boolean reflective, boolean secret, boolean own, boolean arranged, boolean handedIn, boolean named, boolean may) {
        assertThat(new Release(false, secret, false, reflective, own, arranged, handedIn, named, 1, 0).mayWrite()).isEqualTo(may);
        assertThat(new Release(true, secret, false, reflective, own, arranged, handedIn, named, 1, 0).mayWrite()).as("called off").isFalse();
    }

    private static Release ready(boolean released, int sheets, int owing) {
        return new Release(false, false, released, false, false, true, false, false, sheets, owing);
    }

    @Test
    void whatIsNotReadyIsNotTold() {
        assertThatThrownBy(() -> ready(false, 0, 1).check("急")).isInstanceOf(Rejected.class).hasMessageContaining("还没有人交听课记录");
        assertThatThrownBy(() -> ready(false, 1, 2).check(" ")).isInstanceOf(Rejected.class).hasMessageContaining("还有 2 人");
        assertThatThrownBy(() -> ready(true, 1, 0).check("")).isInstanceOf(Rejected.class).hasMessageContaining("已经反馈");
        assertThatCode(() -> ready(false, 1, 2).check("王老师请假")).doesNotThrowAnyException();
        assertThatCode(() -> ready(false, 1, 0).check("")).doesNotThrowAnyException();
    }

    @Test
    void noResultReachesTheDossierWithoutConsent() {
        assertThat(new Dossier(true, null).tellsResult()).isFalse();
        assertThat(new Dossier(true, false).tellsResult()).isFalse();
        assertThat(new Dossier(false, true).tellsResult()).isFalse();
        assertThat(new Dossier(true, true).tellsResult()).isTrue();
        assertThat(List.of(new Dossier(true, false), new Dossier(false, null))).allMatch(Dossier::countsAsDuty);
    }

    @Test
    void kindsOfRatersWeighAsTheEditionSaysAndWhoIsMissingIsSaid() {
        var rating = new Rating(List.of(), BigDecimal.valueOf(100), List.of(), Map.of(RaterKind.RESEARCHER, BigDecimal.valueOf(50), RaterKind.CADRE, BigDecimal.valueOf(30), RaterKind.PUPIL, BigDecimal.valueOf(20)));
        var edition = new Edition(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "教研中心", "课堂评价", "", 1, State.PUBLISHED, rating);
        var result = Consolidated.of(edition, List.of(rated(RaterKind.RESEARCHER, 90), rated(RaterKind.RESEARCHER, 80), rated(RaterKind.CADRE, 70), rated(RaterKind.TEACHER, 100)));
        assertThat(result).isNotNull();
        assertThat(result.total()).as("(85 × 50 + 70 × 30) / 80").isEqualTo("79.38");
        assertThat(result.absent()).isEqualTo("学生");
        assertThat(result.uncounted()).isEqualTo("教师");
        assertThat(result.spread()).isEqualTo("70–100");
        assertThat(Consolidated.of(edition, List.of())).isNull();
    }

    private static Consolidated.Rated rated(RaterKind kind, int total) {
        return new Consolidated.Rated(kind, BigDecimal.valueOf(total));
    }

    @Test
    void charactersAreCountedWithoutBlanks() {
        assertThat(new DebriefForm(0, "WRITTEN", null, null, null, null, "学 生\n读", "好\u3000课𠮷", null, null).characters()).isEqualTo(6);
    }
}
