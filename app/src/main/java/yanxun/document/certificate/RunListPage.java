package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.platform.web.View;

/** The runs of the viewer's units, newest first. */
public record RunListPage(List<Row> runs) implements View {
    public record Row(UUID id, String title, Kind kind, LocalDate issuedOn, boolean finished, int wishes, int issued) {
        public String url() {
            return "/certificates/runs/" + id;
        }
    }
}
