package yanxun.platform.audit;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The trail within the viewer's walls, newest first. */
public record AuditPage(String q, @Nullable LocalDate day, Page<Row> rows, int seals, @Nullable Instant sealedAt) implements View {
    public record Row(long seq, Instant at, String name, String action, String subject, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    public String sealedText() {
        return sealedAt == null ? t("尚未封存") : Times.minute(sealedAt);
    }
}
