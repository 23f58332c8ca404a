package yanxun.platform.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** Splits delimited text into records: a quoted field may hold delimiters, doubled quotes and line breaks; stray quotes are text. */
final class TextRecords {
    private final Reader text;
    private final char delimiter;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    private int number;

    TextRecords(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** How many records have been read. */
    int number() {
        return number;
    }

    @Nullable List<String> next() throws IOException {
        if (peek() < 0) {
            return null;
        }
        number++;
        var fields = new ArrayList<String>();
        while (true) {
            fields.add(field());
            if (fields.size() > 2 * XlsxRows.MOST_COLUMNS) {
                throw new Rejected("第 {0} 行的列太多,读不了,请确认这是逗号、分号或制表符分隔的表格。", number);
            }
            int c = read();
            if (c != delimiter) {
                if (c == '\r' && peek() == '\n') {
                    read();
                }
                return fields;
            }
        }
    }

    /** Up to the delimiter, line end or end of text, which stays unread. */
    private String field() throws IOException {
        var field = new StringBuilder();
        while (peek() == ' ' || peek() == '\u3000') {
            field.append((char) read());
        }
        if (peek() == '"') {
            read();
            field.setLength(0);
            quoted(field);
        }
        while (!endsField(peek())) {
            append(field, (char) read());
        }
        return field.toString();
    }

    private void quoted(StringBuilder field) throws IOException {
        int from = number;
        while (true) {
            int c = read();
            if (c < 0) {
                throw new Rejected("第 {0} 行有个引号没有配对,后面的内容分不清列,请改正后再上传。", from);
            } else if (c != '"') {
                append(field, (char) c);
            } else if (peek() == '"') {
                append(field, (char) read());
            } else {
                return;
            }
        }
    }

    private void append(StringBuilder field, char c) {
        field.append(c);
        if (field.length() > Xml.LONGEST_TEXT) {
            throw new Rejected("第 {0} 行有一格的文字超过 {1} 个字(也许是引号没有配对),请改正后再上传。", number, Xml.LONGEST_TEXT);
        }
    }

    private boolean endsField(int c) {
        return c < 0 || c == delimiter || c == '\n' || c == '\r';
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(0, text.read(buffer));
            at = 0;
        }
        return at == end ? -1 : buffer[at];
    }

    private int read() throws IOException {
        int c = peek();
        if (c >= 0) {
            at++;
        }
        return c;
    }
}
