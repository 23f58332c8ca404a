package yanxun.training.enrolment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.training.programme.Words;

/** A cohort as somebody filled it in; the id came with the blank form, so that sent twice it is one. In a season it is chosen by wishes. */
public record CohortForm(@Nullable UUID id, @Nullable Integer version, @Nullable UUID programme, @Nullable UUID season, @Nullable UUID entry, @Nullable String title, @Nullable String admission,
        @Nullable Integer least, @Nullable Integer most, @Nullable String place, @Nullable String head, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate enrolUntil) {
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_DAYS = 800;

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > 120) {
            errors.put("title", "请填写班级名称,不超过 120 字");
        }
        if (season == null && !Words.ADMISSIONS.containsKey(text(admission))) {
            errors.put("admission", "请选择学员怎样产生");
        }
        if (most == null || most < 1 || most > MOST_PEOPLE) {
            errors.put("most", "最多人数填 1 到 10000");
        }
        if (least == null || least < 1 || most != null && least > most) {
            errors.put("least", "最少开班人数至少 1,不能多于最多人数");
        }
        checkDays(errors);
        return errors;
    }

    private void checkDays(Map<String, String> errors) {
        if (startsOn == null) {
            errors.put("startsOn", "请填写开班日期");
        }
        if (endsOn == null) {
            errors.put("endsOn", "请填写结束日期");
        } else if (startsOn != null && (endsOn.isBefore(startsOn) || endsOn.isAfter(startsOn.plusDays(MOST_DAYS)))) {
            errors.put("endsOn", "结束日期不能早于开班日期,也不能超过两年");
        }
        if (enrolUntil == null) {
            errors.put("enrolUntil", "请填写报名截止日期");
        } else if (endsOn != null && enrolUntil.isAfter(endsOn)) {
            errors.put("enrolUntil", "报名截止不能晚于结束日期");
        }
    }

    Admission chosen() {
        return season != null ? Admission.CHOICE : Admission.valueOf(text(admission));
    }

    CohortForm at(UUID id, @Nullable Integer version) {
        return new CohortForm(id, version, programme, season, entry, title, admission, least, most, place, head, startsOn, endsOn, enrolUntil);
    }

    public static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
