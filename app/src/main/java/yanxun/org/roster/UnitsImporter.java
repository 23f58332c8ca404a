package yanxun.org.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetReader;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Lists of schools, with the townships they lie in. */
@Component
final class UnitsImporter implements Importer {
    private static final List<String> COLUMNS = List.of("line int", "code text", "name text", "short_name text", "kind text", "school_kind text", "stages text[]", "parent_word text", "setting text",
            "classes int", "pupils int", "longitude numeric", "latitude numeric", "starts_on date", "outcome text");
    private static final String NAMES = String.join(", ", COLUMNS.stream().map(column -> column.split(" ")[0]).toList());
    private static final String KEEP = "insert into org.unit_line (intake_id, wall, " + NAMES + ") select :id, :wall, " + NAMES + " from reading";

    private final JdbcOperations operations;
    private final JdbcClient jdbc;
    private final Intakes intakes;
    private final Clock clock;

    UnitsImporter(JdbcOperations operations, JdbcClient jdbc, Intakes intakes, Clock clock) {
        this.operations = operations;
        this.jdbc = jdbc;
        this.intakes = intakes;
        this.clock = clock;
    }

    @Override
    public Roster kind() {
        return Roster.UNITS;
    }

    @Override
    public void read(Intake intake, SheetReader sheet) {
        var errors = new ArrayList<CellError>();
        try (var lines = UnitSheet.SPEC.lines(sheet)) {
            LineCopy.copy(operations, COLUMNS, lines.peek(line -> errors.addAll(line.errors())).map(UnitsImporter::cells));
        }
        intakes.note(intake, errors);
        run(intake, List.of(KEEP));
        run(intake, UnitStatements.MATCHING);
    }

    @Override
    public void take(Intake intake) {
        jdbc.sql("select id from org.unit where wall = :wall order by id for update").param("wall", intake.wall()).query().listOfRows();
        run(intake, UnitStatements.TAKING);
        refreshReach(intake);
        run(intake, List.of(UnitStatements.AFTER));
    }

    @Override
    public List<String> undo(Intake intake) {
        jdbc.sql("select id from org.unit where wall = :wall order by id for update").param("wall", intake.wall()).query().listOfRows();
        var untouched = jdbc.sql(UnitStatements.UNTOUCHED).param("id", intake.id()).query(UUID.class).list();
        var created = jdbc.sql("select unit_id from org.unit_line where intake_id = :id and outcome = 'CREATE' and not undone").param("id", intake.id()).query(UUID.class).list();
        var free = new ArrayList<>(untouched);
        free.removeAll(heldFast(created, untouched));
        for (var sql : UnitStatements.BACK) {
            jdbc.sql(sql).param("id", intake.id()).param("these", free.toArray(UUID[]::new)).update();
        }
        refreshReach(intake);
        return jdbc.sql("select line || ' 行 ' || name from org.unit_line where intake_id = :id and outcome in ('CREATE', 'UPDATE', 'MOVE') and not undone order by line")
                .param("id", intake.id()).query(String.class).list();
    }

    /** New units somebody already works at or belongs beneath, other than what goes with them. */
    private List<UUID> heldFast(List<UUID> created, List<UUID> untouched) {
        var spoken = jdbc.sql("select distinct id from org.spoken_of('unit', :created::uuid[])").param("created", created.toArray(UUID[]::new)).query(UUID.class).list();
        var onlyByThese = jdbc.sql("""
                select p.parent_id from org.unit_period p where p.parent_id = any (:spoken::uuid[]) group by p.parent_id
                having bool_and(p.unit_id = any (:these::uuid[]))
                   and not exists (select from org.membership m where m.unit_id = p.parent_id) and not exists (select from org.duty d where p.parent_id in (d.unit_id, d.scope_id))
                """).param("spoken", spoken.toArray(UUID[]::new)).param("these", untouched.toArray(UUID[]::new)).query(UUID.class).list();
        return spoken.stream().filter(unit -> !onlyByThese.contains(unit)).toList();
    }

    private void run(Intake intake, List<String> statements) {
        var today = Times.day(clock.instant());
        statements.forEach(sql -> jdbc.sql(sql).param("id", intake.id()).param("wall", intake.wall()).param("scopes", intake.roots()).param("today", today)
                .param("year", SchoolYear.of(today).from()).update());
    }

    private void refreshReach(Intake intake) {
        jdbc.sql("select org.refresh_reach(:wall)").param("wall", intake.wall()).query().listOfRows();
    }

    private static List<@Nullable Object> cells(Line line) {
        var kind = line.find(UnitSheet.KIND);
        var unit = switch (kind.orElse("")) {
            case "POINT" -> "TEACHING_POINT";
            case "TOWNSHIP", "SECTION" -> kind.get();
            default -> "SCHOOL";
        };
        var school = switch (unit) {
            case "SCHOOL" -> kind.orElse(null);
            case "TEACHING_POINT" -> "PRIMARY";
            default -> null;
        };
        return Arrays.asList(line.number(), line.get(UnitSheet.CODE), line.find(UnitSheet.NAME).orElse(""), line.get(UnitSheet.SHORT), unit, school,
                line.find(UnitSheet.STAGES).map(PersonSheet::subjects).orElseGet(() -> kind.map(UnitSheet::stages).orElse(null)), line.get(UnitSheet.PARENT), line.get(UnitSheet.SETTING),
                line.get(UnitSheet.CLASSES), line.get(UnitSheet.PUPILS), line.get(UnitSheet.LONGITUDE), line.get(UnitSheet.LATITUDE), line.get(UnitSheet.STARTS), line.isSound() ? null : "WRONG");
    }
}
