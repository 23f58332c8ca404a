package yanxun.document.layout;

import java.util.ArrayList;
import java.util.List;
import yanxun.document.layout.Block.Align;
import yanxun.document.layout.Block.Grid;
import yanxun.document.layout.Block.NewPage;
import yanxun.document.layout.Block.Passage;
import yanxun.document.type.Face;

/** Sets a document page by page on the grid of 22 lines. */
public final class Typesetting {
    private static final double MOST_STRETCH = 2;
    private static final int LINES_TAKEN_ALONG = 2;

    private final List<List<Placed>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private final Paper paper;
    private int line;

    /** Something on a line of the grid, drawn as if that line were the first of the page. */
    private record Placed(int line, List<? extends Sheet.Item> items) {}

    private Typesetting(Paper paper) {
        this.paper = paper;
    }

    public static List<Sheet> sheets(Paper paper) {
        var setting = new Typesetting(paper);
        var head = Head.of(paper);
        setting.line = head.firstLine();
        setting.flow(Composing.flow(paper));
        var imprint = Imprinting.lines(paper);
        if (Norm.TOP + setting.line * Norm.LINE > Norm.BOTTOM - imprint.size() * Norm.IMPRINT_LINE && !imprint.isEmpty()) {
            setting.turn();
        }
        return setting.finished(head, Imprinting.items(imprint, paper.variant() != Paper.Variant.LETTER));
    }

    private void flow(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case NewPage _ -> turn();
                case Grid grid -> table(new Tabling(grid.rows()), grid.rows().size());
                case Passage passage -> {
                    if (passage.kept() && !isKept(blocks.get(i - 1))) {
                        keep(blocks.subList(i, blocks.size()));
                    }
                    passage(passage);
                }
            }
        }
    }

    /** The signature never stands on a page without text: where it does not fit, the last lines of the text go with it. */
    private void keep(List<Block> following) {
        int needed = 0;
        for (var block : following) {
            if (!isKept(block)) {
                break;
            }
            var passage = (Passage) block;
            needed += passage.above() + lines(passage).size();
        }
        if (line + needed > Norm.LINES) {
            var page = pages.getLast();
            var along = new ArrayList<Placed>();
            for (int i = 0; i < LINES_TAKEN_ALONG && page.size() > 1; i++) {
                along.addFirst(page.removeLast());
            }
            turn();
            along.forEach(placed -> place(placed.items()));
        }
    }

    private static boolean isKept(Block block) {
        return block instanceof Passage passage && passage.kept();
    }

    private void passage(Passage passage) {
        line += line == 0 ? 0 : passage.above();
        var lines = lines(passage);
        for (int i = 0; i < lines.size(); i++) {
            if (line >= Norm.LINES) {
                turn();
            }
            place(drawn(passage, lines.get(i), i == 0 ? passage.first() : passage.rest()));
        }
    }

    private static List<Breaking.Line> lines(Passage passage) {
        return Breaking.lines(passage.spans(), passage.room() - passage.first(), passage.room() - passage.rest());
    }

    private static List<Sheet.Words> drawn(Passage passage, Breaking.Line line, double indent) {
        var centred = passage.align() == Align.CENTER;
        var cell = centred ? passage.size() : Norm.cell(passage.size());
        var x = centred ? Norm.LEFT + (Norm.WIDTH - line.cells() * cell) / 2 : Norm.LEFT + indent * cell;
        var slack = passage.room() - indent - line.cells();
        var letters = line.spans().stream().mapToInt(span -> span.text().length()).sum();
        var stretched = passage.align() == Align.JUSTIFY && !line.isLast() && slack <= MOST_STRETCH && letters > 1;
        return Sheet.words(line.spans(), x, Norm.TOP, passage.size(), cell, stretched ? slack * cell / letters : 0, Sheet.Ink.BLACK);
    }

    private void table(Tabling table, int rows) {
        line += line == 0 || line >= Norm.LINES ? 0 : 1;
        for (int row = 0; row < rows; row++) {
            if (line + table.height(row) > Norm.LINES) {
                turn();
                if (row > 0) {
                    place(table.row(0, Norm.TOP), table.height(0));
                }
            }
            place(table.row(row, Norm.TOP), table.height(row));
        }
    }

    private void place(List<? extends Sheet.Item> items) {
        place(items, 1);
    }

    private void place(List<? extends Sheet.Item> items, int lines) {
        pages.getLast().add(new Placed(line, items));
        line += lines;
    }

    private void turn() {
        pages.add(new ArrayList<>());
        line = 0;
    }

    private List<Sheet> finished(Head head, List<Sheet.Item> imprint) {
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < pages.size(); i++) {
            var items = new ArrayList<Sheet.Item>();
            if (i == 0) {
                items.addAll(head.items());
            }
            pages.get(i).forEach(placed -> placed.items().forEach(item -> items.add(item.down(placed.line() * Norm.LINE))));
            if (i == pages.size() - 1) {
                items.addAll(imprint);
            }
            if (i > 0 || paper.variant() != Paper.Variant.LETTER) {
                items.addAll(pageNumber(i + 1));
            }
            sheets.add(new Sheet(i + 1, List.copyOf(items)));
        }
        return sheets;
    }

    /** Odd pages have it at the right, even pages at the left, one square in. */
    private static List<Sheet.Words> pageNumber(int number) {
        var text = new Span("— " + number + " —", Face.SONG);
        var width = text.cells() * Norm.SMALL_SIZE;
        var x = number % 2 == 1 ? Norm.RIGHT - Norm.SMALL_SIZE - width : Norm.LEFT + Norm.SMALL_SIZE;
        return Sheet.words(List.of(text), x, Norm.PAGE_NUMBER_DASH - Norm.SMALL_SIZE / 2, Norm.SMALL_SIZE, Norm.SMALL_SIZE, Sheet.Ink.BLACK);
    }
}
