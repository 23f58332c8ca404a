package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** One run of certificates: how many, and the papers to take away, school by school. */
public record RunPage(Facts facts, List<School> schools) implements View {
    public record Facts(UUID id, String title, String templateName, Kind kind, LocalDate issuedOn, boolean finished, @Nullable UUID job, int wishes, int issued, int held) {
        public String url() {
            return "/certificates/runs/" + id;
        }
    }

    public record School(String name, int certificates) {
        public String query() {
            return Query.of("").with("unit", name).url();
        }
    }
}
