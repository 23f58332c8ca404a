package yanxun.activity.undertaking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps a form of activity takes: the standard, unless the district says otherwise. */
@Component
public class Procedures {
    static final int MOST_DAYS = 400;
    private static final List<Phase> LECTURE = List.of(Phase.REQUEST, Phase.SCREENING, Phase.DIAGNOSIS, Phase.PLAN, Phase.NOTICE, Phase.STUDY, Phase.SUMMARY, Phase.ARCHIVE);
    private static final List<Phase> VISIT = List.of(Phase.REQUEST, Phase.SCREENING, Phase.PLAN, Phase.NOTICE, Phase.PREPARATION, Phase.EXHIBITION, Phase.SUMMARY, Phase.ARCHIVE);
    private static final List<Phase> DELIVERY = List.of(Phase.REQUEST, Phase.SCREENING, Phase.PLAN, Phase.NOTICE, Phase.PREPARATION, Phase.CHOICE, Phase.DELIVERY, Phase.SUMMARY, Phase.ARCHIVE);
    private static final Map<String, List<Phase>> STANDARD = Map.of("lecture", LECTURE, "grand-lecture", LECTURE, "training", LECTURE, "forum", LECTURE, "mutual-visit", VISIT, "parallel-lesson", VISIT,
            "joint-lesson", VISIT, "lesson-delivery", DELIVERY, "town-country", DELIVERY);

    private final JdbcClient jdbc;

    Procedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps of a form, in order, with the days each may take. */
    public Map<Phase, Integer> of(UUID wall, String form) {
        return inForce(wall).getOrDefault(form, standard(form));
    }

    /** What the district has said itself, by form. */
    Map<String, Map<Phase, Integer>> inForce(UUID wall) {
        return jdbc.sql("select form, phases, days from activity.procedure where wall = :wall").param("wall", wall).query((rs, _) -> {
            var days = (Integer[]) rs.getArray("days").getArray();
            var phases = (String[]) rs.getArray("phases").getArray();
            var steps = new LinkedHashMap<Phase, Integer>();
            for (int i = 0; i < phases.length; i++) {
                steps.put(Phase.valueOf(phases[i]), days[i]);
            }
            return Map.entry(rs.getString("form"), (Map<Phase, Integer>) steps);
        }).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Map<Phase, Integer> standard(String form) {
        return STANDARD.getOrDefault(form, Phase.all()).stream().collect(Collectors.toMap(phase -> phase, Phase::days, (one, _) -> one, LinkedHashMap::new));
    }

    void set(UUID wall, String form, Map<Phase, Integer> steps) {
        jdbc.sql("insert into activity.procedure (wall, form, phases, days) values (:wall, :form, :phases::text[], :days::int[]) on conflict (wall, form) do update set phases = excluded.phases, days = excluded.days")
                .param("wall", wall).param("form", form).param("phases", steps.keySet().stream().map(Phase::name).toArray(String[]::new)).param("days", steps.values().toArray(Integer[]::new)).update();
    }

    void reset(UUID wall, String form) {
        jdbc.sql("delete from activity.procedure where wall = :wall and form = :form").param("wall", wall).param("form", form).update();
    }

    /** The steps as a form sends them: those ticked, always with those that no activity can do without, in their order. */
    static Map<Phase, Integer> chosen(List<String> ticked, Map<String, Integer> days) {
        return Arrays.stream(Phase.values()).filter(phase -> !phase.isDroppable() || ticked.contains(phase.name()))
                .collect(Collectors.toMap(phase -> phase, phase -> Math.clamp(days.getOrDefault(phase.name(), phase.days()), 1, MOST_DAYS), (one, _) -> one, LinkedHashMap::new));
    }
}
