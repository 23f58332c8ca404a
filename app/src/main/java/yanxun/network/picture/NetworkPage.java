package yanxun.network.picture;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.Query;
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
        var query = Query.of("/network").with("on", isToday ? null : on).with("q", q).with("community", community);
        branches.forEach(branch -> query.with("open", branch));
        return query.url();
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
