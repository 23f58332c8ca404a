package yanxun.document.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
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
    void thePrintedCodeLeadsToTheCheck() throws Exception {
        try (var document = Loader.loadPDF(press.pdf(edition, statement("李老师"), "https://yx.example.cn"))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))), Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(read.getText()).isEqualTo("https://yx.example.cn/verify/0123456789abcdefghijkl");
        }
    }

    @Test
    void longWordsShrinkToThePageAndNoLineBeginsWithAMark() throws IOException {
        var long1 = new Edition("公开课(展课)研讨活动执教荣誉证书", "{姓名}老师\uff1a\n" + "您在教研活动中\uff0c认真准备、精心设计\uff0c".repeat(30), "凤来区教师发展中心", Paper.PORTRAIT, Border.PLAIN);
        try (var document = Loader.loadPDF(press.pdf(long1, statement("李老师"), "https://yx.example.cn"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).lines()).noneMatch(line -> line.startsWith("\uff0c") || line.startsWith("\u3001")).anyMatch(line -> line.contains("凤来区教师发展中心"));
        }
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
