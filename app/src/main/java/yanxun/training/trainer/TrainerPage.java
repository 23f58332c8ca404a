package yanxun.training.trainer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Masked;
import yanxun.platform.data.Id;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One trainer: what they teach, when they can, what they taught and what was thought of it. */
public record TrainerPage(Facts facts, Week week, List<Busy> busy, List<Lecture> lectures, List<Judged> judged, List<Happening> happenings, Rights rights, @Nullable String phone) implements View {
    public record Facts(UUID id, int version, String name, String unitName, String title, String topics, List<String> subjects, List<String> stages, String intro, String fee, Standing state, String reason,
            @Nullable UUID personId, @Nullable String number, @Nullable Masked maskedPhone) {
        public String url() {
            return "/trainers/" + id;
        }

        public String feeName() {
            return Fees.NAMES.getOrDefault(fee, "");
        }

        public String work() {
            return Text.words(stages) + (stages.isEmpty() || subjects.isEmpty() ? "" : " · ") + Text.words(subjects);
        }
    }

    public record Busy(UUID id, LocalDate fromOn, LocalDate toOn, String reason) {
        public String span() {
            return fromOn.equals(toOn) ? fromOn.toString() : fromOn + " – " + toOn;
        }
    }

    /** A lecture: an activity led, or a cohort taught. */
    public record Lecture(String title, String url, LocalDate day, String what, @Nullable BigDecimal hours) {
        public String shownHours() {
            return hours == null ? "" : Text.number(hours);
        }
    }

    /** What was thought, question by question; told only from enough answers. */
    public record Judged(String question, long count, BigDecimal mean) {
        public Rating rating() {
            return new Rating(count, mean);
        }
    }

    public record Happening(Instant at, String name, String action, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    /** @param ratings to whom it is told what was thought: who engages trainers, and the trainer */
    public record Rights(boolean changes, boolean decides, boolean saysWhen, boolean ratings, boolean looks) {}

    public boolean enoughJudged() {
        return judged.stream().anyMatch(each -> each.rating().isShown());
    }

    public long answers() {
        return judged.stream().mapToLong(Judged::count).max().orElse(0);
    }

    public UUID fresh() {
        return Id.next();
    }
}
