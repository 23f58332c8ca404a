package yanxun.org.merger;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** People who seem to be written down twice, and the mergers there were. */
public record DuplicatesPage(List<Likely> likely, List<Past> mergers) implements View {
    public record Likely(UUID one, UUID other, String name, String oneNumber, String otherNumber, @Nullable String oneUnit, @Nullable String otherUnit, boolean samePhone, boolean sameIdNumber, boolean sameStart) {
        public String reasons() {
            return String.join(t("、"), java.util.stream.Stream.of(t("同名"), sameIdNumber ? t("身份证号相同") : "", samePhone ? t("手机号相同") : "", sameStart ? t("性别和参加工作日期相同") : "").filter(each -> !each.isEmpty()).toList());
        }
    }

    public record Past(UUID goneId, UUID staysId, String goneNumber, String goneName, String goneLogin, String staysName, String staysNumber, String reason, String byName, Instant at, @Nullable Instant undoneAt, String undoneName, String undoneReason) {
        public String when() {
            return Times.minute(at);
        }

        public String undoneWhen() {
            return undoneAt == null ? "" : Times.minute(undoneAt);
        }
    }
}
