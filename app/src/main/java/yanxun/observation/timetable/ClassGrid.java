package yanxun.observation.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanxun.platform.spreadsheet.Row;
import yanxun.platform.spreadsheet.SheetReader;

/**
 * The timetable as it hangs in the classroom: under the name of a class a row with the days of the week, then a row for each period, in each cell subject and teacher
 * on two lines or parted by a blank or a stroke. Several classes stand one under another.
 */
final class ClassGrid {
    /** A cell of it; {@code column} is the day as it stands above. */
    record Cell(int row, String column, String text, String className, int weekday, int period, String subject, String teacher) {}

    private static final Pattern CLASS = Pattern.compile("(?:班级[::]\\s*)?(\\S{1,30}?班)(?!级)");
    private static final Pattern SCHOOL = Pattern.compile("^.*(小学|中学|学校|幼儿园)");
    private static final Pattern PARTED = Pattern.compile("[\\s/、::]+");
    private static final int DAYS_THAT_MAKE_A_HEAD = 3;
    private static final int FIRST_ROWS = 12;
    private static final Map<String, Integer> WEEKDAYS = TimetableSheet.weekdays();
    private static final Map<String, Integer> PERIODS = TimetableSheet.periods();

    private final List<Cell> cells = new ArrayList<>();
    private final Map<Integer, String> days = new HashMap<>();
    private String className = "";

    private ClassGrid() {}

    static boolean isOne(SheetReader reader) {
        try (var rows = reader.rows()) {
            return rows.limit(FIRST_ROWS).anyMatch(row -> days(row).size() >= DAYS_THAT_MAKE_A_HEAD);
        }
    }

    static List<Cell> read(SheetReader reader) {
        var grid = new ClassGrid();
        try (var rows = reader.rows()) {
            rows.forEach(grid::read);
        }
        return grid.cells;
    }

    private void read(Row row) {
        var head = days(row);
        if (head.size() >= DAYS_THAT_MAKE_A_HEAD) {
            days.clear();
            days.putAll(head);
            named(row).ifPresent(name -> className = name);
        } else {
            period(row).ifPresentOrElse(period -> lessons(row, period), () -> named(row).ifPresent(name -> className = name));
        }
    }

    private void lessons(Row row, int period) {
        days.forEach((column, day) -> {
            var text = row.cell(column);
            if (!text.isBlank()) {
                var parts = PARTED.split(text.strip(), 2);
                cells.add(new Cell(row.number(), day, text, className, WEEKDAYS.getOrDefault(plain(day), 0), period, parts[0], parts.length > 1 ? parts[1] : ""));
            }
        });
    }

    private static Map<Integer, String> days(Row row) {
        var found = new HashMap<Integer, String>();
        for (int i = 0; i < row.width(); i++) {
            if (plain(row.cell(i)).matches("(星期|周|礼拜).") && WEEKDAYS.containsKey(plain(row.cell(i)))) {
                found.put(i, row.cell(i));
            }
        }
        return found;
    }

    /** The period stands before the first day, perhaps behind 上午 or the time. */
    private Optional<Integer> period(Row row) {
        int first = days.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
        for (int i = 0; i < first; i++) {
            var period = PERIODS.get(plain(row.cell(i)));
            if (period != null) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(Row row) {
        return row.cells().stream().map(CLASS::matcher).filter(Matcher::find).map(match -> SCHOOL.matcher(match.group(1)).replaceFirst("")).findFirst();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
