package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** What was issued in the name of the viewer's units. */
public record CertificateListPage(CertificateFilter filter, Page<Row> certificates) implements View {
    public record Row(UUID id, String number, Kind kind, String name, String unitName, String title, LocalDate issuedOn, boolean revoked, boolean replaced) {
        public String url() {
            return "/certificates/" + id;
        }

        public String stateName() {
            return revoked ? "已撤销" : replaced ? "已换发" : "有效";
        }

        public String tone() {
            return revoked ? "bad" : replaced ? "warn" : "good";
        }
    }

    public String exportUrl() {
        return filter.url() + "format=xlsx";
    }
}
