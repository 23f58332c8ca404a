package yanxun.training.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** What waits to be read by the viewer. */
public record ReadingPage(Page<Row> rows) implements View {
    public record Row(UUID taskId, UUID personId, String task, String cohort, String name, String unitName, Instant changedAt) {
        public String url() {
            return "/training/tasks/" + taskId + "/hand-ins/" + personId;
        }

        public String when() {
            return Times.minute(changedAt);
        }
    }
}
