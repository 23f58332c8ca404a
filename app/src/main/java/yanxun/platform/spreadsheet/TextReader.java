package yanxun.platform.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import yanxun.platform.error.Rejected;

/** Reads comma, semicolon or tab separated text in the encodings met in Chinese offices. */
final class TextReader implements SheetReader {
    private static final Pattern DELIMITER_LINE = Pattern.compile("(?i)sep=([,;\t])\r?\n");
    private static final String DISARMED = "=+-@＝＋－＠\t\r0123456789";
    private static final int SAMPLE_CHARACTERS = 1 << 15;
    private static final int SAMPLE_RECORDS = 20;

    private final Upload upload;
    private final Encoding encoding;
    private final char delimiter;
    private final int skipped;
    private final List<Reader> opened = new ArrayList<>();

    private TextReader(Upload upload, Encoding encoding, String sample) {
        this.upload = upload;
        this.encoding = encoding;
        var declared = DELIMITER_LINE.matcher(sample);
        boolean isDeclared = declared.lookingAt();
        this.skipped = isDeclared ? declared.end() : 0;
        this.delimiter = isDeclared ? declared.group(1).charAt(0) : likeliestDelimiter(sample);
    }

    static TextReader open(Upload upload) throws IOException {
        var encoding = Encoding.of(upload.file());
        try (var text = encoding.open(upload.file())) {
            var sample = new char[SAMPLE_CHARACTERS];
            int length = 0;
            for (int count; length < sample.length && (count = text.read(sample, length, sample.length - length)) > 0; ) {
                length += count;
            }
            return new TextReader(upload, encoding, new String(sample, 0, length));
        }
    }

    @Override
    public String name() {
        return upload.name();
    }

    @Override
    public boolean countsFrom1904() {
        return false;
    }

    @Override
    public Stream<Row> rows() {
        try {
            var text = encoding.open(upload.file());
            opened.add(text);
            text.skip(skipped);
            return StreamSupport.stream(new Records(new TextRecords(text, delimiter)), false).onClose(() -> close(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        opened.forEach(TextReader::close);
        upload.close();
    }

    /** The one under which most of the first records have the same number of fields, and more than one. */
    private static char likeliestDelimiter(String sample) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long score = agreement(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long agreement(String sample, char delimiter) {
        var widths = new int[2 * XlsxRows.MOST_COLUMNS + 1];
        var records = new TextRecords(new StringReader(sample), delimiter);
        try {
            for (List<String> record; records.number() < SAMPLE_RECORDS && (record = records.next()) != null; ) {
                widths[record.size()]++;
            }
        } catch (Rejected _) {
            // The sample may end inside a quoted field; what came before still counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long score = 0;
        for (int width = 2; width < widths.length; width++) {
            score = Math.max(score, widths[width] * 1_000L + (widths[width] > 0 ? width : 0));
        }
        return score;
    }

    private static void close(Reader text) {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own exports disarm formulas with an apostrophe, and people guard long numbers with one: neither is content. */
    private static String cleaned(String field) {
        var text = Characters.trimmed(field);
        return text.length() > 1 && text.charAt(0) == '\'' && DISARMED.indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    private static final class Records extends Spliterators.AbstractSpliterator<Row> {
        private final TextRecords records;
        private int filled;

        private Records(TextRecords records) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.records = records;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Row> action) {
            try {
                for (List<String> record; (record = records.next()) != null; ) {
                    var row = new Row(records.number(), trimmed(record), new BitSet());
                    if (row.width() > 0) {
                        if (++filled > MOST_ROWS) {
                            throw XlsxRows.tooManyRows();
                        }
                        action.accept(row);
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String[] trimmed(List<String> record) {
            var cells = new String[record.size()];
            int width = 0;
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cleaned(record.get(i));
                if (!cells[i].isEmpty()) {
                    width = i + 1;
                }
            }
            return Arrays.copyOf(cells, width);
        }
    }
}
