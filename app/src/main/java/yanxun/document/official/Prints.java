package yanxun.document.official;

import java.time.Clock;
import org.springframework.stereotype.Component;
import yanxun.document.layout.PdfPrint;
import yanxun.document.layout.Typesetting;
import yanxun.document.layout.WordPrint;
import yanxun.platform.time.Times;

/** A document as a file to print or to edit. */
@Component
class Prints {
    private static final int LONGEST_NAME = 60;

    private final PdfPrint pdf;
    private final Clock clock;

    Prints(PdfPrint pdf, Clock clock) {
        this.pdf = pdf;
        this.clock = clock;
    }

    byte[] pdf(Content content) {
        return pdf.print(Typesetting.sheets(content.paper(Times.day(clock.instant()))), content.row().title(), content.row().unitName());
    }

    byte[] word(Content content) {
        return WordPrint.write(content.paper(Times.day(clock.instant())));
    }

    String name(Content content) {
        var name = (content.row().numberText() + " " + content.row().title()).strip().replaceAll("[\\\\/:*?\"<>|]", "");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
