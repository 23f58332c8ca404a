package yanxun.org.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate START = LocalDate.of(2015, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final History history = History.beginning(START, facts("实验小学", 30), "设立");

    private static Facts facts(String name, int classes) {
        return new Facts(name, null, null, "PRIMARY", List.of("小学"), null, "URBAN", classes, null, null, null);
    }

    @Test
    void aRenameLeavesTheOldNameInItsTime() {
        var renamed = history.change(DAY, facts("第一小学", 32), "更名");
        assertThat(renamed.at(DAY.minusDays(1)).orElseThrow().facts()).isEqualTo(facts("实验小学", 30));
        assertThat(renamed.at(DAY).orElseThrow().facts()).isEqualTo(facts("第一小学", 32));
        assertThat(renamed.eras().getFirst().id()).isEqualTo(history.eras().getFirst().id());
    }

    @Test
    void aCorrectionChangesTheWholeEraAndOnlyThat() {
        var renamed = history.change(DAY, facts("第一小学", 32), "更名").correct(DAY, facts("第一小学", 33));
        assertThat(renamed.at(DAY).orElseThrow().facts().classes()).isEqualTo(33);
        assertThat(renamed.at(START).orElseThrow().facts().classes()).isEqualTo(30);
    }

    @Test
    void changesComeInTheOrderOfTime() {
        var renamed = history.change(DAY, facts("第一小学", 32), "更名");
        assertThatThrownBy(() -> renamed.change(LocalDate.of(2020, 1, 1), facts("甲", 1), "更名")).hasMessageContaining("从 2026-09-01 起已登记另一次变动");
        assertThatThrownBy(() -> renamed.change(DAY, facts("甲", 1), "更名")).hasMessageContaining("请选“更正”");
        assertThatThrownBy(() -> history.change(START.minusDays(1), facts("甲", 1), "更名")).hasMessageContaining("已登记另一次变动");
    }

    @Test
    void aClosedUnitStaysClosed() {
        var closed = history.close(DAY);
        assertThat(closed.isClosed(DAY)).isTrue();
        assertThat(closed.isClosed(DAY.minusDays(1))).isFalse();
        assertThat(closed.current(DAY.plusYears(1)).facts().name()).isEqualTo("实验小学");
        assertThatThrownBy(() -> closed.close(DAY.plusDays(1))).hasMessageContaining("已经撤销");
        assertThatThrownBy(() -> history.close(START)).hasMessageContaining("不能同一天撤销");
    }
}
