package yanxun.document.certificate;

import java.util.List;
import yanxun.platform.web.View;

/** How a certificate of this template looks, with a made-up holder. */
public record TemplatePreview(String title, List<String> lines, String issuer, String date, String number, String border, String page) implements View {
    static TemplatePreview of(TemplateForm form, Statement sample) {
        var edition = form.edition();
        return new TemplatePreview(edition.title(), sample.words(edition).strip().lines().toList(), edition.issuer(), Statement.written(sample.issuedOn()), sample.number(),
                edition.border().name().toLowerCase(java.util.Locale.ROOT), edition.page().name().toLowerCase(java.util.Locale.ROOT));
    }

    public boolean isSalutation(String line) {
        return line.strip().endsWith(":") || line.strip().endsWith("\uff1a");
    }
}
