package yanxun.platform.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row read by a specification: its values, and everything wrong with it. */
public final class Line {
    private final Row row;
    private final Heading heading;
    private final Map<String, Object> values;
    private final List<CellError> errors;

    Line(Row row, Heading heading, Map<String, Object> values, List<CellError> errors) {
        this.row = row;
        this.heading = heading;
        this.values = values;
        this.errors = List.copyOf(errors);
    }

    /** The row as the spreadsheet program numbers it. */
    public int number() {
        return row.number();
    }

    /** The value; null where the cell is empty or wrong, or the file has no such column. */
    @SuppressWarnings("unchecked") // values are put in under the title of the column that made them
    public <T> @Nullable T get(Column<T> column) {
        return (T) values.get(column.title());
    }

    public <T> Optional<T> find(Column<T> column) {
        return Optional.ofNullable(get(column));
    }

    /** What stood in the cell. */
    public String text(Column<?> column) {
        return row.cell(heading.place(column.title()).orElse(-1));
    }

    public boolean isSound() {
        return errors.isEmpty();
    }

    public List<CellError> errors() {
        return errors;
    }

    /** An error a module finds in a cell, such as a school nobody knows. */
    public CellError error(Column<?> column, String sentence) {
        return new CellError(number(), column.title(), text(column), sentence);
    }

    /** An error of the row as a whole. */
    public CellError error(String sentence) {
        return new CellError(number(), "", "", sentence);
    }
}
