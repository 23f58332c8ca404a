package yanxun.report.figure;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;

@Component
@Verb(name = "figures", usage = "figures UNIT --year Y [--json]  一个单位一年的全部指标;UNIT 为单位全称或学校标识码")
class FiguresVerb implements Command {
    private final Standings standings;
    private final Grounds grounds;
    private final JdbcClient jdbc;

    FiguresVerb(Standings standings, Grounds grounds, JdbcClient jdbc) {
        this.standings = standings;
        this.grounds = grounds;
        this.jdbc = jdbc;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var at = words.indexOf("--year");
        if (words.isEmpty() || at < 0 || at + 1 >= words.size() || !words.get(at + 1).matches("\\d{4}")) {
            err.println(usage());
            return 2;
        }
        var ground = ground(words.getFirst());
        var year = Integer.parseInt(words.get(at + 1));
        var values = new LinkedHashMap<String, Object>();
        standings.catalogue().forEach(figure -> values.put(figure.key(), standings.value(figure, ground, Period.year(year))));
        if (words.contains("--json")) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("unit", ground.unit().name());
            answer.put("year", year);
            answer.put("figures", values);
            out.println(JsonMapper.shared().writeValueAsString(answer));
        } else {
            out.println(ground.unit().name() + " " + year + " 年");
            standings.catalogue().forEach(figure -> out.printf("  %-16s %10s %s  %s%n", figure.name(), values.get(figure.key()) == null ? "—" : values.get(figure.key()), figure.unit(), figure.definition()));
        }
        return 0;
    }

    private Ground ground(String word) {
        var found = jdbc.sql("select id from org.unit_card where name = :word or code = :word or id::text = :word").param("word", word).query(UUID.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有名为 {0} 的单位" : "有多个名为 {0} 的单位,请用学校标识码", word);
        }
        return grounds.of(found.getFirst()).orElseThrow();
    }
}
