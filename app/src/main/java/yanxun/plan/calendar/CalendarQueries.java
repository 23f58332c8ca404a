package yanxun.plan.calendar;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.plan.CalendarSource;
import yanxun.plan.progress.PlanSight;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;

/** Plan entries and activities between two days, as one viewer may see them. */
@Component
class CalendarQueries {
    private final JdbcClient jdbc;
    private final CalendarSource source;

    CalendarQueries(JdbcClient jdbc, CalendarSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /**
     * @param plan only this plan's entries and what was made of them
     * @param below with what single schools beneath the viewer plan and do among themselves
     * @param of whose calendar, where it is not the viewer's
     */
    record Asked(LocalDate from, LocalDate to, @Nullable UUID plan, boolean mine, boolean below, Whose of) {
        Asked(LocalDate from, LocalDate to, @Nullable UUID plan, boolean mine, boolean below) {
            this(from, to, plan, mine, below, Whose.VIEWERS);
        }
    }

    /** A unit's with all beneath it, a community's, or the viewer's own. */
    record Whose(@Nullable UUID unit, @Nullable UUID community) {
        static final Whose VIEWERS = new Whose(null, null);
    }

    private record Row(
            UUID id, UUID planId, String title, LocalDate startsOn, LocalDate endsOn, boolean exact, String unitName, @Nullable String ownerName, String plan, String state, boolean dropped, boolean done, int version,
            Instant changedAt) {
        Happening happening(LocalDate today) {
            var draft = !state.equals("PUBLISHED");
            return new Happening(Happening.Kind.ENTRY, id, title, startsOn, endsOn, null, null, exact || startsOn.equals(endsOn), unitName, ownerName == null ? "" : ownerName, plan,
                    dropped ? "已取消" : done ? "已完成" : draft ? "草稿" : endsOn.isBefore(today) ? "过期未落实" : "待落实", dropped ? "bad" : done ? "good" : draft || endsOn.isBefore(today) ? "warn" : "plain", dropped, "/plans/" + planId, version, changedAt);
        }
    }

    /** An entry that has become an activity the viewer sees is not shown a second time. */
    List<Happening> between(Asked asked, LocalDate today, Viewer viewer) {
        var items = source.between(new CalendarSource.Wanted(asked.from(), asked.to(), asked.mine(), asked.below() || asked.plan() != null, asked.of().unit(), asked.of().community()), viewer);
        var made = items.stream().filter(item -> !item.cancelled()).map(CalendarSource.Item::entry).filter(Objects::nonNull).collect(Collectors.toSet());
        var entries = entries(asked, viewer);
        var ids = entries.stream().map(Row::id).collect(Collectors.toSet());
        var activities = items.stream().filter(item -> asked.plan() == null || item.entry() != null && ids.contains(item.entry())).map(Happening::of);
        return Stream.concat(entries.stream().filter(row -> !made.contains(row.id())).map(row -> row.happening(today)), activities)
                .sorted(Comparator.comparing(Happening::from).thenComparing(Happening::startsAt, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Happening::title)).toList();
    }

    /** Communities have no plan entries. */
    private List<Row> entries(Asked asked, Viewer viewer) {
        return asked.of().community() != null ? List.of() : PlanSight.of(viewer, jdbc.sql("""
                select e.id, e.plan_id, e.title, e.starts_on, e.ends_on, e.exact, u.name as unit_name, person.name as owner_name, p.title as plan, p.state, e.dropped_at is not null as dropped, e.done_at is not null as done, e.version, e.changed_at
                  from plan.entry e join plan.plan p on p.id = e.plan_id and p.state <> 'WITHDRAWN' join org.unit_card u on u.id = p.unit_id left join org.person_card person on person.id = e.owner_person
                 where e.starts_on <= :to and e.ends_on >= :from and (:plan::uuid is null or e.plan_id = :plan) and (not :mine or e.owner_person = :me)
                   and (:of::uuid is null or
                """ + Reach.lies("p.unit_id", ":of") + """
                  )
                   and (:plan::uuid is not null or :below or u.kind <> 'SCHOOL' or p.created_by = :me or e.owner_person = :me
                        or
                """ + Reach.lies(":unit", "p.unit_id") + """
                  )
                   and """ + PlanSight.SEEN + " order by e.starts_on, e.ordinal limit 2000"))
                .param("from", asked.from()).param("to", asked.to()).param("plan", asked.plan(), Types.OTHER).param("mine", asked.mine()).param("below", asked.below()).param("of", asked.of().unit(), Types.OTHER).param("unit", viewer.unit()).query(Row.class).list();
    }
}
