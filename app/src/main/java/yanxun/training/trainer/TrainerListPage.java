package yanxun.training.trainer;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Masked;
import yanxun.platform.data.Page;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** The pool. Ratings are told only to those who engage trainers, and nobody can sort by them. */
public record TrainerListPage(TrainerFilter filter, Page<Row> trainers, boolean manages) implements View {
    public record Row(UUID id, String name, String unitName, String title, String topics, List<String> subjects, List<String> stages, String fee, Standing state, boolean ofTheRegion,
            long lectures, long answers, @Nullable BigDecimal mean, @Nullable Masked phone) {
        public String url() {
            return "/trainers/" + id;
        }

        public String work() {
            return Text.words(stages) + (stages.isEmpty() || subjects.isEmpty() ? "" : " · ") + Text.words(subjects);
        }

        public Rating rating() {
            return new Rating(answers, mean);
        }

        public String feeName() {
            return Fees.NAMES.getOrDefault(fee, "");
        }
    }
}
