package yanxun.credit.ledger;

import static yanxun.platform.i18n.Text.t;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Reckons the ledger of a school year anew from its sources and says where it differs. What waits for a closed year is known to differ and counted apart. */
@Component
@Verb(name = "credit verify", usage = "credit verify [--year Y] [--json]  从活动、培训和申报重新算一遍一个学年的学时,与账本比对")
class LedgerVerifyCommand implements Command {
    private final JdbcClient jdbc;
    private final Posting posting;
    private final List<EarningSource> sources;
    private final Clock clock;

    LedgerVerifyCommand(JdbcClient jdbc, Posting posting, List<EarningSource> sources, Clock clock) {
        this.jdbc = jdbc;
        this.posting = posting;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        int at = words.indexOf("--year");
        if (at >= 0 && (at + 1 >= words.size() || !words.get(at + 1).matches("\\d{4}"))) {
            err.println(usage());
            return 2;
        }
        var year = at < 0 ? SchoolYear.of(Times.day(clock.instant())) : new SchoolYear(Integer.parseInt(words.get(at + 1)));
        long compared = 0;
        long different = 0;
        var waiting = jdbc.sql("select source_id from credit.late where year = :year").param("year", year.start()).query(UUID.class).set();
        for (var source : sources) {
            var settled = source.settled(year);
            for (var id : settled.stream().filter(each -> !waiting.contains(each)).toList()) {
                different += differs(source.source(), id, words.contains("--json"), out);
            }
            compared += settled.size();
            for (var id : orphans(source.source(), settled, year).stream().filter(each -> !waiting.contains(each)).toList()) {
                different += differs(source.source(), id, words.contains("--json"), out);
            }
        }
        var summary = new LinkedHashMap<String, Object>();
        summary.put("year", year.start());
        summary.put("sources", compared);
        summary.put("different", different);
        summary.put("waiting", waiting.size());
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(summary) : t("{0}:比对了 {1} 个来源,{2} 个与账本不符,{3} 个等待补入已封账的学年", year.displayName(), compared, different, waiting.size()));
        return different == 0 ? 0 : 1;
    }

    private int differs(String source, UUID id, boolean json, PrintStream out) {
        int persons = posting.deviations(source, id);
        if (persons > 0) {
            var line = new LinkedHashMap<String, Object>();
            line.put("source", source);
            line.put("id", id.toString());
            line.put("persons", persons);
            out.println(json ? JsonMapper.shared().writeValueAsString(line) : t("{0} {1}:{2} 人次不符", source, id, persons));
        }
        return persons > 0 ? 1 : 0;
    }

    /** What was posted from something that is settled no more. */
    private List<UUID> orphans(String source, List<UUID> settled, SchoolYear year) {
        return jdbc.sql("""
                select source_id from credit.entry where source = :source and year = :year and not (source_id = any (:settled::uuid[])) group by source_id having sum(hours) <> 0
                """).param("source", source).param("year", year.start()).param("settled", settled.toArray(UUID[]::new)).query(UUID.class).list();
    }
}
