package yanxun.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final byte[] template = template();

    @Test
    void showsRequiredTitlesRedWithHints() throws IOException {
        try (var workbook = open(template)) {
            var titles = workbook.getSheetAt(0).getRow(0);
            assertThat(workbook.getSheetName(0)).isEqualTo("教师名册");
            assertThat(titles.getCell(0).getCellStyle().getFont().getXSSFColor().getARGBHex()).endsWith("C00000");
            assertThat(titles.getCell(2).getCellStyle().getFont().getXSSFColor().getARGBHex()).endsWith("000000");
            assertThat(titles.getCell(1).getCellComment().getString().getString()).isEqualTo("必填\uff1b按原样填写\uff0c保留开头的 0\uff1b不能重复\uff1b18 位");
            assertThat(workbook.getSheetAt(0).getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        }
    }

    @Test
    void offersListsAndKeepsTextAsText() throws IOException {
        try (var workbook = open(template)) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getDataValidations()).hasSize(3).extracting(DataValidation::getErrorStyle).containsOnly(DataValidation.ErrorStyle.WARNING);
            assertThat(workbook.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(workbook.getSheetAt(2).getRow(2).getCell(4).getStringCellValue()).isEqualTo("高中");
            assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getColumnStyle(3).getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(workbook.getSheetAt(1).getRow(5).getCell(3).getStringCellValue()).isEqualTo("小学、初中、高中");
        }
    }

    @Test
    void isNoDataLeftAsItIs() {
        assertThat(Staff.lines(template)).isEmpty();
    }

    @Test
    void isReadWithWhatWasFilledInBelowTheExample() throws IOException {
        var filled = edited(workbook -> {
            var row = workbook.getSheetAt(0).createRow(2);
            row.createCell(0).setCellValue("韩梅梅");
            row.createCell(1).setCellValue("11010119900307852X");
        });
        assertThat(Staff.lines(filled)).singleElement().satisfies(line -> assertThat(line.get(Staff.IDENTITY)).isEqualTo("11010119900307852X"));
    }

    @Test
    void doesNotSwallowAnExampleSomebodyWroteOver() throws IOException {
        var filled = edited(workbook -> workbook.getSheetAt(0).getRow(1).getCell(1).setCellValue("11010119900307852X"));

        assertThat(Staff.lines(filled)).singleElement().satisfies(line -> assertThat(line.errors()).singleElement()
                .satisfies(error -> assertThat(error.sentence()).startsWith("这是模板的示例行")));
    }

    private byte[] edited(Consumer<XSSFWorkbook> edit) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = open(template)) {
            edit.accept(workbook);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] template() {
        var bytes = new ByteArrayOutputStream();
        Template.write(Staff.SPEC, bytes);
        return bytes.toByteArray();
    }
}
