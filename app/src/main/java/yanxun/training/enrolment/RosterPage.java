package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** The roster of a cohort: for the organiser everybody, for a school its own. */
public record RosterPage(UUID id, String title, CohortState state, Admission admission, String show, Page<Row> places, int free, int proposed, boolean managed) implements View {
    public record Row(UUID personId, String name, String number, String unitName, @Nullable String stage, @Nullable String subjects, PlaceState state, String way, @Nullable Integer rank, String reason,
            @Nullable Integer sessions, @Nullable Integer attended, @Nullable Integer excused, @Nullable String result, @Nullable BigDecimal hours, String resultNote, boolean corrected) {
        public String wayName() {
            var name = switch (way) {
                case "CHOICE" -> t("选课");
                case "NAMED" -> t("学校推荐");
                case "ASSIGNED" -> t("指派");
                default -> t("报名");
            };
            return rank == null ? name : t("{0},第 {1} 志愿", name, rank);
        }

        public String told() {
            return Text.told(result == null ? reason : resultNote);
        }

        public String outcome() {
            return result == null ? "" : Result.valueOf(result).displayName();
        }

        public String tone() {
            return result == null ? state.tone() : Result.valueOf(result).tone();
        }

        public String hoursText() {
            return hours == null ? "" : hours.stripTrailingZeros().toPlainString();
        }

        public String attendance() {
            return sessions == null ? "" : t("{0} / {1} 场", String.valueOf(attended), sessions) + (excused != null && excused > 0 ? t(",请假 {0} 场", excused) : "");
        }
    }

    public Map<String, String> states() {
        var names = new LinkedHashMap<String, String>();
        List.of(PlaceState.values()).forEach(each -> names.put(each.name(), each.displayName()));
        return names;
    }

    public String url() {
        return "/training/cohorts/" + id;
    }
}
