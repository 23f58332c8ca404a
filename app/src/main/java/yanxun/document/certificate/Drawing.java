package yanxun.document.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yanxun.document.print.Canvas;
import yanxun.document.print.Canvas.Colour;
import yanxun.document.print.Outlines;

/** Puts a certificate on its page: frame, title, words, issuer and date, and the code that leads to its check. */
final class Drawing {
    private static final Colour INK = new Colour(0.12, 0.12, 0.12);
    private static final Colour TITLE = new Colour(0.64, 0.11, 0.09);
    private static final Colour QUIET = new Colour(0.35, 0.35, 0.35);
    private static final double SIDE = 96;
    private static final double CODE = 74;
    /** Marks that do not begin a line (GB/T 15834-2011, 5.1). */
    private static final String NOT_FIRST = "\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300b\u3009\u201d\u2019\u3011\u3015,.;:?!)";
    private static final String NOT_LAST = "\uff08\u300a\u3008\u201c\u2018\u3010\u3014(";

    private final Canvas canvas;
    private final Paper paper;
    private final Outlines strong;
    private final Outlines plain;

    private Drawing(Canvas canvas, Paper paper, Outlines strong, Outlines plain) {
        this.canvas = canvas;
        this.paper = paper;
        this.strong = strong;
        this.plain = plain;
    }

    /** The typefaces of the title and of the rest, and the frame all of an edition share. */
    record Ground(Outlines strong, Outlines plain, String frame) {}

    static void draw(Canvas canvas, Edition edition, Statement statement, Ground ground, String address) {
        var drawing = new Drawing(canvas, edition.page(), ground.strong(), ground.plain());
        canvas.add(ground.frame());
        drawing.title(edition.title());
        drawing.words(statement.words(edition));
        drawing.foot(edition.issuer(), statement);
        drawing.code(statement, address);
    }

    private void title(String title) {
        double size = 40;
        double spacing = title.length() <= 6 ? 8 : 2;
        double width = canvas.width(title, size, strong) + spacing * (title.length() - 1);
        double fit = Math.min(1, (paper.width() - 2 * SIDE) / width);
        canvas.fill(TITLE);
        canvas.text(title, (paper.width() - width * fit) / 2, paper.height() - 138, size * fit, strong, new Canvas.Setting(spacing * fit, 1));
    }

    private void words(String words) {
        double size = 20;
        var lines = lines(words, size);
        double room = paper.height() - 138 - 46 - 170;
        while (lines.size() * size * 1.9 > room && size > 9) {
            size -= 1;
            lines = lines(words, size);
        }
        canvas.fill(INK);
        double y = paper.height() - 138 - 46 - size;
        for (var line : lines) {
            canvas.text(line, SIDE, y, size, plain);
            y -= size * 1.9;
        }
    }

    /** Breaks where the line is full; every paragraph but a salutation begins two characters in. */
    private List<String> lines(String words, double size) {
        var lines = new ArrayList<String>();
        for (var paragraph : words.strip().split("\\R")) {
            var text = paragraph.strip();
            broken(isSalutation(text) ? text : "\u3000\u3000" + text, size, lines);
        }
        return lines;
    }

    private static boolean isSalutation(String text) {
        return text.endsWith(":") || text.endsWith("\uff1a");
    }

    private void broken(String text, double size, List<String> lines) {
        double most = paper.width() - 2 * SIDE;
        var line = new StringBuilder();
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            var letter = Character.toString(text.codePointAt(i));
            double step = canvas.width(letter, size, plain);
            if (width + step > most && NOT_FIRST.indexOf(letter) < 0 && !line.isEmpty()) {
                var carried = NOT_LAST.indexOf(line.charAt(line.length() - 1)) >= 0 ? line.substring(line.length() - 1) : "";
                lines.add(line.substring(0, line.length() - carried.length()));
                line = new StringBuilder(carried);
                width = canvas.width(carried, size, plain);
            }
            line.append(letter);
            width += step;
            i += letter.length();
        }
        lines.add(line.toString());
    }

    private void foot(String issuer, Statement statement) {
        double right = paper.width() - SIDE;
        double size = Math.min(18, 18 * (right - SIDE - CODE - 24) / Math.max(1, canvas.width(issuer, 18, plain)));
        var date = Statement.written(statement.issuedOn());
        double centre = right - Math.max(canvas.width(issuer, size, plain), canvas.width(date, 18, plain)) / 2;
        canvas.fill(INK);
        canvas.text(issuer, centre - canvas.width(issuer, size, plain) / 2, 128, size, plain);
        canvas.text(date, centre - canvas.width(date, 18, plain) / 2, 98, 18, plain);
    }

    private void code(Statement statement, String address) {
        canvas.fill(Colour.BLACK);
        canvas.code(matrix(address), SIDE - 8, 88, CODE);
        canvas.fill(QUIET);
        canvas.text("编号 " + statement.number() + "　校验码 " + statement.codeText() + "　扫码或在 " + site(address) + " 查验", SIDE, 66, 9, plain);
    }

    private static String site(String address) {
        int path = address.lastIndexOf('/');
        return path < 0 ? address : address.substring(0, path).replaceFirst("^https?://", "");
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
