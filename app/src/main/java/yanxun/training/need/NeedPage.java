package yanxun.training.need;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** One survey: to choose from while it is open, counted for those who look after it and, once closed, for everybody. */
public record NeedPage(Need need, List<Topic> topics, Set<UUID> mine, boolean open, long voters) implements View {
    public record Topic(UUID id, String text, boolean own, long votes, String stages, @Nullable UUID programmeId) {}

    public boolean told() {
        return need.manages() || !open;
    }

    public long top() {
        return Math.max(1, topics.stream().mapToLong(Topic::votes).max().orElse(1));
    }
}
