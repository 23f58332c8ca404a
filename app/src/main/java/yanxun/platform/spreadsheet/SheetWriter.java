package yanxun.platform.spreadsheet;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as they come, holding none. Cells are texts, numbers, dates, times without zone, booleans (是/否), or null.
 * Without {@link #finish()} the file is visibly incomplete, never silently short. The stream underneath stays open.
 */
public sealed interface SheetWriter extends AutoCloseable permits XlsxWriter, CsvWriter {
    static SheetWriter xlsx(OutputStream out, SheetLayout layout) {
        return new XlsxWriter(out, layout);
    }

    static SheetWriter csv(OutputStream out, SheetLayout layout) {
        return new CsvWriter(out, layout);
    }

    SheetWriter row(@Nullable Object... cells);

    /** A last, bold row. */
    SheetWriter total(@Nullable Object... cells);

    void finish();

    @Override
    void close();
}
