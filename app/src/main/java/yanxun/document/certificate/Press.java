package yanxun.document.certificate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yanxun.document.print.Canvas;
import yanxun.document.print.Sheet;
import yanxun.document.type.Face;
import yanxun.document.type.Typefaces;

/** Prints certificates. Nothing is kept: the same facts under the same edition give the same bytes. */
@Component
class Press {
    private final Typefaces typefaces;
    private final Map<String, String> frames = new ConcurrentHashMap<>();

    Press(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    byte[] pdf(Edition edition, Statement statement, String root) {
        var address = root + "/verify/" + statement.token();
        var paper = edition.page();
        var ground = new Drawing.Ground(typefaces.of(Face.TITLE), typefaces.of(Face.BODY), frame(edition));
        return Sheet.pdf(paper.width(), paper.height(), new Sheet.Label(edition.title() + " " + statement.number(), edition.issuer()), List.of(canvas -> Drawing.draw(canvas, edition, statement, ground, address)));
    }

    private String frame(Edition edition) {
        return frames.computeIfAbsent(edition.border() + " " + edition.page(), _ -> {
            var canvas = Canvas.blank();
            Frame.draw(canvas, edition.border(), edition.page());
            return canvas.picture();
        });
    }
}
