package yanxun.platform.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text for machines and for Excel alike: marked as UTF-8, formulas disarmed; title and as-of line are left to workbooks. */
final class CsvWriter implements SheetWriter {
    private final Writer out;
    private boolean finished;

    CsvWriter(OutputStream out, SheetLayout layout) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write("\ufeff");
        row(layout.headings().toArray());
    }

    @Override
    public SheetWriter row(@Nullable Object... cells) {
        write(Arrays.stream(cells).map(CsvWriter::field).collect(Collectors.joining(",", "", "\r\n")));
        return this;
    }

    @Override
    public SheetWriter total(@Nullable Object... cells) {
        return row(cells);
    }

    @Override
    public void finish() {
        finished = true;
        flush();
    }

    @Override
    public void close() {
        if (!finished) {
            write("【导出中断,以上内容不完整】\r\n");
            flush();
        }
    }

    private static String field(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> quoted(Page.looksActive(text) ? "'" + text : text);
            case Double number when !Double.isFinite(number) -> "";
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            case LocalDate date -> date.toString();
            case LocalDateTime time -> time.toString().replace('T', ' ');
            case Boolean yes -> yes ? "是" : "否";
            default -> throw new IllegalArgumentException("Not a cell: " + cell.getClass());
        };
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t') && text.strip().length() == text.length();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
