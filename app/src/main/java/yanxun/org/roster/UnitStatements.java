package yanxun.org.roster;

import java.util.List;

/** The statements with which a list of schools is compared, taken over and taken back. */
final class UnitStatements {
    private static final String BY_CODE = "update org.unit_line l set unit_id = u.id from org.unit u where l.intake_id = :id and l.outcome is null and u.wall = :wall and u.code = l.code";
    private static final String BY_NAME = """
            update org.unit_line l set unit_id = found.id
              from (select p.name, min(u.id::text)::uuid as id from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> :today::date
                     where u.wall = :wall and u.kind in ('SCHOOL', 'TEACHING_POINT', 'TOWNSHIP') group by p.name having count(*) = 1) found
             where l.intake_id = :id and l.outcome is null and l.unit_id is null and found.name = l.name
            """;
    private static final String NEW = "update org.unit_line set outcome = 'CREATE', unit_id = gen_random_uuid() where intake_id = :id and outcome is null and unit_id is null";
    /** A parent may stand in the same sheet; without one a new school hangs under the district. */
    private static final String PARENTS = """
            update org.unit_line l set parent_id = coalesce(
                   (select min(u.id::text)::uuid from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> :today::date
                     where u.wall = :wall and l.parent_word in (p.name, p.short_name, u.code) and u.kind in ('COUNTY', 'CITY', 'TOWNSHIP', 'BUREAU', 'SCHOOL') having count(*) = 1),
                   (select o.unit_id from org.unit_line o where o.intake_id = :id and o.name = l.parent_word and o.outcome is distinct from 'WRONG' and o.line <> l.line limit 1),
                   case when l.parent_word is null and l.outcome = 'CREATE' then :wall::uuid end)
             where l.intake_id = :id and (l.outcome is null or l.outcome = 'CREATE')
            """;
    private static final String LOST = """
            with lost as (
                select l.line, case
                    when l.parent_word is not null and l.parent_id is null then '没有叫“' || l.parent_word || '”的上级单位,请核对,或先把它列入名单'
                    when l.outcome is null and not exists (select from org.reach r where r.descendant = l.unit_id and r.ancestor = any (:scopes::uuid[]) and r.valid @> :today::date)
                      or l.parent_id is not null and not exists (select from org.reach r where r.descendant = l.parent_id and r.ancestor = any (:scopes::uuid[]) and r.valid @> :today::date)
                         and not exists (select from org.unit_line o where o.intake_id = :id and o.unit_id = l.parent_id and o.outcome = 'CREATE') then '不在您管理的范围内' end as sentence,
                    case when l.parent_word is not null and l.parent_id is null then '镇街' else '' end as title, coalesce(l.parent_word, '') as given
                  from org.unit_line l where l.intake_id = :id and (l.outcome is null or l.outcome = 'CREATE'))
            , marked as (update org.unit_line l set outcome = 'WRONG' from lost where l.intake_id = :id and l.line = lost.line and lost.sentence is not null
                returning l.line, lost.title, lost.given, lost.sentence)
            insert into org.intake_error (intake_id, wall, line, title, given, sentence) select :id, :wall, line, title, given, sentence from marked
            """;
    private static final String CONFLICTS = """
            with told as (
                select l.line, case
                    when first_value(l.line) over (partition by l.unit_id order by l.line) < l.line then '与第 ' || first_value(l.line) over (partition by l.unit_id order by l.line) || ' 行是同一个单位'
                    when u.kind <> l.kind and l.school_kind is not null then '已登记的同名单位不是学校或教学点,请核对'
                    when l.code is not null and u.code is not null and u.code <> l.code then '已登记的标识码是 ' || u.code || ',与表中不同,请核对'
                    when exists (select from org.unit_period p where p.unit_id = u.id and lower(p.valid) > coalesce(l.starts_on, :today)) then '该单位在 ' || coalesce(l.starts_on, :today) || ' 之后另有变动,请在页面上办理'
                    when not exists (select from org.unit_period p where p.unit_id = u.id and p.valid @> coalesce(l.starts_on, :today)::date) then '该单位在 ' || coalesce(l.starts_on, :today) || ' 时不存在或已撤销'
                    end as sentence
                  from org.unit_line l join org.unit u on u.id = l.unit_id where l.intake_id = :id and l.outcome is null)
            , marked as (update org.unit_line l set outcome = 'CONFLICT', difference = told.sentence from told where l.intake_id = :id and l.line = told.line and told.sentence is not null
                returning l.line, told.sentence)
            insert into org.intake_error (intake_id, wall, line, title, given, sentence) select :id, :wall, line, '', '', sentence from marked
            """;
    private static final String OUTCOMES = """
            with compared as (
                select l.line, l.parent_id is not null and l.parent_id is distinct from p.parent_id as moves, concat_ws(';',
                       case when l.name <> p.name then '名称 ' || p.name || ' → ' || l.name end,
                       case when l.code is not null and u.code is null then '标识码 ' || l.code end,
                       case when l.short_name <> coalesce(p.short_name, '') then '简称 → ' || l.short_name end,
                       case when l.school_kind is distinct from p.school_kind and l.school_kind is not null then '办学类型' end,
                       case when l.stages is not null and l.stages is distinct from p.stages then '学段 → ' || array_to_string(l.stages, '、') end,
                       case when l.parent_id is not null and l.parent_id is distinct from p.parent_id then '上级 → ' || coalesce(l.parent_word, '') end,
                       case when l.setting is distinct from p.setting and l.setting is not null then '城乡类型' end,
                       case when l.classes is distinct from p.classes and l.classes is not null then '班级数 ' || coalesce(p.classes::text, '未登记') || ' → ' || l.classes end,
                       case when l.pupils is distinct from p.pupils and l.pupils is not null then '学生数 ' || coalesce(p.pupils::text, '未登记') || ' → ' || l.pupils end,
                       case when (l.longitude, l.latitude) is distinct from (p.longitude, p.latitude) and l.longitude is not null and l.latitude is not null then '坐标' end) as text
                  from org.unit_line l join org.unit u on u.id = l.unit_id
                  join org.unit_period p on p.unit_id = u.id and p.valid @> greatest(coalesce(l.starts_on, :today), :today)::date
                 where l.intake_id = :id and l.outcome is null)
            update org.unit_line l set outcome = case when c.moves then 'MOVE' when c.text <> '' then 'UPDATE' else 'SAME' end, difference = c.text
              from compared c where l.intake_id = :id and l.line = c.line
            """;
    private static final String REMEMBER = """
            update org.unit_line l set after = md5(s.state::text)
              from org.unit_states(array(select unit_id from org.unit_line where intake_id = :id and outcome in ('UPDATE', 'MOVE'))) s
             where l.intake_id = :id and l.unit_id = s.unit_id and l.outcome in ('UPDATE', 'MOVE')
            """;
    static final List<String> MATCHING = List.of(BY_CODE, BY_NAME, NEW, PARENTS, LOST, CONFLICTS, OUTCOMES, REMEMBER);

