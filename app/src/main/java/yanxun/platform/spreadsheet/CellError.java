package yanxun.platform.spreadsheet;

/** What is wrong with one cell: the row as the spreadsheet program numbers it, the column's title (empty for the whole row), what stood there, why it will not do. */
public record CellError(int row, String column, String value, String sentence) {
    @Override
    public String toString() {
        var place = column.isEmpty() ? "第 " + row + " 行" : "第 " + row + " 行「" + column + "」";
        return place + ":" + sentence + (value.isEmpty() ? "" : "(现在是“" + shortened() + "”)");
    }

    private String shortened() {
        return value.length() > 40 ? value.substring(0, value.offsetByCodePoints(0, Math.min(38, value.codePointCount(0, value.length())))) + "…" : value;
    }
}
