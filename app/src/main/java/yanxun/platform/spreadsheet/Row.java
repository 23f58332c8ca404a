package yanxun.platform.spreadsheet;

import java.util.BitSet;
import java.util.List;

/** One row of a sheet as text, numbered from 1 as the spreadsheet program numbers it. */
public final class Row {
    private final int number;
    private final String[] cells;
    private final BitSet numbers;

    Row(int number, String[] cells, BitSet numbers) {
        this.number = number;
        this.cells = cells;
        this.numbers = numbers;
    }

    static Row of(int number, String... cells) {
        return new Row(number, cells, new BitSet());
    }

    public int number() {
        return number;
    }

    public int width() {
        return cells.length;
    }

    /** The trimmed text of a column counted from 0; empty where there is none. */
    public String cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    /** Whether the file stores this cell as a number, which has lost leading zeros and digits beyond the fifteenth. */
    public boolean isNumber(int column) {
        return numbers.get(column);
    }

    public List<String> cells() {
        return List.of(cells);
    }

    public boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return number + " " + cells();
    }
}
