package yanxun.report.figure;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.command.Command;
import yanxun.platform.error.Rejected;

@Component
class FiguresVerb implements Command {
    private final FigureQueries figures;
    private final JdbcClient jdbc;

    FiguresVerb(FigureQueries figures, JdbcClient jdbc) {
        this.figures = figures;
        this.jdbc = jdbc;
    }

    @Override
    public String verb() {
        return "figures";
    }

    @Override
    public String usage() {
        return "figures UNIT --year Y [--json]  一个单位一年的全部指标;UNIT 为单位全称或学校标识码";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var at = words.indexOf("--year");
        if (words.isEmpty() || at < 0 || at + 1 >= words.size() || !words.get(at + 1).matches("\\d{4}")) {
            err.println("用法:yanxun " + usage());
            return 2;
        }
        var unit = unit(words.getFirst());
        var year = Integer.parseInt(words.get(at + 1));
        var values = new LinkedHashMap<String, Object>();
        figures.catalogue().forEach(figure -> values.put(figure.key(), figures.value(figure, unit.id(), Period.year(year))));
        if (words.contains("--json")) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("unit", unit.name());
            answer.put("year", year);
            answer.put("figures", values);
            out.println(JsonMapper.shared().writeValueAsString(answer));
        } else {
            out.println(unit.name() + " " + year + " 年");
            figures.catalogue().forEach(figure -> out.printf("  %-16s %10s %s  %s%n", figure.name(), values.get(figure.key()), figure.unit(), figure.definition()));
        }
        return 0;
    }

    private FigureQueries.Unit unit(String word) {
        var found = jdbc.sql("select id, name from org.unit_card where name = :word or code = :word or id::text = :word").param("word", word).query(FigureQueries.Unit.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有名为 {0} 的单位" : "有多个名为 {0} 的单位,请用学校标识码", word);
        }
        return found.getFirst();
    }
}
