package yanxun.activity.argument;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One version of a plan, beside the one before where there is one. */
public record ProposalPage(UUID undertaking, String title, int number, String writer, Instant at, List<Part> parts, List<Integer> versions, @Nullable Integer against) implements View {
    /** @param difference null where it is not compared */
    public record Part(String name, String text, @Nullable Difference difference) {}

    public String when() {
        return Times.minute(at);
    }

    public String url(int version) {
        return "/undertakings/" + undertaking + "/proposals/" + version;
    }
}
