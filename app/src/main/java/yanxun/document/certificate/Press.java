package yanxun.document.certificate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yanxun.document.print.Canvas;
import yanxun.document.print.Outlines;
import yanxun.document.print.Sheet;
import yanxun.document.type.Face;
import yanxun.document.type.Typefaces;

/** Prints certificates. Nothing is kept: the same facts under the same edition give the same bytes. */
@Component
class Press {
    private final Typefaces typefaces;
    private final Map<Face, Outlines> outlines = new ConcurrentHashMap<>();
    private final Map<String, String> frames = new ConcurrentHashMap<>();

    Press(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    byte[] pdf(Edition edition, Statement statement, String root) {
        var address = root + "/verify/" + statement.token();
        var paper = edition.page();
        return Sheet.pdf(face(Face.TITLE), face(Face.BODY), paper.width(), paper.height(), new Sheet.Label(edition.title() + " " + statement.number(), edition.issuer()),
                canvas -> Drawing.draw(canvas, edition, statement, frame(edition), address));
    }

    private Outlines face(Face face) {
        return outlines.computeIfAbsent(face, typefaces::outlines);
    }

    private String frame(Edition edition) {
        return frames.computeIfAbsent(edition.border() + " " + edition.page(), _ -> {
            var canvas = Canvas.blank();
            Frame.draw(canvas, edition.border(), edition.page());
            return canvas.picture();
        });
    }
}
