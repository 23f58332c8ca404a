package yanxun.document.attestation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yanxun.document.Attestation;
import yanxun.document.certificate.CheckCode;
import yanxun.document.print.Canvas;
import yanxun.document.print.Outlines;

/** Lets a paper flow over as many A4 pages as it takes; the code and the issuer stand at the end, the number on each. */
final class Flow {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;
    private static final double SIDE = 62;
    private static final double TOP = HEIGHT - 78;
    private static final double BOTTOM = 74;
    private static final double CODE = 78;
    private static final double TEXT = 11;
    private static final double CELL = 9;
    private static final double LEADING = 1.5;

    private final Attestation paper;
    private final Outlines strong;
    private final Outlines plain;
    private final String address;
    private final Canvas measure = Canvas.blank();
    private final List<List<Consumer<Canvas>>> pages = new ArrayList<>();
    private double y = TOP;

    Flow(Attestation paper, Outlines strong, Outlines plain, String address) {
        this.paper = paper;
        this.strong = strong;
        this.plain = plain;
        this.address = address;
    }

    List<Consumer<Canvas>> pages() {
        pages.add(new ArrayList<>());
        title();
        paragraphs(paper.opening());
        paper.tables().forEach(this::table);
        paragraphs(paper.closing());
        foot();
        var drawn = new ArrayList<Consumer<Canvas>>();
        for (int i = 0; i < pages.size(); i++) {
            var line = "编号 " + paper.marks().number() + "　第 " + (i + 1) + " 页，共 " + pages.size() + " 页";
            var page = pages.get(i);
            drawn.add(canvas -> {
                canvas.fill(Canvas.Colour.BLACK);
                page.forEach(each -> each.accept(canvas));
                canvas.text(line, (WIDTH - measure.width(line, 8, plain)) / 2, 40, 8, plain);
            });
        }
        return drawn;
    }

    private void title() {
        double size = 22;
        double x = (WIDTH - measure.width(paper.title(), size, strong)) / 2;
        place(x, y, size, paper.title(), strong);
        y -= 22;
        var number = "编号：" + paper.marks().number();
        place((WIDTH - measure.width(number, 9, plain)) / 2, y, 9, number, plain);
        y -= 26;
    }

    private void paragraphs(String text) {
        for (var paragraph : text.strip().lines().toList()) {
            for (var line : new Breaks(measure, plain, TEXT).lines("　　" + paragraph.strip(), WIDTH - 2 * SIDE)) {
                room(TEXT * LEADING);
                place(SIDE, y, TEXT, line, plain);
                y -= TEXT * LEADING;
            }
        }
        y -= 6;
    }

    private void table(Attestation.Table table) {
        room(4 * CELL * LEADING);
        place(SIDE, y, 10.5, table.caption(), strong);
        y -= 8;
        var headings = table.columns().stream().map(Attestation.Column::heading).toList();
        row(table, headings, strong, false);
        for (var row : table.rows()) {
            if (row(table, row, plain, true)) {
                row(table, headings, strong, false);
                row(table, row, plain, false);
            }
        }
        if (!table.total().isEmpty()) {
            row(table, table.total(), strong, false);
        }
        y -= 22;
    }

    /** @return whether it did not fit and, being asked to stay, was left for the next page */
    private boolean row(Attestation.Table table, List<String> cells, Outlines face, boolean stays) {
        var breaks = new Breaks(measure, face, CELL);
        var widths = table.columns().stream().mapToDouble(column -> (WIDTH - 2 * SIDE) * column.width() / table.columns().stream().mapToInt(Attestation.Column::width).sum()).toArray();
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(breaks.lines(cells.get(i), widths[i] - 8));
        }
        double height = lines.stream().mapToInt(List::size).max().orElse(1) * CELL * LEADING + 5;
        if (y - height < BOTTOM) {
            turn();
            if (stays) {
                return true;
            }
        }
        double left = SIDE;
        for (int i = 0; i < cells.size(); i++) {
            cell(lines.get(i), left, widths[i], height, new Cell(face, table.columns().get(i).end()));
            left += widths[i];
        }
        y -= height;
        return false;
    }

    private record Cell(Outlines face, boolean end) {}

    private void cell(List<String> lines, double left, double width, double height, Cell cell) {
        double top = y;
        draw(canvas -> {
            canvas.stroke(Canvas.Colour.BLACK, 0.5);
            canvas.frame(left, top - height, width, height);
        });
        double at = top - 3 - CELL;
        for (var line : lines) {
            double x = cell.end() ? left + width - 4 - measure.width(line, CELL, cell.face()) : left + 4;
            place(x, at, CELL, line, cell.face());
            at -= CELL * LEADING;
        }
    }

    private void foot() {
        room(CODE + 30);
        double base = y - CODE;
        var matrix = matrix(address);
        draw(canvas -> canvas.code(matrix, SIDE - 6, base, CODE));
        var code = "校验码 " + CheckCode.shown(paper.marks().code());
        var site = "扫码或在 " + address.substring(0, address.lastIndexOf('/')).replaceFirst("^https?://", "") + " 查验";
        place(SIDE + CODE, base + 26, 9, code, plain);
        place(SIDE + CODE, base + 10, 9, site, plain);
        var date = paper.on().getYear() + "年" + paper.on().getMonthValue() + "月" + paper.on().getDayOfMonth() + "日";
        double right = WIDTH - SIDE;
        place(right - measure.width(paper.issuer(), 12, plain), base + 52, 12, paper.issuer(), plain);
        place(right - measure.width(date, 12, plain), base + 32, 12, date, plain);
        y = base;
    }

    private void room(double height) {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    private void turn() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    private void place(double x, double baseline, double size, String text, Outlines face) {
        draw(canvas -> canvas.text(text, x, baseline, size, face));
    }

    private void draw(Consumer<Canvas> drawing) {
        pages.getLast().add(drawing);
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
