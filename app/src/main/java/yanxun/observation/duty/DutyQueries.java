package yanxun.observation.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Term;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;

/** Counts what posts owe and what was done: each lesson once, however often its sheet was sent; what is doubtful once it is cleared. */
@Component
class DutyQueries {
    /** Everybody holding a post that owes something in the term, with the largest that is owed; for the whole of a district or one's own school. */
    private static final String OWING = """
            with duty as (
                select distinct on (d.person_id) d.person_id, d.post, d.unit_id, o.least
                  from org.duty_card d
                  join lateral (select max(last.least) as least from (select distinct on (o.unit_id) o.least from observation.obligation o
                                  join org.reach_card r on r.ancestor = o.unit_id and r.descendant = d.unit_id and r.valid @> current_date
                                 where o.wall = d.wall and o.post = d.post and (o.from_year, o.from_term) <= (:year, :number) order by o.unit_id, o.from_year desc, o.from_term desc) last) o on o.least > 0
                 where d.wall = :wall and d.valid && daterange(:from::date, :last::date, '[]')
                   and (d.person_id = :me or
            """ + Reach.covers("d.unit_id", "overseeing") + """
              )
                 order by d.person_id, o.least desc, d.post),
            done as (
                select s.observer_id, count(distinct s.lesson_id) as lessons, count(distinct s.unit_id) as schools, sum(s.characters) as characters from observation.sheet_card s
                 where s.wall = :wall and s.on_date between :from::date and :last::date and not s.doubtful and s.observer_kind not in ('SELF', 'PUPIL') group by s.observer_id)
            """;
    private static final String ROWS = """
            select p.id, p.name, coalesce(u.name, '') as unit_name, duty.post, duty.least as owed, coalesce(done.lessons, 0) as done, coalesce(done.schools, 0) as schools, coalesce(done.characters, 0) as characters, duty.unit_id
              from duty join org.person_card p on p.id = duty.person_id left join org.unit_card u on u.id = duty.unit_id left join done on done.observer_id = duty.person_id
            """;

    private final JdbcClient jdbc;
    private final TermChoice terms;
    private final Clock clock;

    DutyQueries(JdbcClient jdbc, TermChoice terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    private record Counted(UUID id, String name, String unitName, String post, int owed, int done, int schools, int characters) {
        DutyPage.Row row(Term term, LocalDate today) {
            return new DutyPage.Row(id, name, unitName, Post.valueOf(post).displayName(), owed, done, schools, characters, Progress.of(done, owed, term, today));
        }
    }

    DutyPage page(DutyFilter filter, Viewer viewer) {
        var today = Times.day(clock.instant());
        var term = terms.chosen(viewer.wall(), filter.term(), today);
        var all = everybody(filter, term, viewer).stream().map(row -> row.row(term, today)).toList();
        var mine = all.stream().filter(row -> row.id().equals(viewer.person().value())).findFirst().orElse(null);
        var oversees = viewer.may(Permission.OVERSEE_LESSONS);
        var shown = oversees ? all.stream().filter(row -> filter.state() == null || filter.state().isBlank() || row.progress().name().equals(filter.state())).toList() : List.<DutyPage.Row>of();
        var rows = shown.stream().skip(Page.offset(filter.number())).limit(Page.SIZE).toList();
        return new DutyPage(term, terms.choices(viewer.wall(), today), posts(), filter, mine, new Page<>(rows, filter.number(), Page.SIZE, shown.size()), owed(viewer), units(viewer), oversees);
    }

    /** The furthest behind first. */
    private List<Counted> everybody(DutyFilter filter, Term term, Viewer viewer) {
        return jdbc.sql(OWING + ROWS + """
                 where duty.person_id = :me or (:post = '' or duty.post = :post) and (:q = '' or p.name ilike '%' || :q || '%' or u.name ilike '%' || :q || '%')
                   and (:unit::uuid is null or
                """ + Reach.lies("duty.unit_id", ":unit") + """
                  )
                 order by coalesce(done.lessons, 0)::numeric / duty.least, u.name, p.name, p.id
                """).param("wall", viewer.wall()).param("me", viewer.person().value()).param("overseeing", viewer.scopes(Permission.OVERSEE_LESSONS)).param("year", term.year()).param("number", term.number())
                .param("from", term.from()).param("last", term.last()).param("post", text(filter.post())).param("q", text(filter.q())).param("unit", filter.unit(), java.sql.Types.OTHER).query(Counted.class).list();
    }

    private List<DutyPage.Owed> owed(Viewer viewer) {
        return jdbc.sql("""
                select o.id, coalesce(u.name, '') as unit_name, o.post, o.least, o.from_year, o.from_term from observation.obligation o join org.unit_card u on u.id = o.unit_id
                 where o.wall = :wall and (
                """ + Reach.lies(":home", "o.unit_id") + """
                        or
                """ + Reach.covers("o.unit_id", "overseeing") + """
                  )
                 order by u.kind, u.name, o.post, o.from_year desc, o.from_term desc limit 200
                """).param("wall", viewer.wall()).param("home", viewer.unit()).param("overseeing", viewer.scopes(Permission.OVERSEE_LESSONS))
                .query((rs, _) -> new DutyPage.Owed(rs.getObject("id", UUID.class), rs.getString("unit_name"), Post.valueOf(rs.getString("post")).displayName(), rs.getInt("least"), rs.getInt("from_year"), rs.getInt("from_term"))).list();
    }

    /** For whom one may set it: the roots of what one looks after. */
    Map<String, String> units(Viewer viewer) {
        record Unit(UUID id, String name) {}
        var units = new LinkedHashMap<String, String>();
        jdbc.sql("select id, name from org.unit_card where id = any (:scopes::uuid[]) and wall = :wall order by name").param("scopes", viewer.scopes(Permission.OVERSEE_LESSONS)).param("wall", viewer.wall()).query(Unit.class).list()
                .forEach(unit -> units.put(unit.id().toString(), unit.name()));
        return units;
    }

    static Map<String, String> posts() {
        var posts = new LinkedHashMap<String, String>();
        Arrays.stream(Post.values()).filter(post -> post.may(Permission.SEE_LESSONS) && post != Post.COMMUNITY_CONTACT).forEach(post -> posts.put(post.name(), post.displayName()));
        return posts;
    }

    private static String text(@org.jspecify.annotations.Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
