package yanxun.document.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import yanxun.document.type.Typefaces;

class PressTest {
    private final Press press = new Press(new Typefaces());
    private final Edition edition = new Edition("结业证书", "{姓名}老师:\n于{日期}参加“{活动}”,计 {学时} 学时。", "凤来区教师发展中心", Paper.LANDSCAPE, Border.DOUBLE);

    @Test
    void thePageSaysWhatTheCertificateSaysAndCanBeSearched() throws IOException {
        var pdf = press.pdf(edition, statement("李䶮"), "https://yx.example.cn");

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("结业证书").contains("李䶮老师").contains("于2026年9月18日参加“单元整体教学研讨”").contains("计 1.5 学时")
                    .contains("凤来区教师发展中心").contains("凤教证〔2026〕00012").contains("7KQM-2XHP").contains("yx.example.cn/verify");
            document.getPage(0).getResources().getFontNames().forEach(name -> {
                try {
                    assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
                } catch (IOException broken) {
                    throw new java.io.UncheckedIOException(broken);
                }
            });
        }
        assertThat(pdf.length).isLessThan(40_000);
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        assertThat(press.pdf(edition, statement("李老师"), "https://yx.example.cn")).isEqualTo(press.pdf(edition, statement("李老师"), "https://yx.example.cn"));
    }

    private static Statement statement(String name) {
        return new Statement("凤教证〔2026〕00012", "7KQM2XHP", "0123456789abcdefghijkl", name, "凤来区实验小学", "单元整体教学研讨", LocalDate.of(2026, 9, 18), new BigDecimal("1.5"), "参加",
                LocalDate.of(2026, 9, 30));
    }
}
