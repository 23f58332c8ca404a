package yanxun.org.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.duty.Grants;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.data.Secrets;
import yanxun.platform.time.Times;

/** One person as the page shows them. */
@Component
class PersonQueries {
    private final JdbcClient jdbc;
    private final People people;
    private final Careers careers;
    private final Secrets secrets;
    private final Clock clock;

    PersonQueries(JdbcClient jdbc, People people, Careers careers, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.careers = careers;
        this.secrets = secrets;
        this.clock = clock;
    }

    PersonPage page(PersonId person, @Nullable LocalDate asOf, PersonPage.@Nullable Secrets secrets, Viewer viewer) {
        var known = people.reached(person, viewer, Permission.SEE_PEOPLE);
        var today = Times.day(clock.instant());
        var on = asOf == null ? today : asOf;
        var mayManage = viewer.may(Permission.MANAGE_PEOPLE) && isReached(known.id(), viewer, Permission.MANAGE_PEOPLE);
        return new PersonPage(facts(known.id(), on), on, today, careers.of(known.id()), honours(known.id()), duties(known.id()), happenings(known.id()), secrets,
                viewer.may(Permission.SEE_SENSITIVE) && isReached(known.id(), viewer, Permission.SEE_SENSITIVE), mayManage,
                mayManage ? posts(viewer) : Map.of(), mayManage ? units(viewer) : List.of(), mayManage ? scopes(viewer) : List.of());
    }

    PersonPage.Secrets secrets(UUID person) {
        return jdbc.sql("select phone, id_number from org.person_secret where person_id = :id").param("id", person).query(PersonPage.Secrets.class).optional()
                .map(kept -> new PersonPage.Secrets(secrets.open(kept.phone()).orElse(null), secrets.open(kept.idNumber()).orElse(null))).orElse(new PersonPage.Secrets(null, null));
    }

    /** Units people can belong to, within the viewer's reach. */
    List<PersonPage.Choice> units(Viewer viewer) {
        return units(viewer, "SCHOOL", "TEACHING_POINT", "BUREAU", "SECTION", "STUDIO");
    }

    /** Units a post may be held over: those, townships and whole regions. */
    private List<PersonPage.Choice> scopes(Viewer viewer) {
        return units(viewer, "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "SCHOOL", "SECTION", "BUREAU");
    }

    private List<PersonPage.Choice> units(Viewer viewer, String... kinds) {
        return jdbc.sql("""
                select u.id, u.name from org.unit_card u
                 where u.kind = any (:kinds) and exists (select from org.reach r where r.descendant = u.id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))
                 order by u.kind not in ('PROVINCE', 'CITY', 'COUNTY'), u.name collate "zh-Hans-x-icu"
                """).param("scopes", viewer.scopes(Permission.MANAGE_PEOPLE)).param("kinds", kinds).query(PersonPage.Choice.class).list();
    }

    private boolean isReached(UUID person, Viewer viewer, Permission permission) {
        return jdbc.sql("select exists (select from org.person p where p.id = :id and " + People.REACHED + ")")
                .param("id", person).param("scopes", viewer.scopes(permission)).query(Boolean.class).single();
    }

    private PersonPage.Facts facts(UUID person, LocalDate on) {
        return jdbc.sql("""
                select p.id, p.version, p.number, p.name, p.sex, p.employed_on, p.party, extract(year from age(:on::date, p.employed_on))::int as years, tier.name as tier,
                       s.phone as masked_phone, s.id_number as masked_id_number, a.login
                  from org.person p
                  left join org.person_secret s on s.person_id = p.id
                  left join org.account a on a.person_id = p.id
                  left join org.tier on tier.wall = p.wall and tier.years @> extract(year from age(:on::date, p.employed_on))::int
                 where p.id = :id
                """).param("id", person).param("on", on).query(PersonPage.Facts.class).single();
    }

    private List<PersonPage.Honour> honours(UUID person) {
        return jdbc.sql("select id, level, kind, subject, lower(valid) as valid_from, upper(valid) as valid_until from org.honour where person_id = :id order by valid desc, level")
                .param("id", person)
                .query((rs, _) -> new PersonPage.Honour(rs.getObject("id", UUID.class), rs.getString("level"), rs.getString("kind"), rs.getString("subject"), Careers.span(rs))).list();
    }

    private List<PersonPage.Duty> duties(UUID person) {
        return jdbc.sql("""
                select d.id, d.post, d.stage, d.subject, d.because, lower(d.valid) as valid_from, upper(d.valid) as valid_until, coalesce(u.name, '') as unit_name, coalesce(s.name, '') as scope_name
                  from org.duty d
                  left join lateral (select name from org.unit_period u where u.unit_id = d.unit_id and u.valid && d.valid order by u.valid desc limit 1) u on true
                  left join lateral (select name from org.unit_period u where u.unit_id = d.scope_id and u.valid && d.valid order by u.valid desc limit 1) s on true
                 where d.person_id = :id order by d.valid desc
                """).param("id", person)
                .query((rs, _) -> new PersonPage.Duty(rs.getObject("id", UUID.class), rs.getString("post"), rs.getString("unit_name"), rs.getString("scope_name"), rs.getString("stage"),
                        rs.getString("subject"), Careers.span(rs), rs.getString("because"))).list();
    }

    private List<PersonPage.Happening> happenings(UUID person) {
        return jdbc.sql("""
                select at, name, action, detail from platform.audit
                 where subject in (select 'person:' || :id::text union all select 'person:' || gone_id from org.merger where stays_id = :id and undone_at is null) order by seq desc limit 30
                """).param("id", person).query(PersonPage.Happening.class).list();
    }

    private static Map<String, String> posts(Viewer viewer) {
        var posts = new LinkedHashMap<String, String>();
        Grants.of(viewer).posts().forEach(post -> posts.put(post.name(), post.displayName()));
        return posts;
    }
}
