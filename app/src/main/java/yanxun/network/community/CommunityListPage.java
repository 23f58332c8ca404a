package yanxun.network.community;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.network.CommunityKinds;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** Communities as of a day. */
public record CommunityListPage(LocalDate on, String kind, String q, Page<Row> communities, boolean mayManage) implements View {
    public record Row(UUID id, String name, String kind, String leadName, long partners, List<String> dues) {
        public String kindName() {
            return CommunityKinds.NAMES.getOrDefault(kind, kind);
        }

        public String dueText() {
            return dues.stream().map(due -> {
                var part = due.split("\\|");
                return "每" + CommunityKinds.PERIODS.get(part[1]) + CommunityKinds.DUES.get(part[0]) + "≥" + part[2];
            }).collect(java.util.stream.Collectors.joining("、"));
        }
    }

    public String url() {
        return "/network/communities?on=" + on + "&kind=" + kind + "&q=" + java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8) + "&";
    }
}
