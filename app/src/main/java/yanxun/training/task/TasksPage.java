package yanxun.training.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;
import yanxun.training.stake.Stake;

/** The tasks of a cohort: with counts for those who look after it, with one's own state for those who learn. */
public record TasksPage(Stake stake, List<Row> tasks, LocalDate today) implements View {
    public record Row(UUID id, String kind, String title, LocalDate dueOn, boolean condition, boolean withdrawn, int people, int handedIn, int late, int returned, int accepted, @Nullable Reading mine) {
        public String url() {
            return "/training/tasks/" + id;
        }

        public String kindName() {
            return TaskWords.KINDS.getOrDefault(kind, "");
        }

        public int owing() {
            return people - handedIn;
        }
    }

    public boolean isLate(Row row) {
        return today.isAfter(row.dueOn());
    }

    public boolean maySet() {
        return stake.leads() && !stake.isOver();
    }
}
