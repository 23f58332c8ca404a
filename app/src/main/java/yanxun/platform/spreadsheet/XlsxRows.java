package yanxun.platform.spreadsheet;

import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Archive;

/** Walks the filled rows of one sheet. */
final class XlsxRows extends Spliterators.AbstractSpliterator<Row> implements AutoCloseable {
    static final int MOST_COLUMNS = 512;

    private final Xml xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final Merges merges;
    private String[] cells = new String[32];
    private BitSet numbers = new BitSet();
    private int width;
    private int number;
    private int filled;

    XlsxRows(InputStream part, SharedStrings strings, CellFormats formats, Merges merges) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.xml = new Xml(part);
        this.strings = strings;
        this.formats = formats;
        this.merges = merges;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row> action) {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row") && readRow()) {
                if (++filled > SheetReader.MOST_ROWS) {
                    throw tooManyRows();
                }
                merges.fill(number, column -> column < width ? cells[column] : "", (column, text) -> put(column, text, false));
                action.accept(new Row(number, Arrays.copyOf(cells, width), numbers));
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        xml.close();
    }

    static Rejected tooManyRows() {
        return new Rejected("表格超过 {0} 行,请拆成几个文件分别上传。", SheetReader.MOST_ROWS);
    }

    /** A non-negative number of the file's own structure, -1 for anything else. */
    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** Reads to the end of the row; whether anything stands in it. */
    private boolean readRow() {
        var reference = xml.attribute("r");
        number = reference == null ? number + 1 : number(reference);
        if (number < 1 || number > 1 << 20) {
            throw Archive.damaged();
        }
        width = 0;
        numbers = new BitSet();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                var place = xml.attribute("r");
                column = place == null ? column + 1 : column(place);
                readCell(column);
            }
        }
        return width > 0;
    }

    private void readCell(int column) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text("");
            } else if (xml.starts("is")) {
                value = xml.text("rPh");
            }
        }
        if (!value.isEmpty()) {
            boolean isNumber = type == null || type.equals("n");
            put(column, text(type, value, style), isNumber && !formats.isDate(style));
        }
    }

    private String text(@Nullable String type, String value, @Nullable String style) {
        return switch (type) {
            case null -> formats.text(value.strip(), style);
            case "n" -> formats.text(value.strip(), style);
            case "s" -> strings.text(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.strip().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            default -> SharedStrings.typed(value);
        };
    }

    private void put(int column, String text, boolean isNumber) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw new Rejected("第 {0} 行填到了第 {1} 列,超出了能读的 {2} 列,请删去多余的列。", number, column + 1, MOST_COLUMNS);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, MOST_COLUMNS);
        }
        if (column < width && !cells[column].isEmpty()) {
            throw Archive.damaged();
        }
        if (column >= width) {
            Arrays.fill(cells, width, column, "");
            width = column + 1;
        }
        cells[column] = text;
        numbers.set(column, isNumber);
    }

    /** The column of a reference such as {@code AB12}, from 0. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 1 || column > 1 << 14) {
                throw Archive.damaged();
            }
        }
        if (column == 0) {
            throw Archive.damaged();
        }
        return column - 1;
    }
}
