package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Edition;
import yanxun.credit.policy.HourNames;
import yanxun.credit.policy.Policies;
import yanxun.credit.policy.PolicyPage;
import yanxun.credit.policy.Ruling;
import yanxun.credit.policy.Sentences;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;

/** Trying an edition out on people before it is put in force. Nothing is kept. */
@Component
class Trying {
    private final JdbcClient jdbc;
    private final Assessor assessor;
    private final Policies policies;
    private final HourNames words;

    Trying(JdbcClient jdbc, Assessor assessor, Policies policies, HourNames words) {
        this.jdbc = jdbc;
        this.assessor = assessor;
        this.policies = policies;
        this.words = words;
    }

    PolicyPage.Trial on(String number, Edition edition, int year, Viewer viewer) {
        record Somebody(UUID id, String name, String unitName, UUID unitId, UUID wall) {}
        var found = jdbc.sql("""
                select p.id, p.name, u.name as unit_name, p.unit_id, p.wall from org.person_card p join org.unit_card u on u.id = p.unit_id
                 where p.number = :number and
                """ + Reach.covers("p.unit_id", "scopes")).param("number", StaffNumbers.written(number.strip(), jdbc)).param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Somebody.class).optional()
                .orElseThrow(() -> new Rejected("您负责的范围内没有工号是 {0} 的教师", number.strip()));
        var ruling = assessor.ruling(edition.definition(), year, true);
        var judged = assessor.assess(ruling, found.wall(), found.unitId(), day(year), found.id()).stream().findFirst()
                .orElseThrow(() -> new Rejected("{0}在 {1} 学年末不在学校任教,或不属于这份政策的学段", found.name(), year));
        var sentences = new Sentences(edition.definition(), words.names(viewer.wall()));
        return new PolicyPage.Trial(number.strip(), found.name(), found.unitName(), year, Results.said(edition.definition(), judged.verdict()), judged.verdict().outcome() < 0,
                judged.verdict().findings().stream().map(finding -> sentences.reason(finding, ruling.scale())).toList());
    }

    ComparisonPage compare(Edition edition, int year, int number, Viewer viewer) {
        var against = policies.inForce(edition.policy(), edition.unit(), year).filter(other -> other.edition() != edition.edition()).or(() -> policies.inForce(edition.unit(), year).stream().findFirst())
                .orElseThrow(() -> new Rejected("{0} 学年没有执行中的政策可以比较", year));
        var was = judged(against, year, viewer);
        var becomes = judged(edition, year, viewer);
        var changed = becomes.values().stream().filter(each -> !result(against, was.get(each.person())).equals(result(edition, each))).toList();
        var moves = new LinkedHashMap<List<String>, Long>();
        changed.forEach(each -> moves.merge(List.of(result(against, was.get(each.person())), result(edition, each)), 1L, Long::sum));
        var shown = changed.stream().skip(Page.offset(number)).limit(Page.SIZE).toList();
        return new ComparisonPage(edition, against, year, becomes.size(),
                moves.entrySet().stream().map(move -> new ComparisonPage.Move(move.getKey().getFirst(), move.getKey().getLast(), move.getValue())).sorted(Comparator.comparingLong(ComparisonPage.Move::people).reversed()).toList(),
                new Page<>(rows(shown, was, edition, against, year, viewer), number, Page.SIZE, changed.size()));
    }

    private Map<UUID, Assessor.Judged> judged(Edition edition, int year, Viewer viewer) {
        var ruling = assessor.ruling(edition.definition(), year, true);
        var judged = new LinkedHashMap<UUID, Assessor.Judged>();
        for (var wall : jdbc.sql("select distinct r.wall from org.reach_card r where r.ancestor = :unit and r.wall = any (:walls::uuid[]) order by 1").param("unit", edition.unit())
                .param("walls", viewer.walls().toArray(UUID[]::new)).query(UUID.class).list()) {
            assessor.assess(ruling, wall, edition.unit(), day(year), null).forEach(each -> judged.put(each.person(), each));
        }
        return judged;
    }

    private static String result(Edition edition, Assessor.@Nullable Judged judged) {
        return judged == null ? t("不考核") : Results.said(edition.definition(), judged.verdict());
    }

    private List<ComparisonPage.Row> rows(List<Assessor.Judged> shown, Map<UUID, Assessor.Judged> was, Edition edition, Edition against, int year, Viewer viewer) {
        record Somebody(UUID id, String number, String name, String unitName) {}
        var people = jdbc.sql("select p.id, p.number, p.name, coalesce(u.name, '') as unit_name from org.person_card p left join org.unit_card u on u.id = p.unit_id where p.id = any (:ids::uuid[])")
                .param("ids", shown.stream().map(Assessor.Judged::person).toArray(UUID[]::new)).query(Somebody.class).list().stream().collect(Collectors.toMap(Somebody::id, Function.identity()));
        Ruling ruling = assessor.ruling(edition.definition(), year, true);
        var sentences = new Sentences(edition.definition(), words.names(viewer.wall()));
        var rows = new ArrayList<ComparisonPage.Row>();
        for (var each : shown) {
            var person = people.get(each.person());
            rows.add(new ComparisonPage.Row(each.person(), person == null ? "" : person.number(), person == null ? "" : person.name(), person == null ? "" : person.unitName(), result(against, was.get(each.person())),
                    result(edition, each), each.verdict().findings().stream().filter(finding -> finding.missing() > 0).map(finding -> sentences.reason(finding, ruling.scale())).toList()));
        }
        return rows;
    }

    private static LocalDate day(int year) {
        return new SchoolYear(year).to();
    }
}
