package yanxun.observation.debrief;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** Agreed steps: one's own to do, or those one follows up. */
public record StepListPage(Page<Row> steps, StepFilter filter, boolean oversees, UUID me, LocalDate today) implements View {
    public static final Map<String, String> PARTS = Choices.ordered("mine", "我的改进", "followed", "我跟进的");

    /** @param linked whether the viewer may open the lesson */
    public record Row(Step step, String teacherName, String subject, LocalDate onDate, String unitName, boolean linked) {
        public String title() {
            return t("{0} · {1} · {2}", teacherName, t(subject), Times.date(onDate));
        }

        public String url() {
            return "/lessons/" + step.lessonId() + "/debrief#steps";
        }
    }

    public Map<String, String> states() {
        var states = new LinkedHashMap<>(Step.STATES);
        states.put("ALL", "全部");
        return states;
    }

    public boolean answers(Step step) {
        return step.isOpen() && step.ownerId().equals(me);
    }
}
