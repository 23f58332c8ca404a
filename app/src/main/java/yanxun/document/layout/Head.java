package yanxun.document.layout;

import java.util.ArrayList;
import java.util.List;
import yanxun.document.type.Face;
import yanxun.platform.i18n.Text;

/**
 * The head of the first page: the issuer's name in red, the number and the red line, and what may stand at the upper left.
 *
 * @param bannerSize the largest that fits the width
 * @param numberTop where the square of the number begins
 * @param ruleAt the middle of the red line, of the upper double line in a letter
 * @param firstLine the line of the grid on which the title begins
 */
record Head(Paper paper, String banner, double bannerTop, double bannerSize, double numberTop, double ruleAt, int firstLine) {
    private static final double LARGEST = 52;
    private static final double LARGEST_LETTER = 40;
    private static final double DOUBLE_LINE = 4;
    /** A long name is set in narrow letters before it is set in small ones. */
    private static final double NARROWEST = 0.66;

    static Head of(Paper paper) {
        var banner = Text.printed(paper.banner());
        var letter = paper.variant() == Paper.Variant.LETTER;
        var size = Math.min(letter ? LARGEST_LETTER : LARGEST, Norm.WIDTH / Math.max(1, new Span(banner, Face.TITLE).cells()) / NARROWEST);
        var top = letter ? Norm.LETTER_BANNER_TOP : Norm.BANNER_TOP;
        var bottom = top + size;
        var rule = letter ? bottom + Norm.RULE_BELOW : bottom + 2 * Norm.LINE + Norm.SIZE + Norm.RULE_BELOW;
        var number = letter ? rule + DOUBLE_LINE + Norm.SIZE * 7 / 8 : bottom + 2 * Norm.LINE;
        var ends = letter ? number + Norm.SIZE : rule;
        return new Head(paper, banner, top, size, number, rule, (int) Math.round((ends + 2 * Norm.LINE - Norm.TOP) / Norm.LINE));
    }

    /** How wide each letter of the name is. */
    double bannerCell() {
        return Math.min(bannerSize, Norm.WIDTH / new Span(banner, Face.TITLE).cells());
    }

    private boolean isLetter() {
        return paper.variant() == Paper.Variant.LETTER;
    }

    List<Sheet.Item> items() {
        var items = new ArrayList<Sheet.Item>();
        var name = new Span(banner, Face.TITLE);
        items.addAll(Sheet.words(List.of(name), Norm.LEFT + (Norm.WIDTH - name.cells() * bannerCell()) / 2, bannerTop, bannerSize, bannerCell(), Sheet.Ink.RED));
        marks(items);
        number(items);
        if (isLetter()) {
            var x = (Norm.PAPER_WIDTH - Norm.LETTER_RULE_WIDTH) / 2;
            items.add(Sheet.rule(x, ruleAt + 1, Norm.LETTER_RULE_WIDTH, 2, Sheet.Ink.RED));
            items.add(Sheet.rule(x, ruleAt + DOUBLE_LINE, Norm.LETTER_RULE_WIDTH, 0.75, Sheet.Ink.RED));
            items.add(Sheet.rule(x, Norm.LETTER_RULE_BOTTOM - DOUBLE_LINE, Norm.LETTER_RULE_WIDTH, 0.75, Sheet.Ink.RED));
            items.add(Sheet.rule(x, Norm.LETTER_RULE_BOTTOM - 1, Norm.LETTER_RULE_WIDTH, 2, Sheet.Ink.RED));
        } else {
            items.add(Sheet.rule(Norm.LEFT, ruleAt, Norm.WIDTH, Norm.RULE_THICKNESS, Sheet.Ink.RED));
        }
        return items;
    }

    private void marks(List<Sheet.Item> items) {
        var at = isLetter() ? numberTop : Norm.TOP;
        for (var mark : marks()) {
            items.addAll(Sheet.words(List.of(new Span(mark, Face.BLACK)), Norm.LEFT, at, Norm.SIZE, Norm.CELL, Sheet.Ink.BLACK));
            at += Norm.LINE;
        }
    }

    /** Secrecy before urgency, each on its line. */
    List<String> marks() {
        return java.util.stream.Stream.of(paper.secrecy(), paper.urgency()).filter(mark -> !mark.isBlank()).toList();
    }

    private void number(List<Sheet.Item> items) {
        var number = new Span(paper.number(), Face.BODY);
        var width = number.cells() * Norm.CELL;
        var upward = !paper.signatory().isBlank() && !isLetter();
        var x = isLetter() ? Norm.RIGHT - width : upward ? Norm.LEFT + Norm.CELL : Norm.LEFT + (Norm.WIDTH - width) / 2;
        items.addAll(Sheet.words(List.of(number), x, numberTop, Norm.SIZE, Norm.CELL, Sheet.Ink.BLACK));
        if (upward) {
            var signatory = signatory();
            var wide = signatory.stream().mapToDouble(Span::cells).sum() * Norm.CELL;
            items.addAll(Sheet.words(signatory, Norm.RIGHT - Norm.CELL - wide, numberTop, Norm.SIZE, Norm.CELL, Sheet.Ink.BLACK));
        }
    }

    List<Span> signatory() {
        return List.of(new Span("签发人：", Face.BODY), new Span(paper.signatory().strip(), Face.SCRIPT));
    }

    /** From the top of the type area to the first line of the title. */
    double height() {
        return firstLine * Norm.LINE;
    }
}
