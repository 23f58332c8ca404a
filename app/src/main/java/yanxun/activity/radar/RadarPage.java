package yanxun.activity.radar;

import java.util.List;
import java.util.UUID;
import yanxun.platform.web.View;

/**
 * What collides with an activity, and when it would fit better.
 *
 * @param draft only a draft is moved or published from here
 * @param asks somebody is about to publish over a severe clash
 */
public record RadarPage(UUID id, int version, String title, String when, boolean draft, boolean asks, RadarPanel panel, List<Choice> choices, boolean mayRule) implements View {

    /**
     * @param starts as the form sends it back
     * @param current it stands there already
     */
    public record Choice(String when, String starts, boolean current, List<RadarPanel.Row> rows) {
        public boolean isFree() {
            return rows.isEmpty();
        }
    }

    public String url() {
        return "/activities/" + id;
    }
}
