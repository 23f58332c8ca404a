package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Turns rows into lines, remembering what must not come twice. */
final class LineReading {
    private static final Pattern FOOT = Pattern.compile("(?:合计|总计|小计|总数|共计)(?:[:\\d人].*)?|(?:填表|制表|填报|审核|审批|负责|校长|经办|联系)(?:人|单位|日期|时间|电话)?(?:签字|签名|签章)?:.*|(?:注|备注|说明|附注|填表说明|注意)\\d?[:.].*");
    private final List<Column<?>> columns;
    private final Heading heading;
    private final boolean from1904;
    private final Map<String, Map<Object, Integer>> seen = new HashMap<>();

    LineReading(List<Column<?>> columns, Heading heading, boolean from1904) {
        this.columns = columns;
        this.heading = heading;
        this.from1904 = from1904;
    }

    /** Nothing for the example row of a template left as it was. */
    Optional<Line> line(Row row) {
        if (Template.isExample(row, columns, heading)) {
            return Optional.empty();
        }
        if (foots(row)) {
            return Optional.of(new Line(row, heading, Map.of(), List.of(new CellError(row.number(), "", "", "这一行像是合计、落款或说明,不是名单;请整行删去"))));
        }
        var values = new HashMap<String, Object>();
        var errors = new ArrayList<CellError>();
        for (var column : columns) {
            var place = heading.place(column.title());
            if (place.isPresent()) {
                read(column, row, place.getAsInt(), values, errors);
            }
        }
        return Optional.of(new Line(row, heading, values, errors));
    }

    /** 合计, 填表人:… below the last line, where something that must be there is missing. */
    private boolean foots(Row row) {
        var first = IntStream.range(0, row.width()).mapToObj(row::cell).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return FOOT.matcher(Characters.withoutBlanks(Characters.halfWidth(first))).matches()
                && columns.stream().anyMatch(column -> column.traits().required() && row.cell(heading.place(column.title()).orElse(-1)).isEmpty());
    }

    private <T> void read(Column<T> column, Row row, int place, Map<String, Object> values, List<CellError> errors) {
        var text = row.cell(place);
        if (text.isEmpty()) {
            if (column.traits().required()) {
                errors.add(new CellError(row.number(), column.title(), "", "必须填写"));
            }
            return;
        }
        if (column.traits().silent().test(text)) {
            return;
        }
        if (text.startsWith(Template.EXAMPLE)) {
            errors.add(new CellError(row.number(), column.title(), text, kept("这是模板的示例行,请整行删去;若已改成真实内容,请去掉“{0}”", Template.EXAMPLE)));
            return;
        }
        switch (column.read(new Entry(text, row.isNumber(place), from1904))) {
            case Outcome.Value<T>(var value) -> {
                values.put(column.title(), value);
                twin(column, row, value).ifPresent(other ->
                        errors.add(new CellError(row.number(), column.title(), text, kept("与第 {0} 行重复", other))));
            }
            case Outcome.Wrong<T>(var sentence) -> errors.add(new CellError(row.number(), column.title(), text, sentence));
        }
    }

    private <T> Optional<Integer> twin(Column<T> column, Row row, T value) {
        return column.traits().unique()
                ? Optional.ofNullable(seen.computeIfAbsent(column.title(), _ -> new HashMap<>()).putIfAbsent(value, row.number()))
                : Optional.empty();
    }
}
