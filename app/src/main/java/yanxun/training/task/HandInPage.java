package yanxun.training.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** What one person handed in, for whoever reads it; {@code next} is to be read after this one. */
public record HandInPage(Task task, String cohort, TaskPage.HandIn handIn, @Nullable UUID next) implements View {
    public String url() {
        return task.url() + "/hand-ins/" + handIn.personId();
    }
}
