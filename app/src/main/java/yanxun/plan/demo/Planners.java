package yanxun.plan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** Who writes plans in the demo region, and lets them do it: as themselves, at a day of the year. */
@Component
class Planners {
    private static final int MORNING = 9;

    private final JdbcClient jdbc;
    private final Viewers viewers;

    Planners(JdbcClient jdbc, Viewers viewers) {
        this.jdbc = jdbc;
        this.viewers = viewers;
    }

    record Planner(UUID person, UUID unit, String unitName, String subject) {}

    /** Holders of a post at units of a kind, in the order of units and numbers. */
    List<Planner> holding(UUID wall, String post, String kind) {
        return jdbc.sql("""
                select d.person_id as person, u.id as unit, u.name as unit_name, coalesce(d.subject, '') as subject from org.duty_card d join org.unit_card u on u.id = d.unit_id and u.kind = :kind
                  join org.person_card p on p.id = d.person_id
                 where d.wall = :wall and d.post = :post and d.valid @> current_date order by u.name, p.number
                """).param("wall", wall).param("post", post).param("kind", kind).query(Planner.class).list();
    }

    Optional<Planner> first(UUID wall, String post, String kind) {
        return holding(wall, post, kind).stream().findFirst();
    }

    <T> T act(UUID person, LocalDate day, Function<Viewer, T> deed) {
        var viewer = Scope.everywhere(() -> viewers.of(new PersonId(person)).orElseThrow(NotFound::new));
        var moment = day.atTime(MORNING, 0).atZone(Times.ZONE).toInstant();
        var done = new java.util.concurrent.atomic.AtomicReference<T>();
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> ShiftingClock.at(moment, () -> done.set(deed.apply(viewer))));
        return done.get();
    }

    String number(UUID person) {
        return jdbc.sql("select number from org.person_card where id = :id").param("id", person).query(String.class).single();
    }

    record Entry(UUID id, int version, String title, LocalDate startsOn, LocalDate endsOn) {}

    List<Entry> entries(UUID plan) {
        return jdbc.sql("select id, version, title, starts_on, ends_on from plan.entry where plan_id = :plan order by ordinal").param("plan", plan).query(Entry.class).list();
    }

    record Target(UUID id, String measure, String text, @org.jspecify.annotations.Nullable String unit) {}

    List<Target> targets(UUID plan) {
        return jdbc.sql("select id, measure, text, unit from plan.target where plan_id = :plan order by ordinal").param("plan", plan).query(Target.class).list();
    }

    /** Ids of a plan's tasks by title. */
    Map<String, UUID> tasks(UUID plan) {
        var ids = new java.util.LinkedHashMap<String, UUID>();
        jdbc.sql("select id, title from plan.task where plan_id = :plan order by ordinal").param("plan", plan).query(rs -> {
            ids.put(rs.getString("title"), rs.getObject("id", UUID.class));
        });
        return ids;
    }
}
