package yanxun.credit.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;

/** What the demo of policies writes; chance comes from the staff numbers, so that it is the same each time. */
@Component
@Transactional
class DemoSteps {
    private final JdbcClient jdbc;
    private final Runs runs;
    private final AssessingHours assessing;
    private final Clock clock;

    DemoSteps(JdbcClient jdbc, Runs runs, AssessingHours assessing, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.assessing = assessing;
        this.clock = clock;
    }

    /** Hours of the autumn before the lived year, taken over from what was kept until then: most people come out well, some a little short, a few with nothing. */
    void yearBefore(UUID wall, int year) {
        jdbc.sql("insert into credit.kind (level, category, form) values ('SCHOOL', 'PRACTICE.SUBJECT', 'group-study'), ('DISTRICT', 'KNOWLEDGE.SUBJECT', 'lecture') on conflict do nothing").update();
        jdbc.sql("""
                with person as (
                    select p.id, p.unit_id, hashtext(p.number || 'hours') & 1023 as luck,
                           coalesce(sum(e.hours) filter (where e.level = 'SCHOOL'), 0) as school, coalesce(sum(e.hours) filter (where e.level <> 'SCHOOL'), 0) as upper
                      from org.person_card p join org.unit_card u on u.id = p.unit_id and u.kind in ('SCHOOL', 'TEACHING_POINT')
                      left join credit.entry_card e on e.person_id = p.id and e.year = :year
                     where p.wall = :wall and p.employed_on < make_date(:year, 9, 1) group by p.id, p.unit_id, p.number),
                part as (
                    select id, unit_id, 'SCHOOL' as level, 'group-study' as form, 26 + luck % 9 - school as hours from person where luck > 60
                    union all select id, unit_id, 'DISTRICT', 'lecture', 50 + luck % 13 - upper from person where luck > 90)
                insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                select md5(part.id::text || part.level || :year)::uuid, :wall, part.id, part.unit_id, :year, floor(part.hours * 2) / 2, k.id, 'TRANSFER', md5(cast(:wall as text) || part.level || :year)::uuid,
                       case part.level when 'SCHOOL' then '系统启用前的校本研训' else '系统启用前的区级培训' end, make_date(:year, 12, 31), :now
                  from part join credit.kind k on k.level = part.level and k.form = part.form and k.block = '' and k.role = 'LEARNER' and k.category = case part.level when 'SCHOOL' then 'PRACTICE.SUBJECT' else 'KNOWLEDGE.SUBJECT' end
                 where part.hours >= 1
                """).param("wall", wall).param("year", year).param("now", now()).update();
    }

    /** One sum a year for those who taught then, so that five years are not empty. */
    void yearsBefore(UUID wall, int year) {
        jdbc.sql("insert into credit.kind (level, category, form) values ('DISTRICT', '', 'training') on conflict do nothing").update();
        jdbc.sql("""
                insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                select md5(p.id::text || past.year)::uuid, :wall, p.id, p.unit_id, past.year, 66 + (hashtext(p.number || past.year) & 1023) % 17, k.id, 'TRANSFER', md5(cast(:wall as text) || past.year)::uuid,
                       '系统启用前的全年学时', make_date(past.year + 1, 6, 30), :now
                  from org.person_card p join org.unit_card u on u.id = p.unit_id and u.kind in ('SCHOOL', 'TEACHING_POINT') cross join generate_series(:year - 3, :year - 1) as past(year)
                  join credit.kind k on k.level = 'DISTRICT' and k.form = 'training' and k.category = '' and k.block = '' and k.role = 'LEARNER'
                 where p.wall = :wall and p.employed_on < make_date(past.year, 9, 1) and hashtext(p.number || past.year) & 1023 > 40
                """).param("wall", wall).param("year", year).param("now", now()).update();
    }

    void circumstances(UUID wall, int year, UUID director) {
        jdbc.sql("""
                insert into credit.circumstance (id, wall, person_id, unit_id, kind, from_on, to_on, note, state, proposed_by, proposed_at, decided_by, decided_at)
                select md5(p.id::text || 'circumstance')::uuid, :wall, p.id, p.unit_id, (array['LONG_DISPATCH', 'MATERNITY', 'SECONDMENT', 'ILLNESS'])[1 + place % 4], make_date(:year, 10, 8), make_date(:year + 1, 1, 20),
                       (array['省级骨干教师脱产研修', '', '对口支教', ''])[1 + place % 4], case when place % 5 = 4 then 'PROPOSED' else 'ACCEPTED' end, dean.person_id, :now,
                       case when place % 5 = 4 then null else :director::uuid end, case when place % 5 = 4 then null else :now::timestamptz end
                  from (select p.*, row_number() over (order by hashtext(p.number || 'away'), p.number)::int as place from org.person_card p join org.unit_card u on u.id = p.unit_id and u.kind = 'SCHOOL' where p.wall = :wall) p
                  join lateral (select d.person_id from org.duty_card d where d.unit_id = p.unit_id and d.post in ('DEAN', 'PRINCIPAL') and d.person_id <> p.id and d.valid @> current_date order by d.post, d.person_id limit 1) dean on true
                 where p.place <= 12 and p.id <> :director
                """).param("wall", wall).param("year", year).param("now", now()).param("director", director).update();
    }

    void begin(AssessmentForm form, LocalDate asOf, Viewer viewer) {
        runs.insert(form, 1, asOf, now(), viewer);
    }

    void publish(UUID run, Viewer viewer) {
        assessing.publish(run, 30, viewer);
    }

    /** The first of those who came out short says that something is missing. */
    void objection(UUID run) {
        jdbc.sql("""
                insert into credit.objection (id, assessment_id, person_id, wall, text, at, state)
                select md5(r.person_id::text || 'objection')::uuid, r.assessment_id, r.person_id, r.wall, '十一月参加的市级专题培训没有算进来，结业证书已交学校。', :now, 'OPEN'
                  from credit.result r where r.assessment_id = :run and r.outcome = 'NOT_EXCELLENT' order by r.person_id limit 1
                """).param("run", run).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
