package yanxun.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {
    @ParameterizedTest
    @CsvSource({
        "教案.docx, DOCX, 教案.docx",
        "C:\\Users\\li\\教案.docx, DOCX, 教案.docx",
        "../../etc/passwd.txt, TXT, passwd.txt",
        "照片.png, JPEG, 照片.jpg",
        "照片.JPEG, JPEG, 照片.JPEG",
        "照片.pdf.exe, PDF, 照片.pdf.exe.pdf",
        "'  .htaccess', TXT, htaccess.txt",
        "'', PDF, 未命名.pdf",
        "..., PDF, 未命名.pdf",
        ".pdf, PDF, pdf.pdf",
        "a<b>:c.pdf, PDF, a_b__c.pdf",
        "𠮷田老师.pdf, PDF, 𠮷田老师.pdf",
    })
    void givesAHarmlessName(String original, FileType type, String shown) {
        assertThat(DisplayName.of(original, type)).isEqualTo(shown);
    }

    @Test
    void dropsWhatTurnsOrHidesText() {
        assertThat(DisplayName.of("报告\u202efdp.exe\u202c\u200b\u0000\r\n.pdf", FileType.PDF)).isEqualTo("报告fdp.exe.pdf");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(DisplayName.of("𠮷".repeat(300) + ".pdf", FileType.PDF)).isEqualTo("𠮷".repeat(120) + ".pdf");
    }
}
