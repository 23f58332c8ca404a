package yanxun.org.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.person.Identity;
import yanxun.platform.data.Id;
import yanxun.platform.data.Secrets;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetReader;
import yanxun.platform.time.Times;

/** Reads a list of teachers into the table {@code reading}, with everything wrong noted. */
@Component
class ReadingPeople {
    private static final List<String> COLUMNS = List.of("line int", "number text", "name text", "sex text", "unit_word text", "unit_id uuid", "stage text", "subjects text[]", "grades text[]", "title text",
            "dedicated boolean", "employed_on date", "party boolean", "phone text", "id_number text", "level text", "honour text", "honour_from date", "honour_until date", "starts_on date", "outcome text",
            "difference text", "new_id uuid", "person_id uuid");

    private final JdbcOperations operations;
    private final JdbcClient jdbc;
    private final Intakes intakes;
    private final Secrets secrets;
    private final Clock clock;

    ReadingPeople(JdbcOperations operations, JdbcClient jdbc, Intakes intakes, Secrets secrets, Clock clock) {
        this.operations = operations;
        this.jdbc = jdbc;
        this.intakes = intakes;
        this.secrets = secrets;
        this.clock = clock;
    }

    void read(Intake intake, SheetReader sheet) {
        var places = Places.of(jdbc, intake, Times.day(clock.instant()));
        var errors = new ArrayList<CellError>();
        try (var lines = PersonSheet.SPEC.lines(sheet)) {
            LineCopy.copy(operations, COLUMNS, lines.map(line -> {
                var wrong = wrong(line, places);
                errors.addAll(wrong);
                return cells(line, places, wrong.isEmpty());
            }));
        }
        intakes.note(intake, errors);
    }

    private static List<CellError> wrong(Line line, Places places) {
        var wrong = new ArrayList<>(line.errors());
        line.find(PersonSheet.UNIT).flatMap(places::trouble).ifPresent(trouble -> wrong.add(line.error(PersonSheet.UNIT, trouble)));
        line.find(PersonSheet.SUBJECTS).flatMap(PersonSheet::subjectTrouble).ifPresent(trouble -> wrong.add(line.error(PersonSheet.SUBJECTS, trouble)));
        line.find(PersonSheet.TITLE).flatMap(PersonSheet::titleTrouble).ifPresent(trouble -> wrong.add(line.error(PersonSheet.TITLE, trouble)));
        together(line, wrong);
        return wrong;
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

    /** For a sound line with an id in case it is somebody new, and what the preview then says. */
    private List<@Nullable Object> cells(Line line, Places places, boolean sound) {
        var place = line.find(PersonSheet.UNIT).map(places::place);
        var subjects = line.find(PersonSheet.SUBJECTS).map(PersonSheet::subjects);
        var summary = sound ? place.map(Places.Place::name).orElse("") + subjects.map(words -> " · " + String.join("、", words)).orElse("") : "";
        return Arrays.asList(line.number(), line.get(PersonSheet.NUMBER), line.find(PersonSheet.NAME).orElse(""), line.get(PersonSheet.SEX), line.find(PersonSheet.UNIT).orElse(""),
                place.map(Places.Place::id).orElse(null), line.get(PersonSheet.STAGE), subjects.orElse(null), line.find(PersonSheet.GRADES).map(PersonSheet::subjects).orElse(null),
                line.find(PersonSheet.TITLE).map(PersonSheet::title).orElse(null), line.get(PersonSheet.DEDICATED), line.get(PersonSheet.EMPLOYED), line.get(PersonSheet.PARTY),
                line.find(PersonSheet.PHONE).map(Identity::tidy).map(secrets::seal).orElse(null), line.find(PersonSheet.ID_NUMBER).map(Identity::tidy).map(secrets::seal).orElse(null), line.get(PersonSheet.LEVEL),
                line.get(PersonSheet.HONOUR), line.get(PersonSheet.HONOUR_FROM), line.get(PersonSheet.HONOUR_UNTIL), line.get(PersonSheet.STARTS), sound ? null : "WRONG", summary, Id.next(), null);
    }
}
