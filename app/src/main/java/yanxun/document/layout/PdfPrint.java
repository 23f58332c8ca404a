package yanxun.document.layout;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.CMYKColor;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;
import yanxun.document.type.Typefaces;

/** Prints the sheets as PDF, the glyphs used embedded. */
@Component
public class PdfPrint {
    private static final CMYKColor RED = new CMYKColor(0f, 0.8f, 0.8f, 0f);
    private static final CMYKColor BLACK = new CMYKColor(0f, 0f, 0f, 1f);

    /** Below this share of its own width a text is narrowed, not pushed together. */
    private static final double NARROWED = 0.95;

    private final Typefaces typefaces;

    public PdfPrint(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    public byte[] print(List<Sheet> sheets, String title) {
        var out = new ByteArrayOutputStream();
        var document = new Document(new Rectangle((float) Norm.PAPER_WIDTH, (float) Norm.PAPER_HEIGHT), 0, 0, 0, 0);
        var writer = PdfWriter.getInstance(document, out);
        writer.setFullCompression();
        document.addTitle(title);
        document.open();
        for (var sheet : sheets) {
            document.newPage();
            writer.setPageEmpty(false);
            sheet.items().forEach(item -> draw(writer.getDirectContent(), item));
        }
        document.close();
        return out.toByteArray();
    }

    private void draw(PdfContentByte page, Sheet.Item item) {
        switch (item) {
            case Sheet.Words words -> write(page, words);
            case Sheet.Stroke stroke -> {
                page.setColorStroke(color(stroke.ink()));
                page.setLineWidth((float) stroke.thickness());
                page.moveTo((float) stroke.x1(), (float) (Norm.PAPER_HEIGHT - stroke.y1()));
                page.lineTo((float) stroke.x2(), (float) (Norm.PAPER_HEIGHT - stroke.y2()));
                page.stroke();
            }
        }
    }

    /** Chinese characters keep their shape and are moved apart or together; letters and digits are narrowed to the half square they have, as is a long name. */
    private void write(PdfContentByte page, Sheet.Words words) {
        var font = typefaces.of(words.face());
        var natural = font.getWidthPoint(words.text(), (float) words.size());
        page.beginText();
        page.setColorFill(color(words.ink()));
        page.setFontAndSize(font, (float) words.size());
        if (natural == 0 || words.isFull() && words.width() > natural * NARROWED) {
            page.setHorizontalScaling(100);
            page.setCharacterSpacing((float) ((words.width() - natural) / words.text().length()));
        } else {
            page.setCharacterSpacing(0);
            page.setHorizontalScaling((float) (100 * words.width() / natural));
        }
        page.setTextMatrix((float) words.x(), (float) (Norm.PAPER_HEIGHT - words.y()));
        page.showText(words.text());
        page.endText();
    }

    private static CMYKColor color(Sheet.Ink ink) {
        return ink == Sheet.Ink.RED ? RED : BLACK;
    }
}
