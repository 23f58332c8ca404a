package yanxun.training.feedback;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person is asked: each question once, or once for each trainer it is about. */
public record Sheet(UUID cohort, UUID wall, @Nullable UUID activity, Moment moment, String title, List<Question> questions, List<Trainer> trainers) {
    static final int LONGEST = 500;

    public record Trainer(UUID id, String name) {}

    /** One line to be rated; {@code key} is the name of the field. */
    public record Line(String key, String question, @Nullable Trainer trainer) {
        public String text() {
            return trainer == null ? t(question) : t("{0}:{1}", trainer.name(), t(question));
        }
    }

    record Mark(Line line, int mark) {}

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var question : questions) {
            if (question.perTrainer() && !trainers.isEmpty()) {
                trainers.forEach(trainer -> lines.add(new Line(question.code() + "." + trainer.id(), question.text(), trainer)));
            } else {
                lines.add(new Line(question.code(), question.text(), null));
            }
        }
        return lines;
    }

    /** What is wrong with the answers, by field. */
    Map<String, String> errors(Map<String, String> given) {
        var errors = new LinkedHashMap<String, String>();
        lines().stream().filter(line -> !given.getOrDefault(line.key(), "").matches("[1-5]")).forEach(line -> errors.put(line.key(), "请选一个分数"));
        if (given.getOrDefault("remark", "").strip().length() > LONGEST) {
            errors.put("remark", "不超过 500 字");
        }
        return errors;
    }

    List<Mark> marks(Map<String, String> given) {
        return lines().stream().map(line -> new Mark(line, Integer.parseInt(given.getOrDefault(line.key(), "")))).toList();
    }

    public String url() {
        return "/training/cohorts/" + cohort + "/feedback/" + (moment == Moment.SESSION ? "sessions/" + activity : moment == Moment.COHORT ? "cohort" : "effect");
    }
}
