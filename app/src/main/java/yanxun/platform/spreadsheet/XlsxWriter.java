package yanxun.platform.spreadsheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

final class XlsxWriter implements SheetWriter {
    private static final int SAMPLE_ROWS = 200;
    private static final int FLUSH_EVERY = 500;

    private final SheetLayout layout;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final double[] widths;
    private final int firstRow;
    private int next;

    XlsxWriter(OutputStream out, SheetLayout layout) {
        this.layout = layout;
        this.workbook = Page.workbook(new KeptOpen(out));
        this.sheet = Page.sheet(workbook, layout.name());
        this.widths = layout.headings().stream().mapToDouble(Page::width).toArray();
        writeTitle(layout.title(), 16);
        writeTitle(layout.asOf(), 10);
        writeHeadings();
        this.firstRow = next;
    }

    @Override
    public SheetWriter row(@Nullable Object... cells) {
        if (next >= Page.MOST_ROWS) {
            throw new Rejected("超过了一张表格能放下的 {0} 行,请缩小范围,或导出为 CSV。", Page.MOST_ROWS);
        }
        if (next > firstRow && (next - firstRow) % FLUSH_EVERY == 0) {
            flush();
        }
        for (int column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        next++;
        return this;
    }

    @Override
    public SheetWriter total(@Nullable Object... cells) {
        row(cells);
        sheet.range(next - 1, 0, next - 1, layout.headings().size() - 1).style().bold().borderStyle(BorderStyle.THIN).set();
        return this;
    }

    @Override
    public void finish() {
        applyWidths();
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing to let go of: the workbook holds memory only, and an unfinished one must stay unreadable. */
    @Override
    public void close() {}

    private void writeTitle(@Nullable String text, int size) {
        if (text != null) {
            int last = layout.headings().size() - 1;
            sheet.inlineString(next, 0, text);
            sheet.range(next, 0, next, last).style().fontSize(size).horizontalAlignment(size > 12 ? "center" : "right").set();
            if (last > 0) {
                sheet.range(next, 0, next, last).merge();
            }
            next++;
        }
    }

    private void writeHeadings() {
        for (int column = 0; column < layout.headings().size(); column++) {
            sheet.inlineString(next, column, layout.headings().get(column));
        }
        sheet.range(next, 0, next, layout.headings().size() - 1).style().bold().fillColor("EDF2F7").wrapText(true).borderStyle(BorderStyle.THIN).set();
        Page.print(sheet, next, next);
        next++;
        sheet.freezePane(0, next);
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case String text -> Page.text(sheet, next, column, text);
            case Number number -> Page.number(sheet, next, column, number);
            case LocalDate date -> write(column, date, "yyyy-mm-dd");
            case LocalDateTime time -> write(column, time, "yyyy-mm-dd hh:mm");
            case Boolean yes -> Page.text(sheet, next, column, yes ? "是" : "否");
            default -> throw new IllegalArgumentException("Not a cell: " + cell.getClass());
        }
        if (cell != null && column < widths.length && next - firstRow < SAMPLE_ROWS) {
            widths[column] = Math.max(widths[column], Page.width(cell.toString()));
        }
    }

    private void write(int column, Temporal when, String format) {
        if (when instanceof LocalDate date) {
            sheet.value(next, column, date);
        } else if (when instanceof LocalDateTime time) {
            sheet.value(next, column, time);
        }
        sheet.style(next, column).format(format).set();
    }

    private void applyWidths() {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, column < layout.widths().size() ? layout.widths().get(column) : widths[column]);
        }
    }

    private void flush() {
        applyWidths();
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finishing a workbook closes its stream; whoever opened it may still have something to add, such as a zip of several. */
    private static final class KeptOpen extends FilterOutputStream {
        private KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
