package yanxun.training.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Teaching;
import yanxun.platform.web.OneOf;

/** A trainer as somebody proposes them: of those of the region only the number, for the rest is known. {@code id} is given out with the empty form. */
public record TrainerForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String number, @Nullable String name, @Nullable String unitName, @Nullable String title, @Nullable String topics,
        @Nullable @OneOf(Teaching.Subject.class) List<String> subjects, @Nullable @OneOf(Teaching.Stage.class) List<String> stages, @Nullable String intro, @Nullable String fee, @Nullable String phone) {

    boolean isOfTheRegion() {
        return !text(number).isEmpty();
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (!isOfTheRegion() && text(name).isEmpty()) {
            errors.put("name", "请填工号;校外专家请填姓名");
        } else if (text(name).length() > 40) {
            errors.put("name", "姓名不超过 40 字");
        }
        if (!isOfTheRegion() && text(unitName).isEmpty()) {
            errors.put("unitName", "请填校外专家的单位");
        } else if (text(unitName).length() > 60) {
            errors.put("unitName", "单位不超过 60 字");
        }
        if (text(topics).isEmpty() || text(topics).length() > 200) {
            errors.put("topics", "请填写能讲什么,不超过 200 字");
        }
        if (text(intro).length() > 1000) {
            errors.put("intro", "简介不超过 1000 字");
        }
        if (!Fees.NAMES.containsKey(text(fee))) {
            errors.put("fee", "请从列表中选择");
        }
        if (!text(phone).isEmpty() && !text(phone).matches("[+0-9 -]{7,20}")) {
            errors.put("phone", "电话只写数字,例如 13800000000 或 0577-88880000");
        }
        return errors;
    }

    String[] knownSubjects() {
        return known(subjects, Teaching.SUBJECTS);
    }

    String[] knownStages() {
        return known(stages, Teaching.STAGES);
    }

    public boolean hasSubject(String subject) {
        return subjects != null && subjects.contains(subject);
    }

    public boolean hasStage(String stage) {
        return stages != null && stages.contains(stage);
    }

    private static String[] known(@Nullable List<String> given, List<String> words) {
        return given == null ? new String[0] : words.stream().filter(given::contains).toArray(String[]::new);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
