package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.document.Earning;
import yanxun.platform.web.View;

/** The runs of the viewer's units, newest first. */
public record RunListPage(List<Row> runs, List<Earning.Occasion> suggestions) implements View {
    /** Where issuing for an occasion begins. */
    public static String url(Earning.Occasion occasion) {
        return "/certificates/runs/new?occasion=" + occasion.subject();
    }

    public record Row(UUID id, String title, Kind kind, LocalDate issuedOn, boolean finished, int wishes, int issued) {
        public String url() {
            return "/certificates/runs/" + id;
        }
    }
}
