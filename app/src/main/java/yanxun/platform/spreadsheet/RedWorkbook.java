package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import yanxun.platform.error.Rejected;

/** The uploaded rows given back where they stood, wrong cells red, the reasons in a last column: to be mended and uploaded again. */
public final class RedWorkbook {
    /** The heading of the column of reasons; an import passes over it. */
    public static final String REASONS = "问题说明";

    private static final Pattern EXACT_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");
    private static final int MOST_COMMENTS = 2_000;
    private static final int FLUSH_EVERY = 500;

    private final Heading heading;
    private final Worksheet sheet;
    private final Map<Integer, List<CellError>> errors;
    private final int reasonsPlace;
    private int comments;

    private RedWorkbook(Heading heading, Worksheet sheet, Map<Integer, List<CellError>> errors, int reasonsPlace) {
        this.heading = heading;
        this.sheet = sheet;
        this.errors = errors;
        this.reasonsPlace = reasonsPlace;
    }

    public static void write(SheetSpec spec, SheetReader upload, Collection<CellError> errors, OutputStream out) {
        try {
            var workbook = Page.workbook(out);
            var byRow = errors.stream().collect(Collectors.groupingBy(CellError::row));
            var heading = spec.heading(upload);
            new RedWorkbook(heading, Page.sheet(workbook, spec.name()), byRow, reasonsPlace(upload, heading)).write(upload);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where reasons stood the last time, if this comes back still wrong; else beyond every row. */
    private static int reasonsPlace(SheetReader upload, Heading heading) {
        try (var rows = upload.rows(); var all = upload.rows()) {
            var titles = rows.filter(row -> row.number() == heading.row()).findFirst().orElseThrow();
            return IntStream.range(0, titles.width()).filter(i -> titles.cell(i).equals(REASONS)).findFirst()
                    .orElseGet(() -> all.mapToInt(Row::width).max().orElse(0));
        }
    }

    private void write(SheetReader upload) throws IOException {
        int written = 0;
        int last = heading.row();
        setUp();
        try (var rows = upload.rows()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                write(row);
                last = row.number();
                if (++written % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
        }
        sheet.setAutoFilter(heading.row() - 1, 0, Math.max(last, heading.row() + 1) - 1, reasonsPlace);
    }

    private void setUp() {
        sheet.freezePane(0, heading.row());
        sheet.width(reasonsPlace, 50);
        for (int i = 0; i < reasonsPlace; i++) {
            sheet.width(i, 16);
        }
        Page.print(sheet, heading.row() - 1, heading.row() - 1);
    }

    private void write(Row row) {
        int at = row.number() - 1;
        if (at >= Page.MOST_ROWS) {
            throw new Rejected("表格中间空行太多,请删去空行后再上传。");
        }
        for (int column = 0; column < row.width(); column++) {
            if (column != reasonsPlace) {
                copy(row, column);
            }
        }
        if (row.number() == heading.row()) {
            sheet.inlineString(at, reasonsPlace, REASONS);
            sheet.range(at, 0, at, reasonsPlace).style().bold().fillColor("EDF2F7").set();
        } else if (row.number() > heading.row()) {
            mark(at, errors.getOrDefault(row.number(), List.of()));
        }
    }

    private void copy(Row row, int column) {
        var text = row.cell(column);
        if (row.isNumber(column) && EXACT_NUMBER.matcher(text).matches()) {
            sheet.value(row.number() - 1, column, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            sheet.inlineString(row.number() - 1, column, text);
            sheet.style(row.number() - 1, column).format("@").set();
        }
    }

    private void mark(int at, List<CellError> wrong) {
        var sentences = new HashMap<Integer, String>();
        for (var error : wrong) {
            heading.place(error.column()).ifPresent(place -> sentences.merge(place, error.told(), (first, second) -> first + t(";") + second));
        }
        sentences.forEach((place, sentence) -> {
            sheet.style(at, place).fillColor("FFC7CE").fontColor("9C0006").set();
            if (comments++ < MOST_COMMENTS) {
                sheet.comment(at, place, sentence);
            }
        });
        if (!wrong.isEmpty()) {
            sheet.inlineString(at, reasonsPlace, wrong.stream().map(RedWorkbook::reason).collect(Collectors.joining(t(";"))));
            sheet.style(at, reasonsPlace).fontColor("9C0006").wrapText(true).set();
        }
    }

    private static String reason(CellError error) {
        return error.column().isEmpty() ? error.told() : "「" + error.column() + "」" + error.told();
    }
}
