package yanxun.platform.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    private static final SheetLayout LAYOUT = SheetLayout.of("活动:2023/24", "名称", "人数", "日期", "公开");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesAPageThatPrintsWell() throws IOException {
        try (var writer = SheetWriter.xlsx(out, LAYOUT.titled("教研活动一览").asOf("数据截至 2023-09-01"))) {
            writer.row("集体备课", 12, LocalDate.of(2023, 9, 1), true).total("合计", 12, null, null).finish();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("活动 2023 24");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("教研活动一览");
            assertThat(sheet.getMergedRegions()).hasSize(2);
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFont().getBold()).isTrue();
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(3).getCell(2))).isTrue();
            assertThat(sheet.getRow(4).getCell(0).getCellStyle().getFont().getBold()).isTrue();
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getFont().getBold()).isFalse();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getColumnWidth(2)).isGreaterThan(10 * 256);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-张三", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "=HYPERLINK(\"http://x\")"})
    void neverWritesAFormula(String text) throws IOException {
        try (var writer = SheetWriter.xlsx(out, LAYOUT)) {
            writer.row(text).finish();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
        assertThat(csv(text)).startsWith("'" + text.charAt(0)).contains(text.replace("\"", "\"\"").substring(1, 2));
    }

    @Test
    void keepsNumbersNumbersUnlessTheyWouldLoseDigits() throws IOException {
        try (var writer = SheetWriter.xlsx(out, LAYOUT)) {
            writer.row(-5, new BigDecimal("0.10"), 110101199003078515L, Double.NaN).row(1.5, LocalDateTime.of(2023, 9, 1, 8, 30), null, false).finish();
        }
        assertThat(Handmade.cells(out.toByteArray(), "出.xlsx")).isEqualTo(List.of(
                List.of("名称", "人数", "日期", "公开"), List.of("-5", "0.1", "110101199003078515"), List.of("1.5", "2023-09-01T08:30", "", "否")));
    }

    @Test
    void writesCsvThatExcelAndMachinesRead() {
        try (var writer = SheetWriter.csv(out, LAYOUT)) {
            writer.row("说\"好\",\n再见", -5, LocalDate.of(2023, 9, 1), true).row(" 两边空 ", new BigDecimal("1E+3"), null, null).finish();
        }
        assertThat(out.toString(UTF_8)).isEqualTo("\ufeff名称,人数,日期,公开\r\n\"说\"\"好\"\",\n再见\",-5,2023-09-01,是\r\n\" 两边空 \",1000,,\r\n");
    }

    @Test
    void comesBackThroughItsOwnReader() {
        try (var writer = SheetWriter.csv(out, LAYOUT)) {
            writer.row("=1+1", 3, null, true).row("\"引\"号,逗;号", 4, null, false).finish();
        }
        assertThat(Handmade.cells(out.toByteArray(), "出.csv")).isEqualTo(List.of(
                List.of("名称", "人数", "日期", "公开"), List.of("=1+1", "3", "", "是"), List.of("\"引\"号,逗;号", "4", "", "否")));
    }

    @Test
    void isVisiblyIncompleteWhenItStopsHalfWay() {
        var half = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(half, LAYOUT); var text = SheetWriter.csv(out, LAYOUT)) {
            for (int i = 0; i < 2_000; i++) {
                writer.row("行" + i);
                text.row("行" + i);
            }
        }
        assertThatThrownBy(() -> Handmade.cells(half.toByteArray(), "半.xlsx")).hasMessageContaining("损坏");
        assertThat(out.toString(UTF_8)).endsWith("【导出中断,以上内容不完整】\r\n");
    }

    @Test
    void writesManyRowsAndDropsWhatXmlCannotHold() {
        try (var writer = SheetWriter.xlsx(out, LAYOUT)) {
            for (int i = 0; i < 5_000; i++) {
                writer.row("第\u0001 " + i + " 行\ud800", i);
            }
            writer.total("合计", 5_000).finish();
        }
        var cells = Handmade.cells(out.toByteArray(), "多.xlsx");
        assertThat(cells).hasSize(5_002).last().isEqualTo(List.of("合计", "5000"));
        assertThat(cells.get(500)).isEqualTo(List.of("第 499 行", "499"));
    }

    private static String csv(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = SheetWriter.csv(bytes, LAYOUT)) {
            writer.row(text).finish();
        }
        return bytes.toString(UTF_8).split("\r\n", 2)[1].replaceFirst("^\"", "");
    }
}
