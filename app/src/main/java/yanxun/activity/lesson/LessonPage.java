package yanxun.activity.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.undertaking.Phase;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One lesson: how it was made, who gave what, how it was shown, where it travels. */
public record LessonPage(UUID id, UUID undertaking, String title, String topic, String grade, String teacher, String unit, @Nullable String withdrawn, @Nullable UUID chosenFor, @Nullable String chosenName, String chosenBecause,
        @Nullable UUID deliveredIn, List<Contribution> contributions, List<String> voices, Map<String, String> schools, Map<String, String> sessions, boolean mayWork, boolean mayChoose, boolean mayDeliver, boolean mayWithdraw,
        Phase phase) implements View {

    public record Contribution(Work work, String person, Instant at, String text) {
        public String when() {
            return Times.minute(at);
        }
    }

    public List<Contribution> of(Work work) {
        return contributions.stream().filter(contribution -> contribution.work() == work).toList();
    }

    /** Who gave how much: pieces and characters, by name. */
    public Map<String, int[]> shares() {
        var shares = new java.util.TreeMap<String, int[]>();
        contributions.forEach(contribution -> {
            var share = shares.computeIfAbsent(contribution.person(), _ -> new int[2]);
            share[0]++;
            share[1] += contribution.text().codePointCount(0, contribution.text().length());
        });
        return shares;
    }

    public Map<String, String> stages() {
        var stages = new java.util.LinkedHashMap<String, String>();
        Work.stages(phase == Phase.PREPARATION).forEach(work -> stages.put(work.name(), work.displayName()));
        return stages;
    }

    public String url() {
        return "/undertakings/" + undertaking + "/lessons/" + id;
    }
}
