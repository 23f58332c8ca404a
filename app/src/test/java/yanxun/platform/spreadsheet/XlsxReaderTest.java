package yanxun.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.error.Rejected;

class XlsxReaderTest {
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', value = {
            "45170 | yyyy-mm-dd | 2023-09-01",
            "45170 | #id14 | 2023-09-01",
            "45170 | #id31 | 2023-09-01",
            "45170 | #id57 | 2023-09-01",
            "45170 | yyyy\"年\"m\"月\"d\"日\" | 2023-09-01",
            "45170 | [$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2023-09-01",
            "45170.354166666664 | yyyy/m/d h:mm | 2023-09-01T08:30",
            "0.354166666666667 | h:mm | 08:30",
            "59 | yyyy-mm-dd | 1900-02-28",
            "61 | yyyy-mm-dd | 1900-03-01",
            "1 | yyyy-mm-dd | 1900-01-01",
            "45170 | General | 45170",
            "45170 | 0.00 | 45170",
            "12 | 0\"名\" | 12",
            "12 | [Red]0_);\\(0\\) | 12",
            "12 | 0\"days\" | 12",
            "7 | 000000 | 000007",
            "1234567 | 0000 | 1234567",
            "12.0 | General | 12",
            "0.30000000000000004 | General | 0.3",
            "1.2E3 | General | 1200",
            "-5 | General | -5",
            "110101199003078515 | General | 110101199003079000",
            "9999999 | yyyy-mm-dd | 9999999",
    })
    void readsNumbersAsThePersonSeesThem(String raw, String format, String text) {
        assertThat(Handmade.of("<row r='1'><c r='A1' s='0'><v>" + raw + "</v></c></row>").formats(format).cells()).isEqualTo(List.of(List.of(text)));
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() {
        var workbook = Handmade.of("<row r='1'><c r='A1' s='0'><v>43708</v></c><c r='B1' s='0'><v>0</v></c></row>").formats("yyyy-mm-dd")
                .workbook("<workbookPr date1904='1'/>", "<sheet name='一' sheetId='1' r:id='s1'/>");

        assertThat(workbook.cells()).isEqualTo(List.of(List.of("2023-09-01", "1904-01-01")));
    }

    @Test
    void readsEveryKindOfText() {
        var workbook = Handmade.of("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1&amp;B1</f><v>算出</v></c>
                <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="d"><v>2023-09-01T00:00:00</v></c></row>""")
                .strings("<si><r><t>李</t></r><r><t xml:space='preserve'>老师 </t></r><rPh><t>lǐ</t></rPh></si><si><t>　第一_x000D_\n行\u200b </t></si>");

        assertThat(workbook.cells()).isEqualTo(List.of(List.of("李老师", "第一\n行", "算出", "TRUE", "#N/A", "2023-09-01")));
    }

    @Test
    void keepsLeadingZerosAndLongNumbersWrittenAsText() {
        assertThat(Handmade.of(Handmade.row(1, "0012", "110101199003078515")).cells()).isEqualTo(List.of(List.of("0012", "110101199003078515")));
    }

    @Test
    void numbersRowsAsTheSpreadsheetDoesAndLeavesOutBlankOnes() {
        var workbook = Handmade.of(Handmade.row(3, "甲") + "<row r='4'><c r='A4' s='1'/></row>" + Handmade.row(5, "　 ") + Handmade.row(9, "", "", "乙"));
        try (var reader = Handmade.open(workbook.bytes(), "表.xlsx"); var rows = reader.rows()) {
            assertThat(rows.map(Row::toString)).containsExactly("3 [甲]", "9 [, , 乙]");
        }
    }

    @Test
    void countsRowsAndCellsThatDoNotSayWhereTheyAre() {
        assertThat(Handmade.of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>").cells()).isEqualTo(List.of(List.of("1", "2"), List.of("", "3")));
    }

    @Test
    void takesTheFirstVisibleSheetWithContent() {
        var workbook = Handmade.of("<row r='1'/>").sheet(2, Handmade.row(1, "在这里"))
                .workbook("", "<sheet name='空' sheetId='1' r:id='s1'/><sheet name='有' sheetId='2' r:id='s2'/>");
        assertThat(workbook.cells()).isEqualTo(List.of(List.of("在这里")));

        workbook.workbook("", "<sheet name='藏' sheetId='2' r:id='s2' state='hidden'/><sheet name='空' sheetId='1' r:id='s1'/>");
        assertThatThrownBy(workbook::cells).isInstanceOf(Rejected.class).hasMessageContaining("没有内容");
    }

    @Test
    void ofSeveralSheetsTheOneWithAListIsReadAndTwoListsAreAskedBack() {
        var titles = Handmade.row(1, "姓名", "身份证号");
        var workbook = Handmade.of(titles).sheet(2, titles + Handmade.row(2, "甲", "1")).workbook("", "<sheet name='空表' sheetId='1' r:id='s1'/><sheet name='一年级' sheetId='2' r:id='s2'/>");
        assertThat(Staff.SPEC.lines(Handmade.open(workbook.bytes(), "表.xlsx"))).hasSize(1);

        workbook.sheet(1, titles + Handmade.row(2, "乙", "2"));
        assertThatThrownBy(() -> Staff.SPEC.lines(Handmade.open(workbook.bytes(), "表.xlsx"))).isInstanceOf(Rejected.class).hasMessageContaining("有 2 张工作表都是名单(空表、一年级)");
    }

    @Test
    void readsTheStrictDialect() {
        var workbook = Handmade.of(Handmade.row(1, "甲"))
                .part("_rels/.rels", "<Relationships><Relationship Id='r' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/xl/workbook.xml'/></Relationships>");
        assertThat(workbook.cells()).isEqualTo(List.of(List.of("甲")));
    }

    @Test
    void readsWhatPoiWrites() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("教师").createRow(2);
            row.createCell(0).setCellValue("王芳");
            row.createCell(3).setCellValue(12.5);
            workbook.write(bytes);
        }
        assertThat(Handmade.cells(bytes.toByteArray(), "教师.xlsx")).isEqualTo(List.of(List.of("王芳", "", "", "12.5")));
    }

    @Test
    void saysWhatAnOldWorkbookIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(bytes);
        }
        refuses(bytes.toByteArray(), "名册.xlsx", "旧版 Excel 文件(.xls)", "另存为 .xlsx");
    }

    @Test
    void saysThatAWorkbookIsEncrypted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[200]), "EncryptionInfo");
            container.writeFilesystem(bytes);
        }
        refuses(bytes.toByteArray(), "名册.xlsx", "打开密码", "去掉密码");
    }

    private static void refuses(byte[] content, String name, String... words) {
        assertThatThrownBy(() -> Handmade.cells(content, name)).isInstanceOf(Rejected.class).message().contains(words);
    }
}
