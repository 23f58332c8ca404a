package yanxun.network.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.network.obligation.Fulfilment;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Reads assessment sheets; a draft shows what the counts say today, what is published shows what was frozen. */
@Component
class AssessmentQueries {
    private final JdbcClient jdbc;
    private final Fulfilment fulfilment;
    private final Clock clock;

    AssessmentQueries(JdbcClient jdbc, Fulfilment fulfilment, Clock clock) {
        this.jdbc = jdbc;
        this.fulfilment = fulfilment;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    AssessmentPage page(UUID community, @Nullable Integer year, Viewer viewer) {
        var name = jdbc.sql("select name from network.community where id = :id").param("id", community).query(String.class).optional().orElseThrow(NotFound::new);
        var start = year == null ? SchoolYear.of(today()).start() : year;
        if (start < 2000 || start > 2100) {
            throw new Rejected("学年应在 2000 到 2100 之间");
        }
        var mayAssess = mayAssess(community, viewer);
        var sheet = sheet(community, start).filter(each -> mayAssess || each.state() != SheetLife.DRAFT).orElse(null);
        var draft = sheet == null || sheet.state() == SheetLife.DRAFT;
        var counted = draft ? fulfilment.of(community, start, viewer) : null;
        var written = sheet == null ? List.<AssessmentPage.Member>of() : members(sheet.id());
        return new AssessmentPage(community, name, new SchoolYear(start), sheet == null || counted == null ? sheet : with(sheet, counted),
                counted != null ? counted.lines() : lines(sheet.id()), counted == null ? written : merged(counted, written),
                sheet == null ? List.of() : objections(sheet.id()), sheet == null ? List.of() : corrections(sheet.id()),
                new AssessmentPage.Rights(mayAssess, sheet == null || sheet.state() != SheetLife.PUBLISHED || today().isAfter(sheet.objectionsUntil()) ? Map.of() : speaksFor(community, viewer)));
    }

    private static AssessmentPage.Sheet with(AssessmentPage.Sheet sheet, Fulfilment.Year counted) {
        return new AssessmentPage.Sheet(sheet.id(), sheet.version(), sheet.state(), Points.ofCommunity(counted), sheet.effect(), sheet.verdict(), null, null, null);
    }

    private static List<AssessmentPage.Member> merged(Fulfilment.Year counted, List<AssessmentPage.Member> written) {
        var byUnit = written.stream().collect(Collectors.toMap(AssessmentPage.Member::unitId, Function.identity()));
        return counted.members().stream().map(member -> {
            var line = byUnit.get(member.unitId());
            return new AssessmentPage.Member(member.unitId(), member.name(), member.hosted(), member.tookPart(), Points.ofMember(member, counted), line == null ? null : line.effect(), line == null ? "" : line.remark());
        }).toList();
    }

    Optional<AssessmentPage.Sheet> sheet(UUID community, int year) {
        return jdbc.sql("""
                select id, version, state, process, effect, verdict, published_at::date as published_on, objections_until, concluded_at::date as concluded_on
                  from network.assessment where community_id = :id and year = :year
                """).param("id", community).param("year", year).query(AssessmentPage.Sheet.class).optional();
    }

    private List<AssessmentPage.Member> members(UUID sheet) {
        return jdbc.sql("select unit_id, name, hosted, took_part, process, effect, remark from network.assessment_member where assessment_id = :id order by process + effect desc nulls last, name")
                .param("id", sheet).query(AssessmentPage.Member.class).list();
    }

    private List<Fulfilment.Line> lines(UUID sheet) {
        return jdbc.sql("select what, period, need, done from network.assessment_due where assessment_id = :id order by place").param("id", sheet).query(Fulfilment.Line.class).list();
    }

    private List<AssessmentPage.Objection> objections(UUID sheet) {
        return jdbc.sql("select id, unit_name, name, text, to_char(at, 'YYYY-MM-DD') as \"on\", answer from network.objection where assessment_id = :id order by at, id")
                .param("id", sheet).query(AssessmentPage.Objection.class).list();
    }

    private List<AssessmentPage.Correction> corrections(UUID sheet) {
        return jdbc.sql("select unit_name, part, was, becomes, reason, by_name, to_char(at, 'YYYY-MM-DD') as \"on\" from network.assessment_correction where assessment_id = :id order by at, id")
                .param("id", sheet).query(AssessmentPage.Correction.class).list();
    }

    boolean mayAssess(UUID community, Viewer viewer) {
        return jdbc.sql("select exists (select from network.community c join org.reach_card r on r.descendant = c.lead_id where c.id = :id and r.ancestor = any (:scopes::uuid[]) and r.valid @> :today::date)")
                .param("id", community).param("scopes", viewer.scopes(Permission.ASSESS_COMMUNITIES)).param("today", today()).query(Boolean.class).single();
    }

    /** Members whose heads or contacts the viewer is. The bureau speaks for none: it answers. */
    Map<String, String> speaksFor(UUID community, Viewer viewer) {
        record Unit(UUID id, String name) {}
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select m.unit_id as id, coalesce((select u.name from org.unit_card u where u.id = m.unit_id), '') as name
                  from network.member_card m
                 where m.community_id = :id and m.valid @> :today::date
                   and (m.unit_id = any (:headed::uuid[]) or exists (select from network.tie_card t where t.community_id = m.community_id and t.unit_id = m.unit_id and t.person_id = :me and t.valid @> :today::date))
                 order by m.leads desc, name
                """).param("id", community).param("today", today()).param("headed", viewer.scopes(Permission.NAME_CONTACTS)).param("me", viewer.person().value())
                .query(Unit.class).list().forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }
}
