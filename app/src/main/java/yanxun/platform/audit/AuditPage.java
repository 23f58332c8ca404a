package yanxun.platform.audit;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** The trail within the viewer's walls, newest first. */
public record AuditPage(String q, @Nullable LocalDate day, Page<Row> rows, int seals, @Nullable Instant sealedAt) implements View {
    public record Row(long seq, Instant at, String name, String action, String subject, String detail, String address) {
        private static final Map<String, String> NAMES = Choices.ordered("account", "账号", "person", "人员", "activity", "活动", "activities", "活动", "plan", "计划", "unit", "单位",
                "community", "共同体", "intake", "导入", "figure", "报表", "people", "人员", "tier", "教龄梯队", "terms", "学期", "holiday", "假日", "claim", "学时申报", "problem", "问题", "certificate", "证书", "certificate-run", "证书", "document", "公文",
                "assessment", "学时考核", "policy", "学时政策");

        public String when() {
            return Times.minute(at);
        }

        /** What kind of thing it was done to, and enough of its number to tell two apart. */
        public String about() {
            int colon = subject.indexOf(':');
            var kind = colon < 0 ? subject : subject.substring(0, colon);
            var which = colon < 0 ? "" : subject.substring(colon + 1);
            return t(NAMES.getOrDefault(kind, kind)) + (which.isEmpty() ? "" : " " + (which.length() == 36 ? which.substring(30) : which));
        }
    }

    public String sealedText() {
        return sealedAt == null ? t("尚未封存") : Times.minute(sealedAt);
    }
}
