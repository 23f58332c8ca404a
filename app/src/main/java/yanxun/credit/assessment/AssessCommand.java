package yanxun.credit.assessment;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.credit.policy.Edition;
import yanxun.credit.policy.HourNames;
import yanxun.credit.policy.Policies;
import yanxun.credit.policy.Policy;
import yanxun.credit.policy.Sentences;
import yanxun.credit.policy.Template;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;

/** Holds a policy against a unit and prints one line for each person. Nothing is kept. */
@Component
@Verb(name = "credit assess", usage = "credit assess UNIT --year Y --policy P [--so-far] [--json]  按政策考核一个单位的学时(不留存);P 为政策名称,或模板代号")
class AssessCommand implements Command {
    private final JdbcClient jdbc;
    private final Assessor assessor;
    private final Policies policies;
    private final HourNames words;

    AssessCommand(JdbcClient jdbc, Assessor assessor, Policies policies, HourNames words) {
        this.jdbc = jdbc;
        this.assessor = assessor;
        this.policies = policies;
        this.words = words;
    }

    private record Unit(UUID id, UUID wall, String name) {}

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var year = option(words, "--year");
        var name = option(words, "--policy");
        if (words.isEmpty() || words.getFirst().startsWith("--") || year == null || !year.matches("\\d{4}") || name == null) {
            err.println(usage());
            return 2;
        }
        var unit = unit(words.getFirst());
        var policy = policy(name, unit, Integer.parseInt(year));
        print(unit, policy, Integer.parseInt(year), !words.contains("--so-far"), words.contains("--json"), out);
        return 0;
    }

    private static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? null : words.get(at + 1);
    }

    private Unit unit(String asked) {
        var found = jdbc.sql("select id, wall, name from org.unit_card where id::text = :asked or code = :asked or name = :asked or short_name = :asked order by id").param("asked", asked).query(Unit.class).list();
        if (found.isEmpty()) {
            throw new Rejected("没有名称、代码或编号是“{0}”的单位", asked);
        }
        if (found.size() > 1) {
            throw new Rejected("有 {0} 个单位叫“{1}”,请改用单位代码或编号", found.size(), asked);
        }
        return found.getFirst();
    }

    private Policy policy(String asked, Unit unit, int year) {
        if (Template.codes().contains(asked)) {
            return Template.of(asked).policy();
        }
        return policies.inForce(unit.id(), year).stream().filter(edition -> edition.name().equals(asked) || edition.policy().toString().equals(asked)).findFirst().map(Edition::definition)
                .orElseThrow(() -> new Rejected("{0} 在 {1} 学年没有执行中的政策“{2}”", unit.name(), year, asked));
    }

    private void print(Unit unit, Policy policy, int year, boolean over, boolean json, PrintStream out) {
        var ruling = assessor.ruling(policy, year, over);
        for (var wall : jdbc.sql("select distinct wall from org.reach_card where ancestor = :unit order by wall").param("unit", unit.id()).query(UUID.class).list()) {
            var sentences = new Sentences(policy, words.names(wall));
            var judged = assessor.assess(ruling, wall, unit.id(), new SchoolYear(year).to(), null);
            var numbers = numbers(judged);
            for (var each : judged) {
                var reasons = each.verdict().findings().stream().map(finding -> sentences.reason(finding, ruling.scale())).toList();
                var totals = new LinkedHashMap<String, String>();
                each.verdict().findings().forEach(finding -> totals.put(policy.requirements().get(finding.requirement()).name() + (finding.year() == 0 || policy.years() == 1 ? "" : " " + finding.year()),
                        Sentences.shown(finding.counted(), ruling.scale())));
                var line = new LinkedHashMap<String, Object>();
                line.put("person", numbers.getOrDefault(each.person(), each.person().toString()));
                line.put("result", Results.code(policy, each.verdict()));
                line.put("reasons", reasons);
                line.put("totals", totals);
                out.println(json ? JsonMapper.shared().writeValueAsString(line) : line.get("person") + "\t" + Results.said(policy, each.verdict()) + "\t" + String.join(" ", reasons));
            }
        }
    }

    private Map<UUID, String> numbers(List<Assessor.Judged> judged) {
        record Row(UUID id, String number) {}
        var numbers = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, number from org.person_card where id = any (:ids::uuid[])").param("ids", judged.stream().map(Assessor.Judged::person).toArray(UUID[]::new)).query(Row.class).list()
                .forEach(row -> numbers.put(row.id(), row.number()));
        return numbers;
    }
}
