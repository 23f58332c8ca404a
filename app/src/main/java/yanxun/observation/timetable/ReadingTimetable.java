package yanxun.observation.timetable;

import static yanxun.platform.i18n.Text.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetReader;

/** Reads a school's timetable, a list or the grids of its classes, and tells every cell that will not do. */
final class ReadingTimetable {
    static final int MOST = 12_000;

    private final Faculty faculty;
    private final List<Slot> slots = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private ReadingTimetable(Faculty faculty) {
        this.faculty = faculty;
    }

    /** @param list whether it was a list, which can be handed back with what is wrong in red */
    record Outcome(List<Slot> slots, List<CellError> errors, boolean list) {}

    static Outcome read(SheetReader reader, Faculty faculty) {
        var reading = new ReadingTimetable(faculty);
        var grid = ClassGrid.isOne(reader);
        if (grid) {
            ClassGrid.read(reader).forEach(reading::cell);
        } else {
            try (var lines = TimetableSheet.SPEC.lines(reader)) {
                lines.forEach(reading::line);
            }
        }
        if (reading.slots.isEmpty() && reading.errors.isEmpty()) {
            throw new Rejected("文件里没有课");
        }
        return new Outcome(List.copyOf(reading.slots), List.copyOf(reading.errors), !grid);
    }

    private void line(Line line) {
        var number = text(line.get(TimetableSheet.NUMBER));
        var name = text(line.get(TimetableSheet.TEACHER));
        var column = number.isEmpty() ? TimetableSheet.TEACHER : TimetableSheet.NUMBER;
        if (!line.isSound()) {
            errors.addAll(line.errors());
        } else if (number.isEmpty() && name.isEmpty()) {
            errors.add(line.error(TimetableSheet.TEACHER, "请填教师或工号"));
        } else {
            switch (faculty.find(number, name)) {
                case Faculty.Found.None(var sentence) -> errors.add(line.error(column, sentence));
                case Faculty.Found.One(var teacher) -> add(line.number(), new Slot(teacher.id(), teacher.name(), teacher.number(), text(line.get(TimetableSheet.SUBJECT)), text(line.get(TimetableSheet.CLASS)),
                        line.find(TimetableSheet.WEEKDAY).orElseThrow(), line.find(TimetableSheet.PERIOD).orElseThrow(), line.find(TimetableSheet.WEEKS).orElse(Weeks.ALL), text(line.get(TimetableSheet.ROOM))), line.text(column));
            }
        }
    }

    private void cell(ClassGrid.Cell cell) {
        if (cell.className().isEmpty()) {
            errors.add(new CellError(cell.row(), cell.column(), cell.text(), "上面没有写是哪个班的课表"));
        } else if (cell.teacher().isEmpty()) {
            errors.add(new CellError(cell.row(), cell.column(), cell.text(), "请在学科后面写上教师,例如“语文 王芳”"));
        } else {
            switch (faculty.find("", cell.teacher())) {
                case Faculty.Found.None(var sentence) -> errors.add(new CellError(cell.row(), cell.column(), cell.text(), sentence));
                case Faculty.Found.One(var teacher) -> add(cell.row(), new Slot(teacher.id(), teacher.name(), teacher.number(), cell.subject(), cell.className(), cell.weekday(), cell.period(), Weeks.ALL, ""), cell.text());
            }
        }
    }

    private void add(int row, Slot slot, String text) {
        var first = seen.putIfAbsent(slot.key(), row);
        if (slots.size() >= MOST) {
            throw new Rejected("一所学校的课表最多 {0} 节,请核对是不是几所学校放在了一起", MOST);
        } else if (first != null) {
            errors.add(new CellError(row, "", text, kept("和第 {0} 行是同一节课", first)));
        } else {
            slots.add(slot);
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
