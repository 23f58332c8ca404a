package yanxun.org.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** The editor of tiers, with how many people each would hold. */
public record TiersPage(List<Line> lines, List<String> troubles, long unknown, @Nullable String stored) implements View {
    public record Line(String name, String years, @Nullable Long people) {}
}
