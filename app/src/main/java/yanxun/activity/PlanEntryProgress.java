package yanxun.activity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.plan.EntryProgress;

/** Tells plans what has become of their entries. */
@Component
class PlanEntryProgress implements EntryProgress {
    private final JdbcClient jdbc;

    PlanEntryProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID entry, UUID activity, String title, Life state) {}

    @Override
    public Map<UUID, List<Doing>> of(UUID plan) {
        return jdbc.sql("""
                select e.id as entry, a.id as activity, a.title, a.state from plan.entry_card e join activity.activity a on a.plan_entry_id = e.id
                 where e.plan_id = :plan and a.state <> 'CANCELLED' order by a.starts_at nulls last
                """).param("plan", plan).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::entry, Collectors.mapping(row -> new Doing(row.activity(), row.title(), row.state().displayName(), row.state() == Life.CLOSED), Collectors.toList())));
    }
}
