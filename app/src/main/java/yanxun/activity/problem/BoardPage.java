package yanxun.activity.problem;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** The problem board. */
public record BoardPage(ProblemFilter filter, Page<Row> problems) implements View {
    public record Row(UUID id, String title, @Nullable String stage, @Nullable String subject, ProblemLife state, String who, String postedOn, long echoes, long bids) {}

    public Map<String, String> states() {
        return ProblemLife.names();
    }
}
