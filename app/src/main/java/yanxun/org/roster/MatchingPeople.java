package yanxun.org.roster;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.duty.Standing;
import yanxun.platform.time.Times;

/** Finds for each line whom it speaks of and what it would change; a few statements for the whole sheet. */
@Component
class MatchingPeople {
    private static final String BY_NUMBER = "update reading l set person_id = p.id from org.person p where l.outcome is null and p.wall = :wall and p.number = l.number";
    /** Typed in another case, where no line and nobody else bears that very number. */
    private static final String BY_FOLDED_NUMBER = """
            update reading l set person_id = p.id, number = p.number
              from (select lower(number) as folded, min(number) as number, min(id::text)::uuid as id from org.person where wall = :wall group by 1 having count(*) = 1) p
             where l.outcome is null and l.person_id is null and lower(l.number) = p.folded and not exists (select from reading other where other.person_id = p.id)
            """;
    /** The number of a record that was merged away leads to the one that stays, which keeps its own. */
    private static final String BY_FORMER_NUMBER = """
            update reading l set person_id = m.stays_id, number = null from org.merger m
             where l.outcome is null and l.person_id is null and m.wall = :wall and m.undone_at is null and m.gone_number = l.number
            """;
    private static final String BY_ID_NUMBER = """
            update reading l set person_id = s.person_id from org.person_secret s
             where l.outcome is null and l.person_id is null and s.wall = :wall and s.id_number = l.id_number
            """;
    private static final String BY_NAME = """
            update reading l set person_id = found.id
              from (select m.unit_id, p.name, min(p.id::text)::uuid as id from org.membership m join org.person p on p.id = m.person_id
                     where p.wall = :wall and m.valid @> :today::date
                       and (m.unit_id, p.name) in (select unit_id, name from reading where number is null and id_number is null)
                     group by m.unit_id, p.name having count(*) = 1) found
             where l.outcome is null and l.person_id is null and l.number is null and l.id_number is null and found.unit_id = l.unit_id and found.name = l.name
            """;
    private static final String TWINS = """
            with twins as (
                select coalesce(person_id::text, name || '|' || unit_id || coalesce(number, id_number, '')) as who, min(line) as first_line from reading
                 where outcome is null group by 1 having count(*) > 1)
            update reading set outcome = 'CONFLICT', difference = '与第 ' || first_line || ' 行是同一个人,请只留一行,或补上工号' from twins
             where outcome is null and line > first_line and coalesce(person_id::text, name || '|' || unit_id || coalesce(number, id_number, '')) = who
            """;
    /** What only a person can decide. The first reason found is told. */
    private static final String CONFLICTS = """
            with seen as (
                select l.line, p.name as known_name, other.name as other_name, l.number, l.name, home.unit_name, home.reached, later.valid_from, later.unit_name as later_name,
                       coalesce(l.starts_on, :today) as starts, s.id_number = l.id_number as same_id,
                       home.unit_id is distinct from l.unit_id as moves,
                       exists (select from org.duty d join org.unit u on u.id = d.scope_id and u.id = u.wall where d.person_id = l.person_id and d.post = any (:watched) and d.valid @> :today::date) as watched
                  from reading l
                  join org.person p on p.id = l.person_id
                  left join org.person_secret s on s.person_id = l.person_id
                  left join org.person_secret os on os.wall = :wall and os.id_number = l.id_number and os.person_id <> l.person_id
                  left join org.person other on other.id = os.person_id
                  left join lateral (select m.unit_id, u.name as unit_name, exists (select from org.reach r where r.descendant = m.unit_id and r.ancestor = any (:scopes::uuid[])
                                                and r.valid @> :today::date) as reached
                                       from org.membership m left join org.unit_period u on u.unit_id = m.unit_id and u.valid @> :today::date
                                      where m.person_id = l.person_id and m.valid @> greatest(coalesce(l.starts_on, :today), :today)::date) home on true
                  left join lateral (select lower(m.valid) as valid_from, u.name as unit_name from org.membership m left join org.unit_period u on u.unit_id = m.unit_id and u.valid @> :today::date
                                      where m.person_id = l.person_id and lower(m.valid) >= coalesce(l.starts_on, :today) order by m.valid limit 1) later on true
                 where l.outcome is null)
            , told as (
                select line, case
                    when other_name is not null then '工号登记的是 ' || known_name || ',身份证号登记的是 ' || other_name || ',请核对'
                    when known_name <> name and same_id is not true then '工号 ' || coalesce(number, '') || ' 登记的是 ' || known_name || ',表中写的是 ' || name || ';若是改名,请填上身份证号'
                    when moves and unit_name is not null and not reached then '现在登记在 ' || unit_name || ',不在您管理的范围内,请由上级办理调动'
                    when moves and watched then '担任能查看全区敏感信息或审计记录的岗位,不能随名单调动;请先单独免去'
                    when moves and valid_from is not null then '从 ' || valid_from || ' 起已登记在 ' || later_name || ',与 ' || starts || ' 起的调动重叠'
                    end as sentence from seen)
            update reading l set outcome = 'CONFLICT', difference = told.sentence from told where l.line = told.line and told.sentence is not null
            """;
    private static final String TELL = """
            insert into org.intake_error (intake_id, wall, line, title, given, sentence) select :id, :wall, line, '', '', difference from reading where outcome = 'CONFLICT'
            """;
    /** How the known differ, and with it everything into one row a line: it is written once. */
    private static final String KEEP = """
            with compared as (
                select l.line, m.unit_id is distinct from l.unit_id as moves, m.id is null as absent, u.name as unit_name, nu.name as new_name, concat_ws(';',
                       case when l.number <> p.number then '工号 ' || p.number || ' → ' || l.number end,
                       case when l.name <> p.name then '姓名 ' || p.name || ' → ' || l.name end,
                       case when l.sex is distinct from p.sex and l.sex is not null then '性别 ' || coalesce(p.sex, '未登记') || ' → ' || l.sex end,
                       case when l.employed_on is distinct from p.employed_on and l.employed_on is not null then '参加工作 ' || coalesce(p.employed_on::text, '未登记') || ' → ' || l.employed_on end,
                       case when l.party <> p.party then case when l.party then '改为党员' else '改为非党员' end end,
                       case when l.phone is distinct from s.phone and l.phone is not null then '手机号' end,
                       case when l.id_number is distinct from s.id_number and l.id_number is not null then '身份证号' end,
                       case when l.honour is not null and not exists (select from org.honour h where h.person_id = p.id and h.level = l.level and h.kind = l.honour
                                  and h.valid && daterange(l.honour_from, l.honour_until, '[]')) then '新增 ' || l.level || l.honour end) as own, concat_ws(';',
                       case when l.stage is distinct from m.stage and l.stage is not null then '学段 ' || coalesce(m.stage, '未登记') || ' → ' || l.stage end,
                       case when l.subjects is not null and l.subjects is distinct from m.subjects then '学科 ' || coalesce(nullif(array_to_string(m.subjects, '、'), ''), '未登记') || ' → ' || array_to_string(l.subjects, '、') end,
                       case when l.grades is not null and l.grades is distinct from m.grades then '年级 ' || coalesce(nullif(array_to_string(m.grades, '、'), ''), '未登记') || ' → ' || array_to_string(l.grades, '、') end,
                       case when l.title is distinct from m.title and l.title is not null then '职称 ' || coalesce(m.title, '未登记') || ' → ' || l.title end,
                       case when l.dedicated is distinct from m.dedicated and l.dedicated is not null then case when l.dedicated then '改为专职' else '改为兼职' end end) as work
                  from reading l
                  join org.person p on p.id = l.person_id
                  left join org.person_secret s on s.person_id = p.id
                  left join org.membership m on m.person_id = p.id and m.valid @> greatest(coalesce(l.starts_on, :today), :today)::date
                  left join org.unit_period u on u.unit_id = m.unit_id and u.valid @> :today::date
                  left join org.unit_period nu on nu.unit_id = l.unit_id and nu.valid @> :today::date
                 where l.outcome is null)
            insert into org.person_line (intake_id, wall, line, number, name, sex, unit_word, unit_id, stage, subjects, grades, title, dedicated, employed_on, party, phone, id_number, level, honour,
                   honour_from, honour_until, starts_on, person_id, outcome, difference)
            select :id, :wall, l.line, number, name, sex, unit_word, unit_id, stage, subjects, grades, title, dedicated, employed_on, party, phone, id_number, level, honour,
                   honour_from, honour_until, starts_on, case when outcome is null and person_id is null then new_id else person_id end,
                   case when outcome is not null then outcome when person_id is null then 'CREATE' when c.moves then 'MOVE' when c.own <> '' or c.work <> '' then 'UPDATE' else 'SAME' end,
                   case when c.line is null then difference
                        when c.moves then concat_ws(';', coalesce(l.starts_on, :today)::text || ' 起 ' || case when c.absent then '到' else coalesce(c.unit_name, '') || ' → ' end || c.new_name,
                             nullif(c.own, ''), case when not c.absent then nullif(c.work, '') end)
                        else concat_ws(';', nullif(c.own, ''), nullif(c.work, '')) end
              from reading l left join compared c on c.line = l.line
            """;
    /** Remembers how a person looked when compared, to notice who was changed before the sheet is taken over. */
    private static final String REMEMBER = """
            update org.person_line l set after = md5(s.state::text)
              from org.person_states(array(select person_id from org.person_line where intake_id = :id and outcome in ('UPDATE', 'MOVE'))) s
             where l.intake_id = :id and l.person_id = s.person_id and l.outcome in ('UPDATE', 'MOVE')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MatchingPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where nobody is known yet there is nothing to compare, and the planner, which cannot know that, would look through everybody. */
    void match(Intake intake) {
        int known = run(intake, BY_NUMBER) + run(intake, BY_FORMER_NUMBER) + run(intake, BY_FOLDED_NUMBER) + run(intake, BY_ID_NUMBER) + run(intake, BY_NAME);
        run(intake, TWINS);
        if (known > 0) {
            run(intake, CONFLICTS);
        }
        run(intake, TELL);
        run(intake, KEEP);
        if (known > 0) {
            run(intake, REMEMBER);
        }
    }

    private int run(Intake intake, String sql) {
        return jdbc.sql(sql).param("id", intake.id()).param("wall", intake.wall()).param("scopes", intake.roots()).param("watched", Standing.watched()).param("today", Times.day(clock.instant())).update();
    }
}
