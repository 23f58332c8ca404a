package yanxun.training.audience;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.time.Times;

/** Keeps the audiences of programmes, and finds whom they mean. A bureau's programme is for its district, a school's for the school. */
@Component
public class Audiences {
    private static final String CANDIDATES = """
            select p.id, p.name, p.number, p.unit_id, u.name as unit_name, p.employed_on, p.stage, p.subjects, p.title, u.setting, u.school_kind,
                   coalesce(d.duties, '{}') as duties, coalesce(h.honours, '{}') as honours
              from org.person_card p
              join org.unit_card u on u.id = p.unit_id
              left join (select person_id, array_agg(post || ' ' || coalesce(lower(valid), '1950-01-01')) as duties from org.duty_card where wall = :wall and valid @> :today::date group by person_id) d on d.person_id = p.id
              left join (select person_id, array_agg(distinct kind) as honours from org.honour_card where wall = :wall and valid @> :today::date group by person_id) h on h.person_id = p.id
             where p.wall = :wall and
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audiences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody meant, school by school. The database leaves out most of those who cannot be; the audience has the last word. */
    public List<Candidate> meant(Audience audience, UUID unit, UUID wall) {
        return jdbc.sql(CANDIDATES + """
                       (:from::int is null or p.employed_on >= make_date(:from, 1, 1)) and (:to::int is null or p.employed_on < make_date(:to + 1, 1, 1)) and (:anyStage or p.stage = any (:stages::text[])) and
                       exists (select from org.unit_card own where own.id = :unit and (own.kind in ('BUREAU', 'SECTION', 'COUNTY') or exists (
                               select from org.reach_card r where r.ancestor = own.id and r.descendant = p.unit_id and r.valid @> :today::date)))
                 order by u.name, p.name, p.id
                """).param("wall", wall).param("unit", unit).param("today", today()).param("from", audience.joinedFrom(), Types.INTEGER).param("to", audience.joinedTo(), Types.INTEGER)
                .param("anyStage", audience.stages().isEmpty()).param("stages", array(audience.stages())).query(Candidate.class).list().stream().filter(candidate -> audience.admits(candidate, today())).toList();
    }

    public List<Candidate> named(Collection<UUID> persons, UUID wall) {
        return jdbc.sql(CANDIDATES + " p.id = any (:persons::uuid[]) order by u.name, p.name, p.id").param("wall", wall).param("today", today()).param("persons", persons.toArray(UUID[]::new)).query(Candidate.class).list();
    }

    public Audience of(UUID programme) {
        return jdbc.sql("select * from training.audience where programme_id = :id").param("id", programme).query(Audience.class).optional().orElse(Audience.EVERYBODY);
    }

    public void keep(UUID programme, UUID wall, Audience audience) {
        jdbc.sql("delete from training.audience where programme_id = :id").param("id", programme).update();
        jdbc.sql("""
                insert into training.audience (programme_id, wall, joined_from, joined_to, years_from, years_below, stages, subjects, settings, posts, appointed_since, honours, titles, school_kinds)
                values (:id, :wall, :joinedFrom, :joinedTo, :yearsFrom, :yearsBelow, :stages::text[], :subjects::text[], :settings::text[], :posts::text[], :since, :honours::text[], :titles::text[], :kinds::text[])
                """).param("id", programme).param("wall", wall).param("joinedFrom", audience.joinedFrom(), Types.INTEGER).param("joinedTo", audience.joinedTo(), Types.INTEGER)
                .param("yearsFrom", audience.yearsFrom(), Types.INTEGER).param("yearsBelow", audience.yearsBelow(), Types.INTEGER).param("stages", array(audience.stages()))
                .param("subjects", array(audience.subjects())).param("settings", array(audience.settings())).param("posts", array(audience.posts())).param("since", audience.appointedSince(), Types.DATE)
                .param("honours", array(audience.honours())).param("titles", array(audience.titles())).param("kinds", array(audience.schoolKinds())).update();
    }

    private static @Nullable String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    public LocalDate today() {
        return Times.day(clock.instant());
    }
}
