package yanxun.org.roster;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Takes a compared list of teachers over, a few statements for the whole sheet. */
@Component
class TakingPeople {
    private static final String MARKED = """
            , marked as (update org.person_line l set outcome = 'CONFLICT', difference = late.sentence from late where l.intake_id = :id and l.line = late.line returning l.line, late.sentence)
            insert into org.intake_error (intake_id, wall, line, title, given, sentence) select :id, :wall, line, '', '', sentence from marked
            """;
    private static final String LOCK = "select p.id from org.person p where p.id in (select person_id from org.person_line where intake_id = :id and outcome in ('UPDATE', 'MOVE')) order by p.id for update";
    private static final String TAKEN = """
            with late as (
                select l.line, '预览之后已有人登记了相同的工号;请重新上传核对' as sentence from org.person_line l join org.person p on p.wall = :wall and p.number = l.number
                 where l.intake_id = :id and l.outcome = 'CREATE'
                union all
                select l.line, '预览之后已有人登记了相同的身份证号;请重新上传核对' from org.person_line l join org.person_secret s on s.wall = :wall and s.id_number = l.id_number
                 where l.intake_id = :id and l.outcome = 'CREATE')
            """ + MARKED;
    private static final String OVERTAKEN = """
            with late as (
                select l.line, '预览之后有人改了此人,没有导入;请重新上传核对' as sentence from org.person_line l
                  left join org.person_states(array(select person_id from org.person_line where intake_id = :id and outcome in ('UPDATE', 'MOVE'))) s on s.person_id = l.person_id
                 where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and md5(s.state::text) is distinct from l.after)
            """ + MARKED;
    private static final String BEFORE = """
            update org.person_line l set before = s.state
              from org.person_states(array(select person_id from org.person_line where intake_id = :id and outcome in ('UPDATE', 'MOVE'))) s
             where l.intake_id = :id and l.person_id = s.person_id and l.outcome in ('UPDATE', 'MOVE')
            """;
    private static final String NEW_NUMBERS = """
            update org.person_line set number = 'A' || lpad(nextval('org.person_number')::text, 7, '0') where intake_id = :id and outcome = 'CREATE' and number is null
            """;
    private static final String NEW_PEOPLE = """
            insert into org.person (id, wall, number, name, sex, employed_on, party)
            select person_id, wall, number, name, sex, employed_on, coalesce(party, false) from org.person_line where intake_id = :id and outcome = 'CREATE'
            """;
    private static final String NEW_SECRETS = """
            insert into org.person_secret (person_id, wall, phone, id_number)
            select person_id, wall, phone, id_number from org.person_line where intake_id = :id and outcome = 'CREATE' and (phone is not null or id_number is not null)
            """;
    private static final String PEOPLE = """
            update org.person p set number = coalesce(l.number, p.number), name = l.name, sex = coalesce(l.sex, p.sex), employed_on = coalesce(l.employed_on, p.employed_on),
                   party = coalesce(l.party, p.party), version = p.version + 1
              from org.person_line l where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and p.id = l.person_id
            """;
    private static final String SECRETS = """
            insert into org.person_secret (person_id, wall, phone, id_number)
            select person_id, wall, phone, id_number from org.person_line where intake_id = :id and outcome in ('UPDATE', 'MOVE') and (phone is not null or id_number is not null)
            on conflict (person_id) do update set phone = coalesce(excluded.phone, person_secret.phone), id_number = coalesce(excluded.id_number, person_secret.id_number)
            """;
    /** New people count from the date given, else from the beginning of the school year, or from when they were employed. Their first stay is numbered like them: in the order it is written. */
    private static final String NEW_STAYS = """
            insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, grades, title, dedicated, change)
            select person_id, wall, person_id, unit_id, daterange(coalesce(starts_on, greatest(:year::date, employed_on)), null), stage, coalesce(subjects, '{}'), coalesce(grades, '{}'), title, dedicated, '导入'
              from org.person_line where intake_id = :id and outcome = 'CREATE'
            """;
    /** What a stay splits into: for a move always, for other work when a later date is given. */
    private static final String SPLIT = """
            create temporary table splitting on commit drop as
            select l.line, l.wall, l.person_id, l.unit_id, coalesce(l.starts_on, :today) as starts, m.id as old_id, upper(m.valid) as ends,
                   coalesce(l.stage, m.stage, last.stage) as stage, coalesce(l.subjects, m.subjects, last.subjects, '{}') as subjects, coalesce(l.grades, m.grades, last.grades, '{}') as grades,
                   coalesce(l.title, m.title, last.title) as title, coalesce(l.dedicated, m.dedicated, last.dedicated) as dedicated, l.outcome
              from org.person_line l
              left join org.membership m on m.person_id = l.person_id and m.valid @> coalesce(l.starts_on, :today)::date
              left join lateral (select * from org.membership x where x.person_id = l.person_id order by x.valid desc limit 1) last on true
             where l.intake_id = :id and (l.outcome = 'MOVE' or (l.outcome = 'UPDATE' and l.starts_on is not null and m.unit_id = l.unit_id and lower(m.valid) < l.starts_on
                   and (coalesce(l.stage, m.stage), coalesce(l.subjects, m.subjects), coalesce(l.grades, m.grades), coalesce(l.title, m.title), coalesce(l.dedicated, m.dedicated))
                       is distinct from (m.stage, m.subjects, m.grades, m.title, m.dedicated)))
            """;
    private static final String CUT = "update org.membership m set valid = daterange(lower(m.valid), s.starts) from splitting s where m.id = s.old_id";
    private static final String CORRECT = """
            update org.membership m set stage = coalesce(l.stage, m.stage), subjects = coalesce(l.subjects, m.subjects), grades = coalesce(l.grades, m.grades), title = coalesce(l.title, m.title),
                   dedicated = coalesce(l.dedicated, m.dedicated)
              from org.person_line l where l.intake_id = :id and l.outcome = 'UPDATE' and m.person_id = l.person_id and m.valid @> greatest(coalesce(l.starts_on, :today), :today)::date
               and l.line not in (select line from splitting)
            """;
    private static final String NEXT_STAYS = """
            insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, grades, title, dedicated, change)
            select gen_random_uuid(), wall, person_id, unit_id, daterange(starts, ends), stage, subjects, grades, title, dedicated, case outcome when 'MOVE' then '调入(导入)' else '变动(导入)' end from splitting
            """;
    /** Duties end with the place they were held at. */
    private static final String DUTIES = """
            update org.duty d set valid = daterange(lower(d.valid), s.starts)
              from splitting s join org.membership m on m.id = s.old_id
             where s.outcome = 'MOVE' and d.person_id = s.person_id and d.valid @> s.starts and (lower(d.valid) is null or lower(d.valid) < s.starts)
               and d.unit_id in (select r.descendant from org.reach r where r.ancestor = m.unit_id and r.valid @> s.starts)
            """;
    private static final String HONOURS = """
            insert into org.honour (id, wall, person_id, level, kind, valid)
            select gen_random_uuid(), l.wall, l.person_id, l.level, l.honour, daterange(l.honour_from, l.honour_until, '[]') from org.person_line l
             where l.intake_id = :id and l.outcome in ('CREATE', 'UPDATE', 'MOVE') and l.honour is not null
               and not exists (select from org.honour h where h.person_id = l.person_id and h.level = l.level and h.kind = l.honour and h.valid && daterange(l.honour_from, l.honour_until, '[]'))
            """;
    private static final String AFTER = """
            update org.person_line l set after = md5(s.state::text)
              from org.person_states(array(select person_id from org.person_line where intake_id = :id and outcome in ('UPDATE', 'MOVE'))) s
             where l.intake_id = :id and l.person_id = s.person_id and l.outcome in ('UPDATE', 'MOVE')
            """;

    private static final List<String> NEWCOMERS = List.of(TAKEN, NEW_NUMBERS, NEW_PEOPLE, NEW_SECRETS, NEW_STAYS);
    private static final List<String> KNOWN = List.of(OVERTAKEN, BEFORE, PEOPLE, SECRETS, SPLIT, CUT, CORRECT, NEXT_STAYS, DUTIES);

    private final JdbcClient jdbc;
    private final Clock clock;

    TakingPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void take(Intake intake) {
        var changes = !jdbc.sql(LOCK).param("id", intake.id()).query().listOfRows().isEmpty();
        run(intake, NEWCOMERS);
        if (changes) {
            run(intake, KNOWN);
        }
        run(intake, List.of(HONOURS));
        if (changes) {
            run(intake, List.of(AFTER));
        }
    }

    private void run(Intake intake, List<String> statements) {
        var today = Times.day(clock.instant());
        statements.forEach(sql -> jdbc.sql(sql).param("id", intake.id()).param("wall", intake.wall()).param("today", today).param("year", SchoolYear.of(today).from()).update());
    }
}
