package yanxun.platform.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class HostileFilesTest {
    private static final String GOOD = Handmade.row(1, "姓名") + Handmade.row(2, "李老师");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"})
    void resolvesNoEntityInAnyPart(String part) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        var root = part.endsWith("sheet1.xml") ? "worksheet" : "sst";
        var xml = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
                + "<" + root + "><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData><si><t>&e;</t></si></" + root + ">";
        var bytes = Handmade.of("<row r='1'><c r='A1' t='s'><v>0</v></c></row>").part(part, xml).bytes();

        refuses(bytes, "外部引用");
    }

    @Test
    void resolvesNoEntityHiddenInAnotherEncoding() {
        var xml = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE x [<!ENTITY e 'x'>]><sst><si><t>&e;</t></si></sst>";
        refuses(Handmade.of(GOOD).part("xl/sharedStrings.xml", xml.getBytes(UTF_16)).bytes(), "外部引用");
    }

    @Test
    void expandsNoUndeclaredEntity() {
        assertThatThrownBy(() -> Handmade.of(Handmade.row(1, "&e;")).cells()).isInstanceOf(Rejected.class);
    }

    @Test
    void refusesASheetThatUnpacksBeyondReason() {
        refuses(Handmade.of(GOOD).part("xl/worksheets/sheet1.xml", new byte[60 << 20]).bytes(), "压缩炸弹");
    }

    @Test
    void refusesABombInAPartNobodyReads() {
        refuses(Handmade.of(GOOD).part("xl/media/picture.png", new byte[60 << 20]).bytes(), "压缩炸弹");
    }

    @Test
    void refusesABombAmongSharedStrings() {
        var items = "<si><t>" + "好".repeat(30_000) + "</t></si>";
        refuses(Handmade.of(GOOD).strings(items.repeat(700)).bytes(), "压缩炸弹");
    }

    @Test
    void refusesMoreSharedTextThanMemoryShouldHold() {
        var random = new Random(7);
        var items = new StringBuilder();
        for (int i = 0; i < 2_100; i++) {
            var block = random.ints(300, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            items.append("<si><t>").repeat(block, 100).append("</t></si>");
        }
        refuses(Handmade.of(GOOD).strings(items.toString()).bytes(), "文字太多");
    }

    @Test
    void refusesAnArchiveWithTooManyParts() {
        var workbook = Handmade.of(GOOD);
        for (int i = 0; i < 5_001; i++) {
            workbook.part("x/" + i, "");
        }
        refuses(workbook.bytes(), "压缩炸弹");
    }

    @Test
    void refusesAPartThatIsThereTwiceInDifferentCase() {
        refuses(Handmade.of(GOOD).part("XL/Workbook.xml", "<workbook/>").bytes(), "同名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/worksheets/sheet1.xml"})
    void refusesAWorkbookWithAPartMissing(String part) {
        refuses(Handmade.of(GOOD).without(part).bytes(), "损坏");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<row r='1'><c r='A1' t='s'><v>5</v></c></row>",
            "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
            "<row r='1'><c r='A1'><v>NaN</v></c></row>",
            "<row r='x'><c r='A1'><v>1</v></c></row>",
            "<row r='0'><c r='A1'><v>1</v></c></row>",
            "<row r='99999999'><c r='A1'><v>1</v></c></row>",
            "<row r='1'><c r='ZZZZZZZZZ1'><v>1</v></c></row>",
            "<row r='1'><c r='1'><v>1</v></c></row>",
            "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
            "<row r='1'><c r='A1'><v>1</v>",
            "<row r='1'><c r='A1'></row></c>",
    })
    void refusesASheetThatContradictsItself(String rows) {
        refuses(Handmade.of(rows).bytes(), "损坏");
    }

    @Test
    void refusesColumnsBeyondReasonOnlyWhereTheyAreFilled() {
        assertThat(Handmade.of("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='3'/></row>").cells()).isEqualTo(List.of(List.of("1")));
        refuses(Handmade.of("<row r='1'><c r='XFD1'><v>1</v></c></row>").bytes(), "第 16384 列");
    }

    @Test
    void believesNoNumberWithAHugeExponent() {
        assertThat(Handmade.of("<row r='1'><c r='A1'><v>1E999999999</v></c></row>").cells()).isEqualTo(List.of(List.of("1E999999999")));
        assertThat(Handmade.of("<row r='1'><c r='A1'><v>1E-999999999</v></c></row>").cells()).isEqualTo(List.of(List.of("1E-999999999")));
        refuses(Handmade.of("<row r='1'><c r='A1'><v>" + "9".repeat(30_000) + "</v></c></row>").bytes(), "损坏");
    }

    @Test
    void refusesATextLongerThanACell() {
        refuses(Handmade.of(Handmade.row(1, "长".repeat(40_000))).bytes(), "32767");
    }

    @Test
    void refusesATagLongerThanAnyParserShouldGather() {
        var random = new Random(1);
        var attribute = new StringBuilder();
        random.ints(700_000, 'a', 'z').forEach(c -> attribute.append((char) c));
        refuses(Handmade.of("<row r='1' x='" + attribute + "'/>").bytes(), "损坏");
    }

    @Test
    void refusesBottomlessNestingAndEndlessNames() {
        refuses(Handmade.of("<a>".repeat(500)).bytes(), "损坏");
        var names = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refuses(Handmade.of(names.toString()).bytes(), "损坏");
    }

    @Test
    void refusesMoreRowsThanTheLimit() {
        var rows = new StringBuilder();
        for (int i = 1; i <= SheetReader.MOST_ROWS + 1; i++) {
            rows.append("<row><c><v>").append(i).append("</v></c></row>");
        }
        assertThatThrownBy(() -> count(Handmade.of(rows.toString()).bytes())).isInstanceOf(Rejected.class).hasMessage("表格超过 200000 行,请拆成几个文件分别上传。");
        assertThatThrownBy(() -> count("1\n".repeat(SheetReader.MOST_ROWS + 1).getBytes(UTF_8))).isInstanceOf(Rejected.class).hasMessageContaining("200000");
        assertThat(count("1\n".repeat(SheetReader.MOST_ROWS).getBytes(UTF_8))).isEqualTo(SheetReader.MOST_ROWS);
    }

    @Test
    void refusesAFileBeyondTheLimit() {
        refuses(new byte[(40 << 20) + 1], "40 MB");
    }

    static Stream<Arguments> noTables() {
        return Stream.of(
                Arguments.of("<html><table><tr><td>1</td></tr></table></html>", "网页", "另存为 .xlsx"),
                Arguments.of("  <table border=1>", "网页", "另存为 .xlsx"),
                Arguments.of("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>", "旧式 XML 表格", "另存为 .xlsx"),
                Arguments.of("\u0089PNG\r\n\u001a\n\0\0", "PNG 图片", "请上传 .xlsx"),
                Arguments.of("%PDF-1.7", "PDF 文档", "请上传 .xlsx"),
                Arguments.of("MZ\u0090\0", "Windows 程序", "请上传 .xlsx"),
                Arguments.of("Rar!\u001a\7", "RAR 压缩包", "请上传 .xlsx"),
                Arguments.of("\u0081\u0000\u00ff\u00ff\1\2\0", "认不出", "另存为 .xlsx"),
                Arguments.of("PK\3\4 torn", "损坏", "另存"),
                Arguments.of("", "空的", "重新选择"));
    }

    @ParameterizedTest
    @MethodSource("noTables")
    void saysWhatAFileReallyIsAndWhatToDo(String content, String what, String remedy) {
        refuses(content.getBytes(ISO_8859_1), what, remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml,Word 文档", "ppt/presentation.xml,PPT 演示文稿", "xl/workbook.bin,.xlsb", "content.xml,.ods"})
    void saysWhichOtherDocumentAZipIs(String example) {
        var part = example.split(",");
        refuses(Handmade.of(GOOD).without("xl/workbook.xml").part(part[0], "x").bytes(), part[1]);
    }

    @Test
    void saysThatAPlainZipIsNoTable() {
        refuses(Handmade.of(GOOD).without("xl/workbook.xml").without("[Content_Types].xml").bytes(), "压缩包");
    }

    @Test
    void survivesAnythingBrokenAnywhere() {
        var whole = Handmade.of(GOOD).formats("yyyy-mm-dd").strings("<si><t>x</t></si>").bytes();
        var random = new Random(42);
        for (int i = 0; i < 1_500; i++) {
            var broken = whole.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                Handmade.cells(random.nextInt(5) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken, "坏.xlsx");
            } catch (Rejected expected) {
                assertThat(expected).hasMessageMatching("(?s).*[。]$");
            }
        }
    }

    @Test
    void leavesNoTemporaryFileBehind() {
        var refused = Upload.of(new ByteArrayInputStream(Handmade.of(GOOD).without("xl/workbook.xml").bytes()), "坏.xlsx");
        assertThatThrownBy(refused::reader).isInstanceOf(Rejected.class);
        assertThat(refused.file()).doesNotExist();

        var read = Upload.of(new ByteArrayInputStream(Handmade.of(GOOD).bytes()), "好.xlsx");
        read.reader().close();
        assertThat(read.file()).doesNotExist();
    }

    private static long count(byte[] content) {
        try (var reader = Handmade.open(content, "多.xlsx"); var rows = reader.rows()) {
            return rows.mapToInt(Row::number).count();
        }
    }

    private static void refuses(byte[] content, String... words) {
        assertThatThrownBy(() -> Handmade.cells(content, "名册.xlsx")).isInstanceOf(Rejected.class).message().contains(words);
    }
}
