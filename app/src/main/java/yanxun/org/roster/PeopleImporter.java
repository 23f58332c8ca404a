package yanxun.org.roster;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.person.Identity;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetReader;

/** Lists of teachers. */
@Component
final class PeopleImporter implements Importer {
    private static final List<String> NAMES = List.of("line", "number", "name", "sex", "unit_word", "stage", "subjects", "grades", "title", "dedicated", "employed_on", "party", "phone",
            "id_number", "level", "honour", "honour_from", "honour_until", "starts_on", "outcome");
    private static final List<String> READINGS = List.of("x.line::int", "x.number", "x.name", "x.sex", "x.unit_word", "x.stage", "string_to_array(x.subjects, '、')",
            "string_to_array(x.grades, '、')", "x.title", "x.dedicated::boolean", "x.employed_on::date", "x.party::boolean", "x.phone", "x.id_number", "x.level", "x.honour", "x.honour_from::date",
            "x.honour_until::date", "x.starts_on::date", "x.outcome");

    private final JdbcClient jdbc;
    private final Intakes intakes;
    private final MatchingPeople matching;
    private final TakingPeople taking;
    private final UndoingPeople undoing;

    PeopleImporter(JdbcClient jdbc, Intakes intakes, MatchingPeople matching, TakingPeople taking, UndoingPeople undoing) {
        this.jdbc = jdbc;
        this.intakes = intakes;
        this.matching = matching;
        this.taking = taking;
        this.undoing = undoing;
    }

    @Override
    public Roster kind() {
        return Roster.PEOPLE;
    }

    @Override
    public void read(Intake intake, SheetReader sheet) {
        var batch = new LineBatch(jdbc, intake, NAMES, READINGS);
        var errors = new ArrayList<CellError>();
        try (var lines = PersonSheet.SPEC.lines(sheet)) {
            lines.forEach(line -> {
                var wrong = new ArrayList<>(line.errors());
                together(line, wrong);
                errors.addAll(wrong);
                add(batch, line, wrong.isEmpty());
            });
        }
        batch.flush();
        intakes.note(intake, errors);
        matching.match(intake);
    }

    @Override
    public void take(Intake intake) {
        taking.take(intake);
    }

    @Override
    public List<String> undo(Intake intake) {
        return undoing.undo(intake);
    }

    /** What is wrong between cells of one line. */
    private static void together(Line line, List<CellError> wrong) {
        var honour = line.find(PersonSheet.HONOUR);
        var level = line.find(PersonSheet.LEVEL);
        if (honour.isPresent() && level.isEmpty()) {
            wrong.add(line.error(PersonSheet.LEVEL, "填了称号就要填级别"));
        }
        if (level.isPresent() && honour.isEmpty()) {
            wrong.add(line.error(PersonSheet.HONOUR, "填了级别就要填称号"));
        }
        if (honour.isPresent() && line.get(PersonSheet.HONOUR_FROM) == null) {
            wrong.add(line.error(PersonSheet.HONOUR_FROM, "填了称号就要填认定日期"));
        }
        var from = line.get(PersonSheet.HONOUR_FROM);
        var until = line.get(PersonSheet.HONOUR_UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            wrong.add(line.error(PersonSheet.HONOUR_UNTIL, "早于认定日期"));
        }
    }

    private static void add(LineBatch batch, Line line, boolean sound) {
        batch.add(line.number(), line.get(PersonSheet.NUMBER), line.find(PersonSheet.NAME).orElse(""), line.get(PersonSheet.SEX), line.find(PersonSheet.UNIT).orElse(""),
                line.get(PersonSheet.STAGE), line.find(PersonSheet.SUBJECTS).map(PersonSheet::subjects).orElse(null), line.find(PersonSheet.GRADES).map(PersonSheet::subjects).orElse(null),
                line.find(PersonSheet.TITLE).map(PersonSheet::title).orElse(null), line.get(PersonSheet.DEDICATED), line.get(PersonSheet.EMPLOYED), line.get(PersonSheet.PARTY),
                line.find(PersonSheet.PHONE).map(Identity::tidy).orElse(null), line.find(PersonSheet.ID_NUMBER).map(Identity::tidy).orElse(null), line.get(PersonSheet.LEVEL),
                line.get(PersonSheet.HONOUR), line.get(PersonSheet.HONOUR_FROM), line.get(PersonSheet.HONOUR_UNTIL), line.get(PersonSheet.STARTS), sound ? null : "WRONG");
    }
}
