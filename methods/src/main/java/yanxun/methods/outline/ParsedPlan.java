package yanxun.methods.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan (or yearly summary). The sections hold the whole text; goals, tasks, targets and calendar are drawn from them.
 *
 * @param number the number the plan bears as part of a larger document (二、2024年工作计划 → 二)
 * @param line where its title stands, or its first line if it has none
 */
public record ParsedPlan(
        String title,
        @Nullable Period period,
        List<Section> sections,
        List<String> goals,
        List<Task> tasks,
        List<Target> targets,
        List<CalendarEntry> calendar,
        List<Uncertain> uncertain,
        @Nullable String number,
        int line) {}
