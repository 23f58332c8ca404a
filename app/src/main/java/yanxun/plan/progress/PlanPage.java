package yanxun.plan.progress;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.plan.EntryProgress;
import yanxun.plan.PlanKind;
import yanxun.plan.TargetReading;
import yanxun.plan.derivation.TargetLine;
import yanxun.platform.web.View;

/** One plan in life: what comes next, its goals, tasks and targets with how they stand, and its calendar with what was made of each entry. */
public record PlanPage(
        Head head, List<String> goals, List<Task> tasks, List<TargetLine> targets, List<Month> calendar, List<Section> sections, List<Choice> above, List<TargetReading.Figure> figures, boolean mayEdit,
        boolean mayHost, LocalDate today, List<Below> below) implements View {

    public record Head(UUID id, int version, String title, String unitName, UUID unitId, String kind, LocalDate startsOn, LocalDate endsOn, String guiding, String state) {
        public String url() {
            return "/plans/" + id;
        }

        public String kindName() {
            return PlanKind.valueOf(kind).displayName();
        }

        public String stateName() {
            return PlanState.valueOf(state).displayName();
        }

        public boolean isPublished() {
            return state.equals("PUBLISHED");
        }
    }

    public record Task(
            UUID id, @Nullable String number, String title, String text, @Nullable String ownerName, @Nullable String ownerNumber, @Nullable UUID servesId, @Nullable String servesTitle,
            @Nullable UUID servesPlan, int served, int entries, int done) {
        /** Derived, never entered: what the linked entries and lower plans tell. */
        public String standing() {
            return entries == 0 ? (served > 0 ? "下级已承接" : "未安排") : done == entries ? "已完成" : done > 0 ? "进行中" : "已安排";
        }

        public String tone() {
            return switch (standing()) {
                case "已完成" -> "good";
                case "未安排" -> "warn";
                default -> "info";
            };
        }
    }

    /** @param first the first day of the month */
    public record Month(LocalDate first, List<Entry> entries) {
        public String name() {
            return t("{0}年{1}月", first.getYear(), first.getMonthValue());
        }
    }

    public record Entry(
            UUID id, int version, String label, String title, LocalDate startsOn, LocalDate endsOn, boolean exact, @Nullable UUID taskId, @Nullable String ownerName, @Nullable String ownerNumber,
            boolean dropped, String dropReason, @Nullable String doneNote, List<EntryProgress.Doing> doings) {
        private static final int SHOWN = 3;

        public String when() {
            var day = t("{0}月{1}日", startsOn.getMonthValue(), startsOn.getDayOfMonth());
            return startsOn.equals(endsOn) ? day : exact || label.isEmpty() ? day + "–" + t("{0}月{1}日", endsOn.getMonthValue(), endsOn.getDayOfMonth()) : label;
        }

        public boolean isLate(LocalDate today) {
            return !dropped && doneNote == null && endsOn.isBefore(today) && doings.isEmpty();
        }

        public boolean isDone() {
            return doneNote != null || !doings.isEmpty() && doings.stream().allMatch(EntryProgress.Doing::done);
        }

        public List<EntryProgress.Doing> firstDoings() {
            return doings.subList(0, Math.min(SHOWN, doings.size()));
        }

        public List<EntryProgress.Doing> moreDoings() {
            return doings.subList(Math.min(SHOWN, doings.size()), doings.size());
        }

        public long doneDoings() {
            return doings.stream().filter(EntryProgress.Doing::done).count();
        }
    }

    public record Section(@Nullable String number, String title, String text, int depth) {}

    public record Choice(UUID id, String title) {}

    public record Below(UUID planId, String title, String unitName, String state, int serving) {}

    public long late() {
        return entries().filter(entry -> entry.isLate(today)).count();
    }

    public long done() {
        return entries().filter(Entry::isDone).count();
    }

    public long standingEntries() {
        return entries().filter(entry -> !entry.dropped()).count();
    }

    public long served() {
        return tasks.stream().filter(task -> task.served() > 0).count();
    }

    private java.util.stream.Stream<Entry> entries() {
        return calendar.stream().flatMap(month -> month.entries().stream());
    }

    /** The month the reader is in, or the last one before it, stands open. */
    public boolean opens(Month month) {
        return !head.isPublished() || month.entries().stream().anyMatch(entry -> entry.isLate(today))
                || !month.first().isBefore(today.withDayOfMonth(1)) && month.first().isBefore(today.withDayOfMonth(1).plusMonths(2)) || today.isBefore(head.startsOn()) || today.isAfter(head.endsOn());
    }

    public String nextStep() {
        return switch (PlanState.valueOf(head.state())) {
            case DRAFT -> t("核对任务和安排后发布;发布后本区各单位可见,并可据此制定自己的计划。由编写人发布");
            case WITHDRAWN -> t("已撤回,别人看不到。由编写人修改后重新发布");
            case PUBLISHED -> late() > 0 ? t("有 {0} 项安排已过期还没有落实:请生成活动,或注明原因后取消", late()) : t("按日历推进:到期的安排一键生成活动");
        };
    }

    /** What the form of a new entry offers. */
    public Map<String, String> taskChoices() {
        var choices = new java.util.LinkedHashMap<String, String>();
        tasks.forEach(task -> choices.put(task.id().toString(), task.title()));
        return choices;
    }
}
