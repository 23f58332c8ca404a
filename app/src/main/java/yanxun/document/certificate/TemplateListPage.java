package yanxun.document.certificate;

import java.util.List;
import java.util.UUID;
import yanxun.platform.web.View;

/** The templates of a district. */
public record TemplateListPage(List<Row> templates) implements View {
    public record Row(UUID id, Kind kind, String name, int edition, boolean retired, String title, String unitName, boolean own, long issued) {
        public String url() {
            return "/certificates/templates/" + id;
        }
    }
}
