package yanxun.org.oneroster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Archive;
import yanxun.platform.spreadsheet.Row;
import yanxun.platform.spreadsheet.SheetReader;

/** One file of a package, walked row by row. Names of files and columns are the standard's, to the letter. */
record Table(String name, List<String> required) {
    Table(String name, String... required) {
        this(name, List.of(required));
    }

    /** A row that is asked for its cells by the names of the columns; empty where the file has no such column. */
    record Entry(Map<String, Integer> places, Row row) {
        String get(String column) {
            return row.cell(places.getOrDefault(column, -1));
        }

        /** Only what is to be removed says so; a complete package leaves the status out. */
        boolean isActive() {
            return !get("status").equalsIgnoreCase("tobedeleted");
        }
    }

    void read(Archive archive, Consumer<Entry> each) {
        var content = archive.part(name).orElseThrow(() -> new Rejected("压缩包里没有 {0},不是完整的 OneRoster 包(各文件应放在压缩包的最外层)", name));
        try (var reader = SheetReader.open(content, name); var rows = reader.rows()) {
            var row = rows.iterator();
            var places = row.hasNext() ? places(row.next()) : Map.<String, Integer>of();
            for (var column : required) {
                if (!places.containsKey(column)) {
                    throw new Rejected("OneRoster 包里的 {0} 缺少列 {1},请按 OneRoster 1.2 的列名导出", name, column);
                }
            }
            while (row.hasNext()) {
                var entry = new Entry(places, row.next());
                if (entry.isActive()) {
                    each.accept(entry);
                }
            }
        }
    }

    private static Map<String, Integer> places(Row heading) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < heading.width(); i++) {
            places.putIfAbsent(heading.cell(i), i);
        }
        return places;
    }
}
