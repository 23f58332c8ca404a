package yanxun.training.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.activity.HourWords;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;
import yanxun.training.programme.Words;

public record CohortListPage(Page<Row> cohorts, CohortFilter filter, Map<String, String> categories, List<Kind> kinds, int year, boolean mayManage) implements View {
    public record Row(UUID id, String title, String unitName, String kind, String level, String category, BigDecimal hours, LocalDate startsOn, LocalDate endsOn, LocalDate enrolUntil, CohortState state,
            Admission admission, int most, int held, int completed) {
        public String levelName() {
            return HourWords.LEVELS.getOrDefault(level, level);
        }

        public String hoursText() {
            return hours.stripTrailingZeros().toPlainString();
        }

        public String kindName() {
            return Words.KINDS.getOrDefault(kind, kind);
        }
    }

    /** The year's list of one kind of people: how many took part, how many completed. */
    public record Kind(String kind, long cohorts, long people, long completed) {
        public String name() {
            return Words.KINDS.getOrDefault(kind, kind);
        }
    }

    public Map<String, String> states() {
        var names = new LinkedHashMap<String, String>();
        for (var state : CohortState.values()) {
            names.put(state.name(), state.displayName());
        }
        return names;
    }
}
