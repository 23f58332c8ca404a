package yanxun.document.layout;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import yanxun.document.print.Canvas;
import yanxun.document.type.Typefaces;

/** Prints the sheets as PDF, the letters used embedded. */
@Component
public class PdfPrint {
    /** M80 Y80 of the norm, on a screen. */
    private static final Canvas.Colour RED = new Canvas.Colour(1, 0.2, 0.2);

    /** Below this share of its own width a text is narrowed, not pushed together. */
    private static final double NARROWED = 0.95;

    private final Typefaces typefaces;

    public PdfPrint(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    public byte[] print(List<Sheet> sheets, String title, String author) {
        return yanxun.document.print.Sheet.pdf(Norm.PAPER_WIDTH, Norm.PAPER_HEIGHT, new yanxun.document.print.Sheet.Label(title, author), sheets.stream().<Consumer<Canvas>>map(sheet -> canvas -> draw(canvas, sheet)).toList());
    }

    private void draw(Canvas canvas, Sheet sheet) {
        for (var item : sheet.items()) {
            switch (item) {
                case Sheet.Words words -> write(canvas, words);
                case Sheet.Stroke stroke -> {
                    canvas.stroke(colour(stroke.ink()), stroke.thickness());
                    canvas.line(stroke.x1(), Norm.PAPER_HEIGHT - stroke.y1(), stroke.x2(), Norm.PAPER_HEIGHT - stroke.y2());
                }
            }
        }
    }

    /** Chinese characters keep their shape and are moved apart or together; letters and digits are narrowed to the half square they have, as is a long name. */
    private void write(Canvas canvas, Sheet.Words words) {
        var face = typefaces.of(words.face());
        var natural = canvas.width(words.text(), words.size(), face);
        var moved = natural == 0 || words.isFull() && words.width() > natural * NARROWED;
        var setting = moved ? new Canvas.Setting((words.width() - natural) / words.text().codePointCount(0, words.text().length()), 1) : new Canvas.Setting(0, words.width() / natural);
        canvas.fill(colour(words.ink()));
        canvas.text(words.text(), words.x(), Norm.PAPER_HEIGHT - words.y(), words.size(), face, setting);
    }

    private static Canvas.Colour colour(Sheet.Ink ink) {
        return ink == Sheet.Ink.RED ? RED : Canvas.Colour.BLACK;
    }
}
