package yanxun.platform.spreadsheet;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sheet of a workbook that fits, or else the first filled one, or a text table, whatever the file is called. */
public sealed interface SheetReader extends AutoCloseable permits XlsxReader, TextReader {
    int MOST_ROWS = 200_000;

    /** Refuses what is no table, with the reason and the way out. */
    static SheetReader open(Path file, String name) {
        return Upload.of(file, name).reader();
    }

    static SheetReader open(InputStream content, String name) {
        return Upload.of(content, name).reader();
    }

    /** The name the file was uploaded under. */
    String name();

    /** Of several sheets takes the one whose first rows hold what is looked for, with something below; refuses two such lists. Asked before the rows are read. */
    default void choose(int first, Predicate<List<Row>> fits, Predicate<List<Row>> filled) {}

    /** The filled rows, from the start at each call, read while the stream advances; refuses damage and excess where it meets them. */
    Stream<Row> rows();

    /** Whether plain numbers standing for dates count from 1904, as old Macintosh workbooks do. */
    boolean countsFrom1904();

    @Override
    void close();
}
