package yanxun.observation.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Term;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.figure.Kept;
import yanxun.platform.figure.Stamps;
import yanxun.platform.time.Times;

/** Counts teachers and the lessons of theirs that were observed. Of unannounced checks not yet released an office counts all, a school none. */
@Component
class CoverageQueries {
    private static final String BASE = """
            with teacher as (
                select p.id, p.name, p.number, p.unit_id, coalesce(p.stage, '') as stage, coalesce(p.subjects[1], '') as subject, u.name as unit_name, u.parent_id
                  from org.person_card p join org.unit_card u on u.id = p.unit_id and u.kind in ('SCHOOL', 'TEACHING_POINT')
                 where u.wall = any (:walls::uuid[]) and cardinality(coalesce(p.subjects, '{}')) > 0
                   and
            """ + Reach.covers("p.unit_id", "overseeing") + """
                   and (:stage = '' or p.stage = :stage) and (:subject = '' or :subject = any (p.subjects))
                   and (:unit::uuid is null or
            """ + Reach.lies("p.unit_id", ":unit") + """
              )),
            lesson as (
                select distinct s.lesson_id, s.teacher_id, s.unit_id, s.subject from observation.sheet_card s
                 where s.wall = any (:walls::uuid[]) and s.on_date between :from::date and :last::date and not s.doubtful and s.observer_kind not in ('SELF', 'PUPIL') and (:by = '' or s.observer_kind = :by)
                   and (not s.confidential or s.released_at is not null or exists (select from org.reach_card r where r.depth > 0 and r.descendant = s.unit_id and r.ancestor = any (:overseeing::uuid[]) and r.valid @> current_date))),
            seen as (select teacher.*, count(lesson.lesson_id) as lessons from teacher left join lesson on lesson.teacher_id = teacher.id
                      group by teacher.id, teacher.name, teacher.number, teacher.unit_id, teacher.stage, teacher.subject, teacher.unit_name, teacher.parent_id)
            """;

    private static final long MOST_ROWS = 50_000;

    private final JdbcClient jdbc;
    private final TermChoice terms;
    private final Stamps stamps;
    private final Clock clock;
    private final Kept<Found> kept = new Kept<>(MOST_ROWS, found -> found.rows().size() + found.unseen().size());

    CoverageQueries(JdbcClient jdbc, TermChoice terms, Stamps stamps, Clock clock) {
        this.jdbc = jdbc;
        this.stamps = stamps;
        this.terms = terms;
        this.clock = clock;
    }

    CoveragePage page(CoverageFilter filter, Viewer viewer) {
        var today = Times.day(clock.instant());
        var term = terms.chosen(viewer.wall(), filter.term(), today);
        var cut = switch (filter.cutBy()) {
            case "subject" -> "null::uuid as id, subject as name";
            case "township" -> "seen.parent_id as id, coalesce((select name from org.unit_card t where t.id = seen.parent_id), '') as name";
            default -> "seen.unit_id as id, seen.unit_name as name";
        };
        var asked = new Asked(List.of(viewer.scopes(Permission.OVERSEE_LESSONS)), filter, term, today);
        var found = kept.get(asked, stamps.latest(viewer.walls().toArray(UUID[]::new)), () -> found(filter, term, cut, viewer));
        return new CoveragePage(term, terms.choices(viewer.wall(), today), filter, found.rows(), found.whole(), new Page<>(found.unseen(), filter.number(), Page.SIZE, found.whole().teachers() - found.whole().seen()));
    }

    private record Asked(List<UUID> scopes, CoverageFilter filter, Term term, LocalDate today) {}

    private record Found(List<CoveragePage.Row> rows, CoveragePage.Whole whole, List<CoveragePage.Unseen> unseen) {}

    private Found found(CoverageFilter filter, Term term, String cut, Viewer viewer) {
        var rows = by(filter, term, viewer, BASE + "select " + cut + ", count(*) as teachers, count(*) filter (where lessons > 0) as seen, sum(lessons) as lessons, count(distinct subject) filter (where lessons > 0) as subjects from seen group by 1, 2 "
                + "order by count(*) filter (where lessons > 0)::numeric / count(*), 2 limit 500").query(CoveragePage.Row.class).list();
        var whole = by(filter, term, viewer, BASE + """
                select count(*) as teachers, count(*) filter (where lessons > 0) as seen, coalesce(sum(lessons), 0) as lessons, count(distinct unit_id) as schools, count(distinct unit_id) filter (where lessons > 0) as schools_seen,
                       count(distinct subject) filter (where lessons > 0) as subjects from seen
                """).query(CoveragePage.Whole.class).single();
        return new Found(rows, whole, unseen(filter, term, viewer, Page.SIZE, Page.offset(filter.number())));
    }

    List<CoveragePage.Unseen> unseen(CoverageFilter filter, Term term, Viewer viewer, int most, int offset) {
        return by(filter, term, viewer, BASE + "select id, name, unit_name, stage, subject from seen where lessons = 0 order by unit_name, subject, name, id limit :most offset :offset").param("most", most).param("offset", offset)
                .query(CoveragePage.Unseen.class).list();
    }

    Term term(CoverageFilter filter, Viewer viewer) {
        return terms.chosen(viewer.wall(), filter.term(), Times.day(clock.instant()));
    }

    private JdbcClient.StatementSpec by(CoverageFilter filter, Term term, Viewer viewer, String sql) {
        return jdbc.sql(sql).param("walls", viewer.walls().toArray(UUID[]::new)).param("overseeing", viewer.scopes(Permission.OVERSEE_LESSONS)).param("stage", text(filter.stage())).param("subject", text(filter.subject()))
                .param("unit", filter.unit(), java.sql.Types.OTHER).param("by", text(filter.by())).param("from", term.from()).param("last", term.last());
    }

    private static String text(@org.jspecify.annotations.Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
