package yanxun.document.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate with the edition it was issued under. {@code title} is the occasion's, {@code heading} the certificate's. */
public record Issued(
        UUID id, UUID wall, UUID templateId, int edition, String occasion, UUID issuingUnit, Kind kind, String number, String code, String token, String salt, int statusPlace, @Nullable UUID personId, String name,
        String unitName, String title, @Nullable LocalDate heldOn, @Nullable BigDecimal hours, String role, LocalDate issuedOn, Instant issuedAt, @Nullable Instant revokedAt,
        @Nullable Category revokedCategory, @Nullable Instant replacedAt, @Nullable String successor, String heading, String wording, String issuer, Paper page, Border border) {

    Statement statement() {
        return new Statement(number, code, token, name, unitName, title, heldOn, hours, role, issuedOn);
    }

    Edition words() {
        return new Edition(heading, wording, issuer, page, border);
    }

    /** What the certificate says, as printed. */
    public String text() {
        return statement().words(words());
    }

    public boolean isValid() {
        return revokedAt == null && replacedAt == null;
    }

    /** Why a certificate no longer holds, as far as it is anybody's business. */
    public enum Category {
        MISTAKE("发证有误"), NOT_EARNED("不符合发证条件"), MISUSED("证书被冒用"), TAKEN_BACK("荣誉已撤销");

        private final String displayName;

        Category(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }

        public static java.util.Map<String, String> choices() {
            var choices = new java.util.LinkedHashMap<String, String>();
            java.util.Arrays.stream(values()).forEach(category -> choices.put(category.name(), category.displayName));
            return choices;
        }
    }
}
