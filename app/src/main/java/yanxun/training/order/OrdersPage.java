package yanxun.training.order;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** The orders of the schools one looks after; an office answers those of its whole district. */
public record OrdersPage(Page<Row> orders, Map<String, String> programmes, boolean mayAnswer, boolean mayOrder) implements View {
    public record Row(UUID id, String topic, String why, String unitName, String form, int people, LocalDate fromOn, LocalDate toOn, OrderState state, String answer, @Nullable UUID cohortId) {
        public String formName() {
            return HourWords.TRAININGS.getOrDefault(form, form);
        }

        public String url() {
            return "/training/orders/" + id;
        }
    }
}
