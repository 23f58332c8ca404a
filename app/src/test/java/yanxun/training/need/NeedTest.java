package yanxun.training.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.error.Rejected;

class NeedTest {
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    static final UUID A = new UUID(0, 1);
    static final UUID B = new UUID(0, 2);
    static final UUID C = new UUID(0, 3);

    @ParameterizedTest
    @CsvSource({"OPEN,2027-02-28,false", "OPEN,2027-03-01,true", "CLOSED,2027-03-02,false"})
    void isOpenUntilItsDay(String state, LocalDate closes, boolean open) {
        assertThat(need(state, closes, 2).isOpen(TODAY)).isEqualTo(open);
    }

    @Test
    void nobodyChoosesTooMuch() {
        var need = need("OPEN", TODAY, 2);
        assertThatCode(() -> need.refuse(List.of(A, B), "", Set.of(A, B, C), TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> need.refuse(List.of(A, B), "自己的", Set.of(A, B, C), TODAY)).isInstanceOf(Rejected.class).hasMessage("最多选 2 个,现在选了 3 个");
        assertThatCode(() -> need.refuse(List.of(), "", Set.of(A), TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> need.refuse(List.of(C), "", Set.of(A, B), TODAY)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> need.refuse(List.of(), "长".repeat(31), Set.of(), TODAY)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> need.refuse(List.of(A), "", Set.of(A), TODAY.plusDays(1))).isInstanceOf(Rejected.class).hasMessageContaining("截止");
    }

    @Test
    void topicsAreLinesAndEachOnce() {
        assertThat(form("一\n\n 二 \r\n一\n三").lines()).containsExactly("一", "二", "三");
        assertThat(form("一\n二").errors(TODAY)).isEmpty();
        assertThat(form("一\n一").errors(TODAY)).containsOnlyKeys("topics");
        assertThat(form("一\n" + "长".repeat(31)).errors(TODAY)).containsOnlyKeys("topics");
        assertThat(new NeedForm(A, "", "", 11, TODAY.minusDays(1), "一").errors(TODAY)).containsOnlyKeys("title", "most", "closesOn", "topics");
    }

    private static NeedForm form(String topics) {
        return new NeedForm(A, "下学期想学什么", "", 3, TODAY.plusDays(10), topics);
    }

    private static Need need(String state, LocalDate closes, int most) {
        return new Need(A, B, C, "教研中心", "调研", "", most, closes, state, false, true);
    }
}
