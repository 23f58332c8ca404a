package yanxun.platform.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** Finds the row of titles near the top of a sheet, under whatever stands above it, and which column is which. */
final class HeadingSearch {
    static final int FIRST_ROWS = 20;
    private static final Pattern MARKS = Pattern.compile("[(【\\[][^)】\\]]*(必填|选填|必须|可选|可空)[^)】\\]]*[)】\\]]|[*:]");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)|【[^】]*】|\\[[^\\]]*\\]");

    private final List<Column<?>> columns;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> looseTitles = new LinkedHashMap<>();

    HeadingSearch(List<Column<?>> columns) {
        this.columns = columns;
        for (var column : columns) {
            register(column.title(), column.title());
            column.traits().aliases().forEach(alias -> register(alias, column.title()));
        }
    }

    /** The best among the first rows; of equals the upper one. */
    Heading find(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new Rejected("表格里没有内容,请填好后再上传。");
        }
        int best = 0;
        int bestMatches = -1;
        for (int i = 0; i < rows.size(); i++) {
            int matches = places(labels(rows, i)).size();
            if (matches > bestMatches) {
                best = i;
                bestMatches = matches;
            }
        }
        var labels = labels(rows, best);
        if (bestMatches == 0) {
            throw new Rejected("没有找到表头。需要的列有:{0};文件开头是:{1}。请对照模板检查。", required(), listed(labels));
        }
        return heading(rows.get(best).number(), labels);
    }

    /** Whether these rows hold every column that must be there. */
    boolean fits(List<Row> rows) {
        var required = columns.stream().filter(column -> column.traits().required()).map(Column::title).toList();
        return IntStream.range(0, rows.size()).mapToObj(i -> places(labels(rows, i))).anyMatch(places -> !places.isEmpty() && places.keySet().containsAll(required));
    }

    /** Whether something stands below the titles that is no example. */
    boolean filled(List<Row> rows) {
        var heading = find(rows);
        return rows.stream().anyMatch(row -> row.number() > heading.row() && !Template.isExample(row, columns, heading));
    }

    private void register(String name, String title) {
        titles.put(normal(name), title);
        looseTitles.putIfAbsent(loose(name), title);
    }

    private Heading heading(int row, List<String> labels) {
        refuseTwins(labels);
        var places = places(labels);
        var missing = columns.stream().filter(column -> column.traits().required() && !places.containsKey(column.title())).map(Column::title).toList();
        if (!missing.isEmpty()) {
            throw new Rejected("缺少必需的列:{0}。第 {1} 行的表头里有:{2}。请补上后再上传,或下载模板来填。", Text.listed(missing), row, listed(labels));
        }
        var ignored = IntStream.range(0, labels.size()).filter(i -> !places.containsValue(i)).mapToObj(labels::get)
                .filter(label -> !label.isEmpty() && !label.equals(RedWorkbook.REASONS)).toList();
        return new Heading(row, ignored, places);
    }

    /** Exact names first; a name with its parentheses cut off only where nothing else claims the column. */
    private Map<String, Integer> places(List<String> labels) {
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < labels.size(); i++) {
            var title = titles.get(normal(labels.get(i)));
            if (title != null) {
                places.putIfAbsent(title, i);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            var title = looseTitles.get(loose(labels.get(i)));
            if (title != null && !places.containsValue(i)) {
                places.putIfAbsent(title, i);
            }
        }
        return places;
    }

    private void refuseTwins(List<String> labels) {
        var seen = new LinkedHashMap<String, String>();
        for (var label : labels) {
            var title = titles.get(normal(label));
            if (title != null) {
                var twin = seen.put(title, label);
                if (twin != null) {
                    throw new Rejected("有两列都是“{0}”(表头“{1}”和“{2}”),不知道该用哪一列。请删去一列后再上传。", title, twin, label);
                }
            }
        }
    }

    /** The titles of a row, a blank one taken from the row above: that is how a two-row heading with merged cells looks from inside. */
    private static List<String> labels(List<Row> rows, int index) {
        var row = rows.get(index);
        var above = index > 0 && rows.get(index - 1).number() == row.number() - 1 ? rows.get(index - 1) : Row.of(0);
        return IntStream.range(0, Math.max(row.width(), above.width()))
                .mapToObj(i -> row.cell(i).isEmpty() && above.width() > 1 ? above.cell(i) : row.cell(i)).toList();
    }

    private String required() {
        var required = columns.stream().filter(column -> column.traits().required()).map(Column::title).toList();
        return Text.listed(required.isEmpty() ? columns.stream().map(Column::title).toList() : required);
    }

    private static String listed(List<String> labels) {
        var filled = new ArrayList<>(labels.stream().filter(label -> !label.isEmpty()).toList());
        var first = filled.stream().limit(20).map(label -> label.length() > 20 ? label.substring(0, 20) + "…" : label).toList();
        return Text.listed(first) + (filled.size() > first.size() ? "…" : "");
    }

    private static String normal(String label) {
        return Characters.withoutBlanks(MARKS.matcher(Characters.halfWidth(label)).replaceAll("")).toLowerCase(Locale.ROOT);
    }

    private static String loose(String label) {
        var loose = PARENTHESES.matcher(normal(label)).replaceAll("");
        return loose.isEmpty() ? normal(label) : loose;
    }
}
