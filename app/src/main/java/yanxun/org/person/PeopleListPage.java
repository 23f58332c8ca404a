package yanxun.org.person;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Teaching;
import yanxun.platform.access.Post;
import yanxun.platform.data.Masked;
import yanxun.platform.data.Page;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** The people of the viewer's units as of a day. */
public record PeopleListPage(PeopleFilter filter, LocalDate on, Page<Row> people, List<String> tiers, boolean mayManage, boolean mayMerge, boolean mayRule) implements View {

    /** One person as the list and the export show them; the phone number is masked already. */
    public record Row(
            UUID id, String number, String name, @Nullable String sex, @Nullable String unitName, @Nullable String stage, @Nullable String subjects, @Nullable String title,
            @Nullable LocalDate employedOn, @Nullable Integer years, @Nullable String tier, @Nullable String honours, @Nullable String posts, @Nullable Masked phone, boolean party) {
        public String url() {
            return "/people/" + id;
        }

        public String work() {
            return (stage == null ? "" : t(stage) + " ") + (subjects == null ? "" : Text.words(List.of(subjects.split("、"))));
        }

        public String seniority() {
            return years == null ? "" : t("{0} 年", years) + (tier == null ? "" : " · " + tier);
        }

        public String honourNames() {
            return honours == null ? "" : Text.listed(Arrays.stream(honours.split("、")).map(Teaching::honour).toList());
        }

        public String postNames() {
            return posts == null ? "" : Text.words(Arrays.stream(posts.split("、")).map(post -> Post.valueOf(post).displayName()).toList());
        }
    }

    public Map<String, String> posts() {
        var names = new java.util.LinkedHashMap<String, String>();
        for (var post : Post.ofDuties()) {
            names.put(post.name(), post.displayName());
        }
        return names;
    }

    public Map<String, String> tierNames() {
        return Teaching.choices(tiers);
    }

    public boolean isToday() {
        return filter.on() == null;
    }
}
