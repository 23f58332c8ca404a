package yanxun.document.certificate;

import static yanxun.platform.i18n.Text.kept;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.FileType;
import yanxun.platform.web.PublicAddress;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One's own certificates; those issued; one of them, taken back or replaced. */
@Screen
@RequestMapping("/certificates")
class CertificateController {
    private final CertificateRegister register;
    private final CertificateQueries queries;
    private final Withdrawing withdrawing;
    private final Holders holders;
    private final PublicAddress address;

    CertificateController(CertificateRegister register, CertificateQueries queries, Withdrawing withdrawing, Holders holders, PublicAddress address) {
        this.register = register;
        this.queries = queries;
        this.withdrawing = withdrawing;
        this.holders = holders;
        this.address = address;
    }

    @GetMapping
    @Access(Permission.SEE_OWN_HOURS)
    View mine(Viewer viewer) {
        return new MyCertificatesPage(register.mine(viewer), viewer.may(Permission.ISSUE_CERTIFICATES));
    }

    @GetMapping("/issued")
    @Access(Permission.ISSUE_CERTIFICATES)
    View list(CertificateFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping(path = "/issued", params = "format=xlsx")
    @Access(Permission.ISSUE_CERTIFICATES)
    ResponseEntity<byte[]> export(CertificateFilter filter, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("证书.xlsx", StandardCharsets.UTF_8).build().toString()).body(queries.export(filter, viewer));
    }

    @GetMapping("/{certificate}")
    @Access(Permission.ISSUE_CERTIFICATES)
    View show(@PathVariable UUID certificate, Viewer viewer) {
        var found = register.own(certificate, viewer);
        return new CertificatePage(found, register.line(certificate), address.root() + "/verify/" + found.token(), holders.deeds(certificate));
    }

    @PutMapping("/{certificate}/revocation")
    @Access(Permission.ISSUE_CERTIFICATES)
    ResponseEntity<View> revoke(@PathVariable UUID certificate, @RequestParam(defaultValue = "MISTAKE") Issued.Category category, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        withdrawing.revoke(certificate, category, reason, viewer);
        holders.tell(certificate, kept("证书已撤销:{0}", register.own(certificate, viewer).title()));
        return Redirect.to("/certificates/" + certificate);
    }

    @PostMapping("/{certificate}/replacement")
    @Access(Permission.ISSUE_CERTIFICATES)
    ResponseEntity<View> replace(@PathVariable UUID certificate, Correction correction, Viewer viewer) {
        var fresh = withdrawing.replace(certificate, correction, viewer);
        holders.tell(fresh, kept("证书已换发:{0}", correction.title()));
        return Redirect.to("/certificates/" + fresh);
    }
}
