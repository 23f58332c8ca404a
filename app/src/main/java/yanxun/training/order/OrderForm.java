package yanxun.training.order;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.activity.HourWords;

/** What a school orders: the topic, in which form, for how many, in which days. */
public record OrderForm(@Nullable UUID id, @Nullable UUID unit, @Nullable String topic, @Nullable String why, @Nullable String form, @Nullable Integer people,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    Map<String, String> errors(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (text(topic).isEmpty() || text(topic).length() > 120) {
            errors.put("topic", "请填写培训主题,不超过 120 字");
        }
        if (text(why).isEmpty() || text(why).length() > 1000) {
            errors.put("why", "请写明学校的需要,不超过 1000 字");
        }
        if (!HourWords.TRAININGS.containsKey(text(form))) {
            errors.put("form", "请选择一项");
        }
        if (people == null || people < 1 || people > 2000) {
            errors.put("people", "参加人数填 1 到 2000");
        }
        if (from == null || from.isBefore(today)) {
            errors.put("from", "请填写今天以后的日期");
        }
        if (to == null || from != null && to.isBefore(from)) {
            errors.put("to", "结束日期不能早于开始日期");
        }
        return errors;
    }

    OrderForm at(UUID id) {
        return new OrderForm(id, unit, topic, why, form, people, from, to);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