    private static final String OVERTAKEN = """
            with late as (
                select l.line from org.unit_line l
                  left join org.unit_states(array(select unit_id from org.unit_line where intake_id = :id and outcome in ('UPDATE', 'MOVE'))) s on s.unit_id = l.unit_id
                 where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and md5(s.state::text) is distinct from l.after
                union all
                select l.line from org.unit_line l where l.intake_id = :id and l.outcome = 'CREATE' and exists (
                       select from org.unit u left join org.unit_period p on p.unit_id = u.id and p.valid @> :today::date where u.wall = :wall and (u.code = l.code or p.name = l.name)))
            , marked as (update org.unit_line l set outcome = 'CONFLICT', difference = '预览之后有人改了这个单位' from late where l.intake_id = :id and l.line = late.line returning l.line)
            insert into org.intake_error (intake_id, wall, line, title, given, sentence) select :id, :wall, line, '', '', '预览之后有人改了这个单位,没有导入;请重新上传核对' from marked
            """;
    private static final String BEFORE = """
            update org.unit_line l set before = s.state
              from org.unit_states(array(select unit_id from org.unit_line where intake_id = :id and outcome in ('UPDATE', 'MOVE'))) s
             where l.intake_id = :id and l.unit_id = s.unit_id and l.outcome in ('UPDATE', 'MOVE')
            """;
    private static final String NEW_UNITS = "insert into org.unit (id, wall, kind, code) select unit_id, wall, kind, code from org.unit_line where intake_id = :id and outcome = 'CREATE'";
    private static final String NEW_PERIODS = """
            insert into org.unit_period (id, wall, unit_id, valid, name, short_name, parent_id, school_kind, stages, setting, classes, pupils, longitude, latitude, change)
            select gen_random_uuid(), wall, unit_id, daterange(coalesce(starts_on, :year::date), null), name, short_name, parent_id, school_kind, coalesce(stages, '{}'), setting, classes, pupils,
                   longitude, latitude, '导入' from org.unit_line where intake_id = :id and outcome = 'CREATE'
            """;
    private static final String CODES = """
            update org.unit u set code = coalesce(u.code, l.code), version = u.version + 1 from org.unit_line l where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and u.id = l.unit_id
            """;
    private static final String SPLIT = """
            create temporary table splitting_units on commit drop as
            select l.line, l.starts_on as starts, p.* from org.unit_line l join org.unit_period p on p.unit_id = l.unit_id and p.valid @> l.starts_on
             where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and l.starts_on is not null and lower(p.valid) < l.starts_on
            """;
    private static final String CUT = "update org.unit_period p set valid = daterange(lower(p.valid), s.starts) from splitting_units s where p.id = s.id";
    private static final String NEXT = """
            insert into org.unit_period (id, wall, unit_id, valid, name, short_name, parent_id, school_kind, stages, subject, setting, classes, pupils, longitude, latitude, change)
            select gen_random_uuid(), wall, unit_id, daterange(starts, upper(valid)), name, short_name, parent_id, school_kind, stages, subject, setting, classes, pupils, longitude, latitude, '变动(导入)'
              from splitting_units
            """;
    private static final String WRITE = """
            update org.unit_period p set name = l.name, short_name = coalesce(l.short_name, p.short_name), parent_id = coalesce(l.parent_id, p.parent_id),
                   school_kind = coalesce(l.school_kind, p.school_kind), stages = coalesce(l.stages, p.stages), setting = coalesce(l.setting, p.setting), classes = coalesce(l.classes, p.classes),
                   pupils = coalesce(l.pupils, p.pupils), longitude = coalesce(l.longitude, p.longitude), latitude = coalesce(l.latitude, p.latitude)
              from org.unit_line l where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and p.unit_id = l.unit_id and p.valid @> greatest(coalesce(l.starts_on, :today), :today)::date
            """;
    static final List<String> TAKING = List.of(OVERTAKEN, BEFORE, NEW_UNITS, NEW_PERIODS, CODES, SPLIT, CUT, NEXT, WRITE);
    static final String AFTER = """
            update org.unit_line l set after = md5(s.state::text)
              from org.unit_states(array(select unit_id from org.unit_line where intake_id = :id and outcome in ('CREATE', 'UPDATE', 'MOVE'))) s
             where l.intake_id = :id and l.unit_id = s.unit_id and l.outcome in ('CREATE', 'UPDATE', 'MOVE')
            """;

