package yanxun.network.picture;

import static yanxun.platform.i18n.Text.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** The six-level network of a day, as a picture and as a table. */
public record NetworkPage(
        Picture picture, Map<Level, Long> counts, LocalDate on, boolean isToday, Set<String> open, @Nullable UUID community, String q, int found, boolean mayOpenAll, List<Choice> communities,
        List<Choice> unattached, boolean mayManage) implements View {

    public record Choice(UUID id, String name) {}

    /** The address with one branch turned round. */
    public String turn(Picture.Spot spot) {
        var next = new TreeSet<>(open);
        if (!next.remove(spot.key()) && !next.remove("-" + spot.key())) {
            next.add(spot.open() ? "-" + spot.key() : spot.key());
        }
        return url(next) + "#" + spot.key();
    }

    public String everything() {
        return url(open.contains("all") ? Set.of() : Set.of("all"));
    }

    public String wholeName() {
        return t(open.contains("all") ? "只看主干" : mayOpenAll ? "全部展开" : "展开到学校");
    }

    private String url(Set<String> branches) {
        var url = new StringBuilder("/network?");
        if (!isToday) {
            url.append("on=").append(on).append('&');
        }
        if (!q.isEmpty()) {
            url.append("q=").append(URLEncoder.encode(q, StandardCharsets.UTF_8)).append('&');
        }
        if (community != null) {
            url.append("community=").append(community).append('&');
        }
        branches.forEach(branch -> url.append("open=").append(URLEncoder.encode(branch, StandardCharsets.UTF_8)).append('&'));
        return url.substring(0, url.length() - 1);
    }

    public Map<String, String> communityNames() {
        var names = new LinkedHashMap<String, String>();
        communities.forEach(each -> names.put(each.id().toString(), each.name()));
        return names;
    }

    public List<Level> levels() {
        return List.of(Level.values());
    }
}
