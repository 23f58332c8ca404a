package yanxun.training.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One task: what is asked, one's own hand-in, and for readers who handed in and who owes. */
public record TaskPage(Task task, String cohort, boolean leads, boolean learns, @Nullable HandIn mine, List<Person> people, LocalDate today, String typed, @Nullable String trouble) implements View {
    public record HandIn(UUID personId, String name, String unitName, int version, String text, String fileName, Reading state, boolean late, Instant firstAt, Instant changedAt, String comment, String reader) {
        public boolean hasFile() {
            return !fileName.isEmpty();
        }

        public String when() {
            return Times.minute(changedAt);
        }
    }

    public record Person(UUID id, String name, String unitName, @Nullable Reading state, boolean late, @Nullable Instant changedAt) {
        public String when() {
            return changedAt == null ? "" : Times.minute(changedAt);
        }
    }

    public boolean reads() {
        return !people.isEmpty();
    }

    public boolean mayHandIn() {
        return learns && !task.withdrawn() && (mine == null || mine.state() != Reading.ACCEPTED);
    }

    public long owing() {
        return people.stream().filter(person -> person.state() == null || !person.state().settles()).count();
    }

    public String writing() {
        return trouble == null && mine != null ? mine.text() : typed;
    }

    public String handInUrl() {
        return task.url() + "/hand-in";
    }
}
