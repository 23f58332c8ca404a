package yanxun.document.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.PublicAddress;

/** Certificates on paper. They are drawn when asked for; a whole run streams out as it is drawn, and nothing is kept. */
@RestController
class PaperController {
    private static final int AT_ONCE = 500;

    private final CertificateRegister register;
    private final CertificateQueries queries;
    private final Press press;
    private final PublicAddress address;

    PaperController(CertificateRegister register, CertificateQueries queries, Press press, PublicAddress address) {
        this.register = register;
        this.queries = queries;
        this.press = press;
        this.address = address;
    }

    @GetMapping("/certificates/{certificate}/certificate.pdf")
    @Access(Permission.SEE_OWN_HOURS)
    ResponseEntity<byte[]> one(@PathVariable UUID certificate, Viewer viewer) {
        var found = register.readable(certificate, viewer);
        return ResponseEntity.ok().header("Content-Type", "application/pdf").header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", ContentDisposition.inline().filename(name(found), StandardCharsets.UTF_8).build().toString())
                .body(press.pdf(found.words(), found.statement(), address.root()));
    }

    @GetMapping("/certificates/runs/{run}/certificates.zip")
    @Access(Permission.ISSUE_CERTIFICATES)
    void all(@PathVariable UUID run, @RequestParam(required = false) @Nullable String unit, Viewer viewer, HttpServletResponse response) throws IOException {
        var facts = queries.parcel(run, viewer);
        var root = address.root();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(safe(facts.title() + (unit == null ? "" : "-" + unit)) + ".zip", StandardCharsets.UTF_8).build().toString());
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int from = 0; ; from += AT_ONCE) {
                var part = register.ofRun(run, unit, from, AT_ONCE);
                for (var certificate : part) {
                    var entry = new ZipEntry((unit == null ? safe(certificate.unitName()) + "/" : "") + name(certificate));
                    entry.setTimeLocal(certificate.issuedOn().atStartOfDay());
                    zip.putNextEntry(entry);
                    zip.write(press.pdf(certificate.words(), certificate.statement(), root));
                    zip.closeEntry();
                }
                if (part.size() < AT_ONCE) {
                    return;
                }
            }
        }
    }

    private static String name(Issued certificate) {
        return safe(certificate.number() + "-" + certificate.name()) + ".pdf";
    }

    private static String safe(String name) {
        return name.isBlank() ? "_" : name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
