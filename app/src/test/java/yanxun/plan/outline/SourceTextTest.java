package yanxun.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class SourceTextTest {

    private static final String PLAN = "青山小学教研计划\r\n一、工作目标\r\n提高课堂教学质量，促进教师成长。\r\n";
    private static final String TRADITIONAL = "實驗小學教研計劃\n一、工作目標\n提高課堂教學質量,促進教師專業成長。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsTheUsualEncodings(String charset) {
        assertThat(SourceText.of(PLAN.getBytes(Charset.forName(charset)), "计划.txt")).isEqualTo(PLAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "GB18030"})
    void readsTraditionalTextInItsEncodings(String charset) {
        assertThat(SourceText.of(TRADITIONAL.getBytes(Charset.forName(charset)), "計劃.txt")).isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesOffTheByteOrderMark(String charset) {
        assertThat(SourceText.of(("\uFEFF" + PLAN).getBytes(Charset.forName(charset)), "计划.md")).isEqualTo(PLAN);
    }

    @Test
    void readsAFileCutInTheMiddleOfACharacter() {
        var bytes = PLAN.strip().getBytes(StandardCharsets.UTF_8);

        assertThat(SourceText.of(java.util.Arrays.copyOf(bytes, bytes.length - 1), "计划.txt")).isEqualTo(PLAN.strip().substring(0, PLAN.strip().length() - 1));
    }

    @Test
    void readsTwentyMegabytes() {
        var text = PLAN.repeat((20 << 20) / PLAN.getBytes(StandardCharsets.UTF_8).length);

        assertThat(SourceText.of(text.getBytes(StandardCharsets.UTF_8), "大.txt")).hasSameSizeAs(text);
    }

    @Test
    void refusesWhatIsTooLargeOrEmpty() {
        assertThatThrownBy(() -> SourceText.of(new byte[SourceText.LARGEST + 1], "a.txt")).isInstanceOf(Rejected.class).hasMessage("文件有 33 MB,超过了 32 MB;请去掉图片,或拆成几个文件再导入");
        assertThatThrownBy(() -> SourceText.of(new byte[0], "a.txt")).isInstanceOf(Rejected.class).hasMessage("文件是空的,请重新选择");
    }

    @ParameterizedTest
    @CsvSource({
        "计划.pdf, 255044462D312E37, PDF", "计划.doc, D0CF11E0A1B11AE100, 旧版 Word", "计划.xls, D0CF11E0A1B11AE100, 旧版 Excel", "计划.docx, D0CF11E0A1B11AE100, 密码", "计划.wps, D0CF11E0A1B11AE100, WPS", "计划.rtf, 7B5C727466, RTF",
        "计划.png, 89504E470D0A, 图片", "计划.jpg, FFD8FFE0, 图片", "计划.rar, 526172211A, 压缩包", "计划.xlsx, 504B0304, Excel", "计划.docx, 48656C6C6F, 不是真正的 .docx", "计划.txt, 255044462D, PDF",
    })
    void refusesOtherFormatsByNameAndSaysWhatToDo(String name, String hex, String format) {
        assertThatThrownBy(() -> SourceText.of(java.util.HexFormat.of().parseHex(hex), name)).isInstanceOf(Rejected.class).hasMessageContaining(format).hasMessageContaining("请");
    }

    @Test
    void refusesBinaryFiles() {
        var bytes = new byte[5000];
        new Random(1).nextBytes(bytes);

        assertThatThrownBy(() -> SourceText.of(bytes, "a.txt")).isInstanceOf(Rejected.class).hasMessageContaining("编码");
        assertThatThrownBy(() -> SourceText.of(new byte[500], "a.txt")).isInstanceOf(Rejected.class);
    }
}
