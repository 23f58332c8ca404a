package yanxun.document.certificate;

import java.util.List;
import yanxun.platform.web.View;

/** One's own certificates. */
public record MyCertificatesPage(List<Issued> certificates, boolean mayIssue) implements View {}
