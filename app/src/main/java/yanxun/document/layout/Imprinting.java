package yanxun.document.layout;

import java.util.ArrayList;
import java.util.List;
import yanxun.document.type.Face;
import yanxun.platform.i18n.Text;

/** 版记: copies and printing, between lines at the foot of the last page. */
final class Imprinting {
    private static final double CELL = Norm.SMALL_SIZE;

    private Imprinting() {}

    /**
     * A line of the imprint: text from the left, and text that ends at the right.
     *
     * @param begins whether a thin rule parts it from the line above
     */
    record Line(double indent, String text, String right, boolean begins) {}

    static List<Line> lines(Paper paper) {
        var lines = new ArrayList<Line>();
        var imprint = paper.imprint();
        var room = Norm.WIDTH / CELL - 2;
        if (!imprint.copies().isBlank()) {
            var label = paper.variant() == Paper.Variant.MINUTES ? "分送：" : "抄送：";
            var text = label + Composing.ended(Text.printed(imprint.copies().strip()), "。");
            for (var line : Breaking.lines(List.of(new Span(text, Face.BODY)), room, room - 3)) {
                lines.add(new Line(lines.isEmpty() ? 1 : 4, text(line), "", lines.isEmpty()));
            }
        }
        if (paper.variant() != Paper.Variant.LETTER && !imprint.printer().isBlank()) {
            var printed = imprint.printedOn() == null ? "" : Composing.chinese(imprint.printedOn()) + "印发";
            lines.add(new Line(1, Text.printed(imprint.printer().strip()), printed, true));
        }
        return lines;
    }

    static List<Sheet.Item> items(List<Line> lines, boolean ruled) {
        var items = new ArrayList<Sheet.Item>();
        var top = Norm.BOTTOM - lines.size() * Norm.IMPRINT_LINE;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = top + i * Norm.IMPRINT_LINE;
            if (ruled && line.begins()) {
                items.add(Sheet.rule(Norm.LEFT, at, Norm.WIDTH, i == 0 ? Norm.IMPRINT_THICK : Norm.IMPRINT_THIN, Sheet.Ink.BLACK));
            }
            var inner = at + (Norm.IMPRINT_LINE - Norm.SMALL_SIZE) / 2;
            items.addAll(Sheet.words(List.of(new Span(line.text(), Face.BODY)), Norm.LEFT + line.indent() * CELL, inner, Norm.SMALL_SIZE, CELL, Sheet.Ink.BLACK));
            if (!line.right().isEmpty()) {
                var right = new Span(line.right(), Face.BODY);
                items.addAll(Sheet.words(List.of(right), Norm.RIGHT - CELL - right.cells() * CELL, inner, Norm.SMALL_SIZE, CELL, Sheet.Ink.BLACK));
            }
        }
        if (ruled && !lines.isEmpty()) {
            items.add(Sheet.rule(Norm.LEFT, Norm.BOTTOM, Norm.WIDTH, Norm.IMPRINT_THICK, Sheet.Ink.BLACK));
        }
        return items;
    }

    private static String text(Breaking.Line line) {
        return line.spans().stream().map(Span::text).reduce("", String::concat);
    }
}