    static final String UNTOUCHED = """
            select l.unit_id from org.unit_line l
              join org.unit_states(array(select unit_id from org.unit_line where intake_id = :id and outcome in ('CREATE', 'UPDATE', 'MOVE') and not undone)) s on s.unit_id = l.unit_id
             where l.intake_id = :id and not l.undone and md5(s.state::text) = l.after
            """;
    static final List<String> BACK = List.of(
            "delete from org.unit_period where unit_id = any (:these::uuid[])",
            "delete from org.unit u using org.unit_line l where l.intake_id = :id and l.outcome = 'CREATE' and l.unit_id = u.id and u.id = any (:these::uuid[])",
            """
            update org.unit u set code = r.code, version = u.version + 1 from org.unit_line l cross join lateral jsonb_populate_record(null::org.unit, l.before -> 'unit') r
             where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and l.unit_id = u.id and u.id = any (:these::uuid[])
            """,
            """
            insert into org.unit_period select r.* from org.unit_line l cross join lateral jsonb_populate_recordset(null::org.unit_period, l.before -> 'periods') r
             where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and l.unit_id = any (:these::uuid[])
            """,
            "update org.unit_line set undone = true where intake_id = :id and unit_id = any (:these::uuid[]) and outcome in ('CREATE', 'UPDATE', 'MOVE')");

    private UnitStatements() {}
}
