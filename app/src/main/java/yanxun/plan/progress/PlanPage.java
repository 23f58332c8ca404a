package yanxun.plan.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.plan.EntryProgress;
import yanxun.plan.outline.ImportPage;
import yanxun.platform.web.View;

/** One plan in life: what comes next, its goals, tasks and targets with how they stand, and its calendar with what was made of each entry. */
public record PlanPage(
        Head head, List<String> goals, List<Task> tasks, List<Target> targets, List<Month> calendar, List<Section> sections, List<Choice> above, boolean mayEdit, boolean mayHost, LocalDate today,
        List<Below> below) implements View {

    public static final Map<String, String> STATES = Map.of("DRAFT", "草稿", "PUBLISHED", "已发布", "WITHDRAWN", "已撤回");

    public record Head(UUID id, int version, String title, String unitName, UUID unitId, String kind, LocalDate startsOn, LocalDate endsOn, String guiding, String state, @Nullable UUID sourceId) {
        public String url() {
            return "/plans/" + id;
        }

        public String kindName() {
            return ImportPage.KINDS.getOrDefault(kind, kind);
        }

        public String stateName() {
            return STATES.getOrDefault(state, state);
        }

        public boolean isDraft() {
            return state.equals("DRAFT");
        }
    }

    public record Task(UUID id, @Nullable String number, String title, String text, @Nullable String ownerName, @Nullable String servesTitle, int served, int entries, int done) {
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

    public record Target(String text, String measure, BigDecimal atLeast, @Nullable String per, @Nullable String unit) {
        public String shown() {
            return "≥ " + atLeast.stripTrailingZeros().toPlainString() + (unit == null ? "" : " " + unit) + (per == null ? "" : " / " + PER.getOrDefault(per, per));
        }

        private static final Map<String, String> PER = Map.of("day", "天", "week", "周", "month", "月", "term", "学期", "schoolYear", "学年", "year", "年");
    }

    public record Month(String name, List<Entry> entries) {}

    public record Entry(UUID id, int version, String label, String title, LocalDate startsOn, LocalDate endsOn, boolean exact, @Nullable UUID taskId, @Nullable String ownerName, @Nullable String servesTitle,
            boolean dropped, String dropReason, List<EntryProgress.Doing> doings) {
        public String when() {
            return exact ? startsOn.getMonthValue() + "月" + startsOn.getDayOfMonth() + "日" : label.isEmpty() ? startsOn + "–" + endsOn : label;
        }

        public boolean isLate(LocalDate today) {
            return !dropped && endsOn.isBefore(today) && doings.isEmpty();
        }

        public boolean isDone() {
            return !doings.isEmpty() && doings.stream().allMatch(EntryProgress.Doing::done);
        }
    }

    public record Section(@Nullable String number, String title, String text, int depth) {}

    public record Choice(UUID id, String title) {}

    public record Below(UUID planId, String title, String unitName, String state, int serving) {}

    public long late() {
        return calendar.stream().flatMap(month -> month.entries().stream()).filter(entry -> entry.isLate(today)).count();
    }

    public long entriesCount() {
        return calendar.stream().mapToLong(month -> month.entries().size()).sum();
    }

    public String nextStep() {
        return switch (head.state()) {
            case "DRAFT" -> "核对任务和安排后发布;发布后本区各单位可见,并可据此制定自己的计划。由编写人发布";
            case "WITHDRAWN" -> "已撤回,别人看不到。由编写人修改后重新发布";
            default -> late() > 0 ? "有 " + late() + " 项安排已过期还没有落实:请生成活动,或注明原因后取消" : "按日历推进:到期的安排一键生成活动";
        };
    }
}
