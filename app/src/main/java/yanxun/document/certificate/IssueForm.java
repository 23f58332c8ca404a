package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Under which template, when, and for what certificates are to be issued; the id came with the blank form, so that sent twice it is one run. */
public record IssueForm(@Nullable UUID id, @Nullable String occasion, @Nullable UUID template, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn, @Nullable String title,
        @Nullable UUID list, @Nullable Boolean confirmed) {
    private static final int LONGEST = 120;

    /** The first sheet has been seen and found right. */
    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    IssueForm with(UUID uploaded) {
        return new IssueForm(id, occasion, template, issuedOn, title, uploaded, confirmed);
    }

    String name() {
        return title == null ? "" : title.strip();
    }

    Map<String, String> errors(boolean listed, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (template == null) {
            errors.put("template", "请选择证书模板");
        }
        if (issuedOn == null) {
            errors.put("issuedOn", "请填写发证日期");
        } else if (issuedOn.isAfter(today.plusDays(31)) || issuedOn.isBefore(today.minusYears(2))) {
            errors.put("issuedOn", "发证日期只能在两年前到一个月后之间");
        }
        if (listed && (name().isEmpty() || name().length() > LONGEST)) {
            errors.put("title", "请填写发证事由,不超过 120 字,例如“2026 年优质课评选”");
        }
        return errors;
    }
}
