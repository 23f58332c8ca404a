package yanxun.activity.radar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/**
 * What collides at the time written down.
 *
 * @param timed without a time nothing can collide
 * @param url the page with the better slots, null for what has not been saved
 */
public record RadarPanel(boolean timed, List<Row> rows, @Nullable String url) implements View {
    public record Row(Severity severity, String text, String where, @Nullable String link) {}

    public long severe() {
        return rows.stream().filter(row -> row.severity() == Severity.SEVERE).count();
    }

    public long warnings() {
        return rows.size() - severe();
    }
}
