package yanxun.plan.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An entry that nobody has made an activity of yet, and who is asked about it: its owner, or who wrote the plan. */
record Due(UUID entry, UUID plan, String planTitle, UUID wall, UUID person, String title, LocalDate endsOn) {
    private static final int NAMED = 3;

    boolean isOverdue(LocalDate today) {
        return endsOn.isBefore(today);
    }

    /** Ends this week or next. */
    boolean isComing(LocalDate today) {
        return !isOverdue(today) && !endsOn.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1));
    }

    /** The first few by name, the rest as a number. */
    static String names(List<Due> all) {
        return all.stream().limit(NAMED).map(Due::title).collect(Collectors.joining(";")) + (all.size() > NAMED ? "……" : "");
    }
}
