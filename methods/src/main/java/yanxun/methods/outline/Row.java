package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table, its cells parted by tabs.
 *
 * @param at which block it is
 * @param tight the cells folded, without blanks
 */
record Row(int at, Block block, List<String> cells, List<String> tight) {

    static Row of(int at, Block block) {
        var cells = new ArrayList<String>();
        for (var cell : block.raw().split("\t", -1)) {
            cells.add(Folding.strip(cell));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new Row(at, block, cells, cells.stream().map(Row::tight).toList());
    }

    /** A short cell written downwards (九 above 月) is read across. */
    private static String tight(String cell) {
        var folded = Folding.fold(cell).replace(" ", "");
        return folded.length() <= 5 ? folded.replace(";", "") : folded;
    }

    /** The cells of some of the columns, as a row of their own. */
    Row part(int from, int to) {
        int end = Math.min(to, cells.size());
        return from >= end ? new Row(at, block, List.of(), List.of()) : new Row(at, block, cells.subList(from, end), tight.subList(from, end));
    }

    int size() {
        return cells.size();
    }

    boolean empty() {
        return tight.stream().allMatch(String::isEmpty);
    }

    long filled() {
        return tight.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
