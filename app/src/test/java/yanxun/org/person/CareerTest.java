package yanxun.org.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.org.Span;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;

class CareerTest {
    private static final UUID OLD = Id.next();
    private static final UUID NEW = Id.next();
    private static final LocalDate START = LocalDate.of(2015, 9, 1);
    private static final LocalDate MID_YEAR = LocalDate.of(2026, 2, 10);
    private static final Work MATHS = new Work("小学", List.of("数学"), List.of(), "一级教师", true);
    private static final Work SCIENCE = new Work("小学", List.of("科学"), List.of(), "高级教师", true);

    private final Career career = new Career(List.of(new Stay(Id.next(), OLD, "实验小学", Span.since(START), MATHS, "入职")));

    @Test
    void movingInMidYearKeepsWhatWas() {
        var moved = career.move(MID_YEAR, NEW, "河口小学", MATHS, "调入");

        assertThat(moved.stays()).extracting(Stay::unitName, stay -> stay.span().text())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("实验小学", "2015-09-01 至 2026-02-09"), org.assertj.core.groups.Tuple.tuple("河口小学", "2026-02-10 起"));
        assertThat(moved.at(MID_YEAR.minusDays(1)).orElseThrow().unit()).isEqualTo(OLD);
        assertThat(moved.at(MID_YEAR).orElseThrow().unit()).isEqualTo(NEW);
        assertThat(moved.stays().getFirst().id()).isEqualTo(career.stays().getFirst().id());
    }

    @Test
    void refusesAMoveBeneathALaterStay() {
        var moved = career.move(MID_YEAR, NEW, "河口小学", MATHS, "调入");

        assertThatThrownBy(() -> moved.move(LocalDate.of(2025, 9, 1), Id.next(), "第三小学", MATHS, "调入")).isInstanceOf(Rejected.class)
                .hasMessage("从 2026-02-10 起已登记在 河口小学,与 2025-09-01 起的变动重叠;请先更正后面的经历");
    }

    @Test
    void refusesToMoveWhereThePersonIsAndOnTheDayTheyCame() {
        assertThatThrownBy(() -> career.move(MID_YEAR, OLD, "实验小学", MATHS, "调入")).hasMessage("2026-02-10 已经在 实验小学,不用再调入");
        assertThatThrownBy(() -> career.move(START, NEW, "河口小学", MATHS, "调入")).hasMessageContaining("正是到 实验小学 的第一天");
        assertThatThrownBy(() -> career.move(LocalDate.of(1900, 1, 1), NEW, "河口小学", MATHS, "调入")).hasMessageContaining("太早");
    }

    @Test
    void aChangeSplitsTheStayAndACorrectionDoesNot() {
        var changed = career.change(MID_YEAR, SCIENCE, "变动");
        assertThat(changed.stays()).extracting(Stay::work).containsExactly(MATHS, SCIENCE);
        assertThat(changed.stays()).extracting(Stay::unit).containsOnly(OLD);

        assertThat(career.correct(MID_YEAR, SCIENCE).stays()).extracting(Stay::work).containsExactly(SCIENCE);
        assertThatThrownBy(() -> career.change(START, SCIENCE, "变动")).hasMessageContaining("请选“更正”");
        assertThatThrownBy(() -> career.change(START.minusDays(1), SCIENCE, "变动")).hasMessageContaining("重叠");
        assertThatThrownBy(() -> new Career(List.of()).correct(MID_YEAR, SCIENCE)).hasMessageContaining("请先登记调入");
    }

    @Test
    void whoLeavesCanComeBack() {
        var left = career.leave(MID_YEAR);
        assertThat(left.at(MID_YEAR)).isEmpty();
        assertThat(left.current(MID_YEAR).orElseThrow().unit()).isEqualTo(OLD);
        assertThatThrownBy(() -> left.leave(MID_YEAR.plusDays(5))).hasMessageContaining("已不在任何单位");

        var back = left.move(LocalDate.of(2026, 9, 1), OLD, "实验小学", SCIENCE, "返校");
        assertThat(back.stays()).hasSize(2);
        assertThat(back.at(LocalDate.of(2026, 5, 1))).isEmpty();
    }
}
