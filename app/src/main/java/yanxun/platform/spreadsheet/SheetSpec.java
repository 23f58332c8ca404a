package yanxun.platform.spreadsheet;

import java.util.List;
import java.util.stream.Stream;

/** The columns one import understands; says how a file is read, and what its template looks like. */
public record SheetSpec(String name, List<Column<?>> columns) {
    public SheetSpec {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.stream().map(Column::title).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("Columns need titles of their own");
        }
    }

    public static SheetSpec of(String name, Column<?>... columns) {
        return new SheetSpec(name, List.of(columns));
    }

    /** Finds the titles; refuses a sheet without them, without a required column, or with a column twice. */
    public Heading heading(SheetReader reader) {
        var search = new HeadingSearch(columns);
        reader.choose(HeadingSearch.FIRST_ROWS, search::fits, search::filled);
        try (var rows = reader.rows()) {
            return search.find(rows.limit(HeadingSearch.FIRST_ROWS).toList());
        }
    }

    /** Every filled row beneath the titles, sound or not, read while the stream advances. */
    public Stream<Line> lines(SheetReader reader) {
        var heading = heading(reader);
        var reading = new LineReading(columns, heading, reader.countsFrom1904());
        return reader.rows().filter(row -> row.number() > heading.row()).flatMap(row -> reading.line(row).stream());
    }
}
