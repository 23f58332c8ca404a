package yanxun.platform.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RedWorkbookTest {
    private static final String UPLOAD = """
            教师名册,,,
            姓名,身份证号,学段,备注
            王芳,110101199003078515,小学,=1+1

            李雷,12,大学,好
            """;

    @Test
    void marksTheWrongCellsAndGivesTheReasonsLast() throws IOException {
        try (var workbook = open(red(UPLOAD.getBytes(UTF_8)))) {
            var sheet = workbook.getSheetAt(0);
            var wrong = sheet.getRow(4);
            assertThat(wrong.getCell(1).getCellStyle().getFillForegroundXSSFColor().getARGBHex()).endsWith("FFC7CE");
            assertThat(wrong.getCell(2).getCellComment().getString().getString()).isEqualTo("应填其中之一\uff1a小学、初中、高中");
            assertThat(wrong.getCell(4).getStringCellValue()).isEqualTo("「身份证号」应是 18 位\uff1b「学段」应填其中之一\uff1a小学、初中、高中");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo(RedWorkbook.REASONS);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundXSSFColor()).isNull();
            assertThat(sheet.getRow(2).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(4)).isNull();
        }
    }

    @Test
    void keepsEveryRowWhereItWasAndEveryCellAsItWas() {
        assertThat(rows(red(UPLOAD.getBytes(UTF_8)))).isEqualTo(List.of(
                "1 [教师名册]", "2 [姓名, 身份证号, 学段, 备注, 问题说明]", "3 [王芳, 110101199003078515, 小学, =1+1]",
                "5 [李雷, 12, 大学, 好, 「身份证号」应是 18 位\uff1b「学段」应填其中之一\uff1a小学、初中、高中]"));
    }

    @Test
    void keepsNumbersNumbers() throws IOException {
        var sheet = Handmade.of(Handmade.row(1, "姓名", "身份证号", "周课时") + "<row r='2'><c r='A2' t='inlineStr'><is><t>王芳</t></is></c><c r='C2'><v>99</v></c></row>").bytes();
        try (var workbook = open(red(sheet))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue()).isEqualTo(99);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getCellStyle().getFillForegroundXSSFColor().getARGBHex()).endsWith("FFC7CE");
        }
    }

    @Test
    void comesBackTheSameWhenUploadedAgainUnmended() {
        var once = red(UPLOAD.getBytes(UTF_8));

        assertThat(rows(red(once))).isEqualTo(rows(once));
        assertThat(Staff.lines(once)).extracting(Line::errors).isEqualTo(Staff.lines(UPLOAD).stream().map(Line::errors).toList());
    }

    @Test
    void carriesErrorsOfRowsAndOfColumnsTheFileDoesNotHave() {
        var bytes = new ByteArrayOutputStream();
        try (var upload = Handmade.open(UPLOAD.getBytes(UTF_8), "名册.csv")) {
            RedWorkbook.write(Staff.SPEC, upload, List.of(new CellError(3, "", "", "这个人已经调走"), new CellError(3, "党员", "", "要填")), bytes);
        }
        assertThat(rows(bytes.toByteArray())).contains("3 [王芳, 110101199003078515, 小学, =1+1, 这个人已经调走\uff1b「党员」要填]");
    }

    @Test
    void staysWholeOverManyRows() {
        var upload = new StringBuilder("姓名,身份证号\n");
        for (int i = 0; i < 3_000; i++) {
            upload.append("张三,").append(i).append('\n');
        }
        var rows = rows(red(upload.toString().getBytes(UTF_8)));

        assertThat(rows).hasSize(3_001).last().isEqualTo("3001 [张三, 2999, 「身份证号」应是 18 位]");
    }

    private static byte[] red(byte[] content) {
        var errors = Staff.lines(content).stream().flatMap(line -> line.errors().stream()).toList();
        var bytes = new ByteArrayOutputStream();
        try (var upload = Handmade.open(content, "名册")) {
            RedWorkbook.write(Staff.SPEC, upload, errors, bytes);
        }
        return bytes.toByteArray();
    }

    private static List<String> rows(byte[] content) {
        try (var reader = Handmade.open(content, "名册.xlsx"); var rows = reader.rows()) {
            return rows.map(Row::toString).toList();
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
