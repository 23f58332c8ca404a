package yanxun.org.roster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;
import yanxun.platform.spreadsheet.CellError;

/**
 * {@code people import FILE [--dry-run] [--district NAME] [--json]}. With {@code --json} one object:
 * {@code file, district, dryRun, committed, rows, creates, updates, moves, unchanged, conflicts, wrong, import} (the id, to look it up), {@code remark} (what was left out of a package)
 * and {@code errors: [{row, column, value, message}]}, at most 1,000 of them. A dry run leaves nothing behind but the uploaded file.
 */
@Component
@Verb(name = "people import", usage = "people import FILE [--dry-run] [--district NAME] [--json]  导入教师名册(xlsx、csv 或 OneRoster 包)", founds = true)
public class PeopleImportCommand implements Command {
    private static final int MOST_ERRORS = 1_000;

    private final Desk desk;
    private final Intakes intakes;
    private final JdbcClient jdbc;

    PeopleImportCommand(Desk desk, Intakes intakes, JdbcClient jdbc) {
        this.desk = desk;
        this.intakes = intakes;
        this.jdbc = jdbc;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var call = Call.of(words);
        if (call == null) {
            err.println(usage());
            return 2;
        }
        return Scope.everywhere(() -> run(call, out));
    }

    private int run(Call call, PrintStream out) {
        var district = district(call.district());
        var intake = handIn(call.file(), district);
        var counts = call.dryRun() ? intakes.counts(intake) : desk.take(intake.id());
        var errors = intakes.errors(intake.id(), MOST_ERRORS);
        if (call.json()) {
            out.println(JsonMapper.shared().writeValueAsString(told(call, district, intake, counts, errors)));
        } else {
            out.println(Text.printed("%s:%d 行,新增 %d,修改 %d,调动 %d,无变化 %d,冲突 %d,错误 %d%s".formatted(intake.fileName(), counts.rows(), counts.creates(), counts.updates(), counts.moves(), counts.unchanged(),
                    counts.conflicts(), counts.wrong(), call.dryRun() ? "(仅预览,没有写入)" : "")));
            if (!intake.remark().isEmpty()) {
                out.println(Text.told(intake.remark()));
            }
            errors.forEach(out::println);
        }
        return counts.conflicts() + counts.wrong() == 0 ? 0 : 1;
    }

    private Intake handIn(Path file, District district) {
        try (var content = Files.newInputStream(file)) {
            return desk.handIn(Roster.PEOPLE, content, file.getFileName().toString(), district.id(), List.of(district.id()), null);
        } catch (IOException e) {
            throw new Rejected("读不了文件 {0}", file);
        }
    }

    private record District(UUID id, String name) {}

    private District district(@Nullable String name) {
        var districts = jdbc.sql("""
                select u.id, p.name from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date
                 where u.id = u.wall and u.kind in ('COUNTY', 'CITY') and (:name::text is null or p.name = :name) and (:name::text is not null or u.kind = 'COUNTY') order by p.name
                """).param("name", name, java.sql.Types.VARCHAR).query(District.class).list();
        if (districts.size() != 1) {
            throw new Rejected(districts.isEmpty() ? "没有这个区县。可以先用 user add --district 建立" : "有多个区县,请用 --district 指明其中一个");
        }
        return districts.getFirst();
    }

    private static LinkedHashMap<String, Object> told(Call call, District district, Intake intake, Counts counts, List<CellError> errors) {
        var told = new LinkedHashMap<String, Object>();
        told.put("file", intake.fileName());
        told.put("district", district.name());
        told.put("dryRun", call.dryRun());
        told.put("committed", !call.dryRun());
        told.put("import", intake.id().toString());
        told.put("rows", counts.rows());
        told.put("creates", counts.creates());
        told.put("updates", counts.updates());
        told.put("moves", counts.moves());
        told.put("unchanged", counts.unchanged());
        told.put("conflicts", counts.conflicts());
        told.put("wrong", counts.wrong());
        told.put("remark", Text.told(intake.remark()));
        told.put("errors", errors.stream().map(error -> java.util.Map.of("row", error.row(), "column", error.column(), "value", error.value(), "message", error.told())).toList());
        return told;
    }

    private record Call(Path file, boolean dryRun, @Nullable String district, boolean json) {
        static @Nullable Call of(List<String> words) {
            Path file = null;
            String district = null;
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                if (word.equals("--district") && i + 1 < words.size()) {
                    district = words.get(++i);
                } else if (!word.startsWith("--")) {
                    file = Path.of(word);
                } else if (!word.equals("--dry-run") && !word.equals("--json")) {
                    return null;
                }
            }
            return file == null ? null : new Call(file, words.contains("--dry-run"), district, words.contains("--json"));
        }
    }
}
