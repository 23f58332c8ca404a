package yanxun.plan.progress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the list of plans is narrowed to, as it stands in the address. */
public record PlanFilter(@Nullable String q, @Nullable String kind, @Nullable String state, @Nullable Integer year, @Nullable Integer page) {
    private static final int LATEST_YEAR = 9000;

    public String words() {
        return q == null ? "" : q.strip();
    }

    public String chosenKind() {
        return kind == null ? "" : kind;
    }

    public String chosenState() {
        return state == null ? "" : state;
    }

    /** 0 stands for any. */
    public int chosenYear() {
        return year == null || year < 0 || year > LATEST_YEAR ? 0 : year;
    }

    public int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    public String url() {
        return "/plans?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8) + "&kind=" + URLEncoder.encode(chosenKind(), StandardCharsets.UTF_8)
                + "&state=" + URLEncoder.encode(chosenState(), StandardCharsets.UTF_8) + (chosenYear() == 0 ? "" : "&year=" + chosenYear()) + "&";
    }
}
