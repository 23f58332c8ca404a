package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.t;

import yanxun.platform.i18n.Text;

/** What is wrong with one cell: the row as the spreadsheet program numbers it, the column's title (empty for the whole row), what stood there, why it will not do. */
public record CellError(int row, String column, String value, String sentence) {
    @Override
    public String toString() {
        var trouble = column.isEmpty() ? t("第 {0} 行:{1}", row, told()) : t("第 {0} 行「{1}」:{2}", row, column, told());
        return value.isEmpty() ? trouble : t("{0}(现在是“{1}”)", trouble, shortened());
    }

    /** Why it will not do, in the reader's tongue; the sentence itself is as it is kept. */
    public String told() {
        return Text.told(sentence);
    }

    private String shortened() {
        return value.length() > 40 ? value.substring(0, value.offsetByCodePoints(0, Math.min(38, value.codePointCount(0, value.length())))) + "…" : value;
    }
}
