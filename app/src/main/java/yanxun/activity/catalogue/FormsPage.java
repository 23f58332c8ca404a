package yanxun.activity.catalogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.activity.HourWords;
import yanxun.activity.schedule.Forms;
import yanxun.network.CommunityKinds;
import yanxun.platform.data.Id;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** All forms and categories of a district; read by everybody, changed by those who make its rules. */
public record FormsPage(List<Row> forms, List<Category> categories, List<Happening> happenings, boolean mayRule) implements View {
    public record Row(Forms.Form form, String category, boolean retired, boolean own) {
        public String url() {
            return "/settings/forms/" + form.code();
        }

        public String hours() {
            return Text.number(form.hours());
        }

        public String counts() {
            return form.countsAs() == null ? "" : CommunityKinds.DUES.getOrDefault(form.countsAs(), "");
        }

        public String block() {
            return HourWords.BLOCKS.getOrDefault(form.block(), "");
        }
    }

    public record Happening(Instant at, String name, String action, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    /** A new category can hang under each of the first level that is in use. */
    public Map<String, String> parents() {
        var parents = new LinkedHashMap<String, String>();
        categories.stream().filter(each -> each.isTop() && !each.retired()).forEach(each -> parents.put(each.code(), each.name()));
        return parents;
    }

    public UUID fresh() {
        return Id.next();
    }

    public boolean isSecond(Category category) {
        return !category.isTop();
    }
}
