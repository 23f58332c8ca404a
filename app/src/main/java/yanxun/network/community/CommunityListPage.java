package yanxun.network.community;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.network.CommunityKinds;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** Communities as of a day. */
public record CommunityListPage(LocalDate on, String kind, String q, Page<Row> communities, boolean mayManage, boolean mayCompare) implements View {
    public record Row(UUID id, String name, String kind, String leadName, long partners, List<String> dues) {
        public String kindName() {
            return CommunityKinds.NAMES.getOrDefault(kind, kind);
        }

        public String dueText() {
            return dues.stream().map(due -> {
                var part = due.split("\\|");
                return t("每{0}{1}≥{2}", t(CommunityKinds.PERIODS.getOrDefault(part[1], part[1])), t(CommunityKinds.DUES.getOrDefault(part[0], part[0])), part[2]);
            }).collect(java.util.stream.Collectors.joining(t("、")));
        }
    }

    public String url() {
        return Query.of("/network/communities").with("on", on).with("kind", kind).with("q", q).url();
    }
}
