package yanxun.platform.spreadsheet;

import java.io.OutputStream;
import java.math.BigDecimal;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What every sheet we write has in common: how it prints, how wide it is, and that no text in it is ever a formula. */
final class Page {
    static final int MOST_ROWS = 1 << 20;
    private static final double NARROWEST = 8;
    private static final double WIDEST = 50;

    private Page() {}

    static Workbook workbook(OutputStream out) {
        return new Workbook(out, "Yanxun", "1.0");
    }

    static Worksheet sheet(Workbook workbook, String name) {
        var allowed = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^'+|'+$", "").strip();
        var shown = allowed.isEmpty() ? "Sheet1" : allowed;
        return workbook.newWorksheet(shown.length() > 31 ? shown.substring(0, 31) : shown);
    }

    static void print(Worksheet sheet, int firstHeading, int lastHeading) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(firstHeading, lastHeading);
        sheet.footer("第 &P 页,共 &N 页", Position.CENTER);
    }

    static double width(String text) {
        double widest = 0;
        for (var line : text.split("\n")) {
            widest = Math.max(widest, line.chars().mapToDouble(c -> c < 0x2e80 ? 1.1 : 2.1).sum());
        }
        return Math.clamp(widest + 2, NARROWEST, WIDEST);
    }

    /** Text as text; where its start could make it a formula once somebody edits it, the cell is also formatted as text. */
    static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.length() > Xml.LONGEST_TEXT ? text.substring(0, Xml.LONGEST_TEXT) : text);
            if (looksActive(text)) {
                sheet.style(row, column).format("@").set();
            }
        }
    }

    /** Numbers a spreadsheet can hold exactly stay numbers; longer ones become text rather than lose digits. */
    static void number(Worksheet sheet, int row, int column, Number number) {
        var text = number.toString();
        if (number instanceof Double && !Double.isFinite(number.doubleValue())) {
            return;
        }
        if (new BigDecimal(text).stripTrailingZeros().precision() > 15 && !(number instanceof Double)) {
            sheet.inlineString(row, column, new BigDecimal(text).toPlainString());
        } else {
            sheet.value(row, column, number);
        }
    }

    static boolean looksActive(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
