package yanxun.observation.debrief;

import static yanxun.observation.debrief.DebriefForm.text;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.error.Rejected;

/** A step as it is agreed; {@code id} is given out with the empty form. @param owner a number or a name, the teacher where blank */
public record StepForm(@Nullable UUID id, @Nullable String what, @Nullable String owner, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn) {
    private static final int LONGEST = 300;
    private static final int YEARS = 1;

    void check(LocalDate today) {
        if (id == null || text(what).isEmpty() || text(what).length() > LONGEST) {
            throw new Rejected("请写明要做什么,不超过 {0} 字", LONGEST);
        }
        due(dueOn, today);
    }

    static LocalDate due(@Nullable LocalDate day, LocalDate today) {
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(YEARS))) {
            throw new Rejected("完成日期请填今天到一年之内的一天");
        }
        return day;
    }
}
