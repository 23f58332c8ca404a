package yanxun.document.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One certificate as its issuer sees it: what it says, where it stands, what came before and after. */
public record CertificatePage(Issued certificate, List<Issued> line, String verifyUrl, List<Deed> deeds) implements View {
    public record Deed(java.time.Instant at, @Nullable String name, String action, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    public String url() {
        return "/certificates/" + certificate.id();
    }

    public String stateName() {
        return stateName(certificate);
    }

    public static String stateName(Issued certificate) {
        return certificate.revokedAt() != null ? "已撤销" : certificate.replacedAt() != null ? "已换发" : "有效";
    }

    public static String tone(Issued certificate) {
        return certificate.revokedAt() != null ? "bad" : certificate.replacedAt() != null ? "warn" : "good";
    }
}
