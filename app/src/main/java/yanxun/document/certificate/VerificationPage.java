package yanxun.document.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** What a certificate says and whether it holds; nothing that is not on the paper. */
public record VerificationPage(
        String heading, List<String> lines, String issuer, String issuedOn, String number, String state, @Nullable String since, @Nullable String reason, @Nullable String successor, String badge) implements View {

    static VerificationPage of(Issued certificate) {
        var state = certificate.revokedAt() != null ? "revoked" : certificate.replacedAt() != null ? "replaced" : "valid";
        var since = certificate.revokedAt() != null ? certificate.revokedAt() : certificate.replacedAt();
        return new VerificationPage(certificate.heading(), certificate.text().strip().lines().toList(), certificate.issuer(), Statement.written(certificate.issuedOn()), certificate.number(), state,
                since == null ? null : Times.date(Times.day(since)), certificate.revokedCategory() == null ? null : certificate.revokedCategory().displayName(), certificate.successor(), "/verify/" + certificate.token() + "/badge.json");
    }
}
