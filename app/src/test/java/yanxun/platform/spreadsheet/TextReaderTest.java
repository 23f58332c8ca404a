package yanxun.platform.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class TextReaderTest {
    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,\ufeff", "GB18030,", "GBK,", "UTF-16LE,\ufeff", "UTF-16BE,\ufeff", "UTF-16LE,", "UTF-16BE,"})
    void readsTheEncodingsOfChineseOffices(String charset, String mark) {
        var text = (mark == null ? "" : mark) + "姓名,学校,人数\r\n韩梅梅,实验小学,12\r\n";

        assertThat(cells(text, charset)).isEqualTo(List.of(List.of("姓名", "学校", "人数"), List.of("韩梅梅", "实验小学", "12")));
    }

    @Test
    void readsRareCharactersOfGb18030() {
        assertThat(cells("姓名,字\n㛃,𠮷", "GB18030")).isEqualTo(List.of(List.of("姓名", "字"), List.of("㛃", "𠮷")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiter(String delimiter) {
        var text = "姓名D说明\n张D好，很好, 非常; 好\n李D无\n王D无\n".replace(", 非常; 好", delimiter.equals(",") ? "; 好" : ", 好").replace("D", delimiter);

        assertThat(cells(text, "UTF-8")).first().isEqualTo(List.of("姓名", "说明"));
        assertThat(cells(text, "UTF-8").get(2)).isEqualTo(List.of("李", "无"));
    }

    @Test
    void obeysADeclaredDelimiter() {
        assertThat(cells("sep=;\r\na,b;c\r\n", "UTF-8")).isEqualTo(List.of(List.of("a,b", "c")));
    }

    @Test
    void readsQuotedFields() {
        assertThat(cells("""
                姓名,备注
                "张,三","他说""好""
                第二行"
                 "李" ,5"长
                """, "UTF-8")).isEqualTo(List.of(List.of("姓名", "备注"), List.of("张,三", "他说\"好\"\n第二行"), List.of("李", "5\"长")));
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        assertThatThrownBy(() -> cells("姓名,备注\n张,\"未完\n李,无", "UTF-8")).isInstanceOf(Rejected.class).hasMessageStartingWith("第 2 行有个引号没有配对");
    }

    @Test
    void numbersRecordsAsTheSpreadsheetDoes() {
        try (var reader = Handmade.open("a\n\n\"b\nb\"\n,,\nc".getBytes(UTF_8), "表.csv"); var rows = reader.rows()) {
            assertThat(rows.map(Row::number)).containsExactly(1, 3, 5);
        }
    }

    @Test
    void takesBackTheApostropheThatDisarmsFormulas() {
        assertThat(cells("a,b,c\n'=1+1,'0012,'quoted'\n", "UTF-8").get(1)).isEqualTo(List.of("=1+1", "0012", "'quoted'"));
    }

    @Test
    void trimsEveryKindOfBlank() {
        assertThat(cells("　张三\u00a0,\u200b李\u3000四 \n", "UTF-8")).isEqualTo(List.of(List.of("张三", "李\u3000四")));
    }

    @Test
    void readsItsRowsAgain() {
        try (var reader = Handmade.open("a\nb\n".getBytes(UTF_8), "表.csv")) {
            assertThat(reader.rows().map(row -> row.cell(0))).containsExactly("a", "b");
            assertThat(reader.rows().map(row -> row.cell(0))).containsExactly("a", "b");
        }
    }

    @Test
    void refusesBytesThatAreNoTextAtAll() {
        assertThatThrownBy(() -> Handmade.cells(new byte[] {(byte) 0xff, (byte) 0xff, 'a', (byte) 0x80}, "表.csv")).isInstanceOf(Rejected.class).hasMessageContaining("认不出");
    }

    private static List<List<String>> cells(String text, String charset) {
        return Handmade.cells(text.getBytes(Charset.forName(charset)), "表.csv");
    }
}
