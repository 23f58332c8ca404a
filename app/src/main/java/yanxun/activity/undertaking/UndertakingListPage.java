package yanxun.activity.undertaking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

public record UndertakingListPage(UndertakingFilter filter, Page<Row> rows, boolean mayAsk, boolean maySet, LocalDate today) implements View {
    public static final Map<String, String> STATES = Arrays.stream(State.values()).collect(LinkedHashMap::new, (map, state) -> map.put(state.name(), state.displayName()), Map::putAll);
    public static final Map<String, String> PHASES = Arrays.stream(Phase.values()).collect(LinkedHashMap::new, (map, phase) -> map.put(phase.name(), phase.displayName()), Map::putAll);

    public static final Map<String, String> CONCLUSIONS = Arrays.stream(Progress.Conclusion.values()).collect(LinkedHashMap::new, (map, each) -> map.put(each.name(), each.displayName()), Map::putAll);
    public static final Map<String, String> STANDS = stands();

    /** @param done steps that are done, of so many */
    public record Row(UUID id, String title, String community, String host, Phase phase, State state, @Nullable LocalDate dueOn, int done, int steps, boolean mine) {
        public boolean late(LocalDate today) {
            return state == State.RUNNING && dueOn != null && dueOn.isBefore(today);
        }
    }

    private static Map<String, String> stands() {
        var stands = new LinkedHashMap<>(CONCLUSIONS);
        stands.put("ABSENT", "缺席");
        return stands;
    }
}
