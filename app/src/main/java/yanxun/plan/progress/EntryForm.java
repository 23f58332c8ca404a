package yanxun.plan.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.error.Rejected;

/** A calendar entry as it is written or changed. */
public record EntryForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String title, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable UUID task, @Nullable String owner) {

    void check(LocalDate planStarts, LocalDate planEnds) {
        if (title == null || title.isBlank() || title.length() > 300) {
            throw new Rejected("请写明安排的内容,不超过 300 字");
        }
        if (from == null) {
            throw new Rejected("请填写日期");
        }
        if (last().isBefore(from)) {
            throw new Rejected("结束日期不能早于开始日期");
        }
        if (from.isBefore(planStarts.minusYears(1)) || last().isAfter(planEnds.plusYears(1))) {
            throw new Rejected("日期 {0} 离计划期限({1} 至 {2})太远,请核对年份", from, planStarts, planEnds);
        }
    }

    LocalDate last() {
        return to == null ? java.util.Objects.requireNonNull(from) : to;
    }
}
