package yanxun.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.access.Viewer;

/** What certificates are issued for; answered by the modules that know who did what ({@code activity:…}, {@code programme:…}). */
public interface Earning {
    boolean answersFor(String subject);

    /** Not found where there is none or it is not the viewer's to certify; refused while it is not over. To be called before any transaction opens. */
    Occasion occasion(String subject, Viewer viewer);

    /** Everybody who earned something there, whichever district they belong to; each person once. To be called before any transaction opens. */
    List<Earned> earned(String subject, Viewer viewer);

    /** What was finished lately and is the viewer's to certify, newest first. */
    List<Occasion> recent(Viewer viewer, int most);

    /** @param unit in whose name certificates are issued */
    record Occasion(String subject, UUID unit, String title, LocalDate on, String link) {}

    /** @param wall the district the person belongs to */
    record Earned(UUID person, UUID wall, String name, UUID unit, String unitName, @Nullable BigDecimal hours, String role) {}
}
