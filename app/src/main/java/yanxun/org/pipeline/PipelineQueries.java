package yanxun.org.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.figure.Kept;
import yanxun.platform.figure.Stamps;
import yanxun.platform.time.Times;

/** Counts masters (名师, 特级教师) and backbone teachers (any title; in the district's count from 区级 up) where they belong on the day. */
@Component
class PipelineQueries {
    private static final String HERE = """
            with here as materialized (
                select m.person_id, m.unit_id, m.subjects, coalesce(h.master, false) as master, coalesce(h.district, false) as district, h.backbone is not null as backbone
                  from org.membership m
                  left join lateral (select bool_or(h.kind in ('名师', '特级教师')) as master, bool_or(h.level <> '校级') as district, max(h.kind) as backbone
                                       from org.honour h where h.person_id = m.person_id and h.valid @> :on::date) h on true
                 where m.valid @> :on::date and m.unit_id in (select descendant from org.reach where ancestor = any (:scopes::uuid[]) and valid @> :on::date)),
            school as materialized (
                select p.unit_id as id, p.name from org.unit_period p join org.unit u on u.id = p.unit_id
                 where u.kind = 'SCHOOL' and p.valid @> :on::date and u.id in (select descendant from org.reach where ancestor = any (:scopes::uuid[]) and valid @> :on::date))
            """;

    private static final long MOST_ROWS = 100_000;

    private final JdbcClient jdbc;
    private final Stamps stamps;
    private final Clock clock;
    private final Kept<Count> counts = new Kept<>(MOST_ROWS, Count::size);

    PipelineQueries(JdbcClient jdbc, Stamps stamps, Clock clock) {
        this.jdbc = jdbc;
        this.stamps = stamps;
        this.clock = clock;
    }

    PipelinePage page(@Nullable LocalDate asOf, Viewer viewer) {
        var today = Times.day(clock.instant());
        var on = asOf == null ? today : asOf;
        var scopes = List.of(viewer.scopes(Permission.SEE_PEOPLE));
        var count = counts.get(new Asked(scopes, on), stamps.latest(viewer.walls().toArray(UUID[]::new)), () -> count(on, viewer));
        return new PipelinePage(on, on.equals(today), count.schools(), count.gaps(), count.subjects(), count.endings(), scopes.contains(viewer.wall()));
    }

    private record Asked(List<UUID> scopes, LocalDate on) {}

    private record Count(List<PipelinePage.School> schools, List<PipelinePage.Gap> gaps, List<PipelinePage.Subject> subjects, List<PipelinePage.Ending> endings) {
        int size() {
            return schools.size() + gaps.size() + subjects.size() + endings.size();
        }
    }

    private Count count(LocalDate on, Viewer viewer) {
        var schools = with("""
                select school.id, school.name, count(*) filter (where here.master) as masters
                  from school left join here on here.unit_id = school.id group by school.id, school.name order by school.name collate "zh-Hans-x-icu"
                """, on, viewer).query(PipelinePage.School.class).list();
        var gaps = with("""
                select school.id as unit_id, school.name as unit_name, subject, count(*) as teachers, count(*) filter (where here.backbone) as backbone
                  from school join here on here.unit_id = school.id cross join lateral unnest(here.subjects) as subject
                 group by school.id, school.name, subject having count(*) filter (where here.backbone) < 2 order by school.name collate "zh-Hans-x-icu", subject
                """, on, viewer).query(PipelinePage.Gap.class).list();
        var subjects = with("""
                select subject as name, count(*) as teachers, count(*) filter (where here.district) as backbone
                  from here cross join lateral unnest(here.subjects) as subject group by subject order by count(*) desc, subject
                """, on, viewer).query(PipelinePage.Subject.class).list();
        var endings = with("""
                select h.person_id, p.name, coalesce(u.name, '') as unit_name, h.level || h.kind as honour, upper(h.valid) - 1 as last
                  from here join org.honour h on h.person_id = here.person_id and h.valid @> :on::date and upper(h.valid) <= (:on::date + interval '1 year')::date
                  join org.person p on p.id = h.person_id left join org.unit_period u on u.unit_id = here.unit_id and u.valid @> :on::date
                 order by upper(h.valid), p.name collate "zh-Hans-x-icu"
                """, on, viewer).query(PipelinePage.Ending.class).list();
        return new Count(schools, gaps, subjects, endings);
    }

    private JdbcClient.StatementSpec with(String sql, LocalDate on, Viewer viewer) {
        return jdbc.sql(HERE + sql).param("on", on).param("scopes", viewer.scopes(Permission.SEE_PEOPLE));
    }
}
