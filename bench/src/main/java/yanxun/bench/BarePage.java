package yanxun.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/** The page of a certificate written by a PDF library alone: the same words and typefaces, no square code, no database. */
final class BarePage {
    private static final List<String> FOLDERS = List.of("/usr/share/fonts", "/usr/local/share/fonts", "C:/Windows/Fonts", "/Library/Fonts");

    private final BaseFont bold;
    private final BaseFont plain;

    BarePage() throws IOException {
        bold = font("NotoSerifCJK-Bold.ttc");
        plain = font("NotoSerifCJK-Regular.ttc");
    }

    record Cost(double cpuMs, int bytes) {}

    /** Processor time of this thread for each of so many pages, after as many to warm up. */
    Cost measure(int pages) throws IOException {
        long bytes = 0;
        for (int i = 0; i < pages / 2; i++) {
            bytes = write(i).length;
        }
        var clock = ManagementFactory.getThreadMXBean();
        long begun = clock.getCurrentThreadCpuTime();
        bytes = 0;
        for (int i = 0; i < pages; i++) {
            bytes += write(i).length;
        }
        return new Cost((clock.getCurrentThreadCpuTime() - begun) / 1e6 / pages, (int) (bytes / pages));
    }

    private byte[] write(int number) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4.rotate())) {
            var writer = PdfWriter.getInstance(document, out);
            document.open();
            var canvas = writer.getDirectContent();
            canvas.beginText();
            canvas.setFontAndSize(bold, 40);
            canvas.setTextMatrix(330, 457);
            canvas.showText("结业证书");
            canvas.setFontAndSize(plain, 20);
            canvas.setTextMatrix(96, 391);
            for (var line : Certificates.lines(number)) {
                canvas.showText(line);
                canvas.moveText(0, -38);
            }
            canvas.endText();
        }
        return out.toByteArray();
    }

    private static BaseFont font(String name) throws IOException {
        for (var folder : FOLDERS.stream().map(Path::of).filter(Files::isDirectory).toList()) {
            try (var files = Files.find(folder, 6, (file, _) -> file.getFileName().toString().equals(name))) {
                var found = files.findFirst();
                if (found.isPresent()) {
                    var names = BaseFont.enumerateTTCNames(found.get().toString());
                    int mainland = IntStream.range(0, names.length).filter(i -> names[i].toLowerCase(java.util.Locale.ROOT).contains("sc")).findFirst().orElse(0);
                    return BaseFont.createFont(found.get() + "," + mainland, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
                }
            }
        }
        throw new IOException("This measurement needs the Noto CJK typefaces: " + name);
    }
}
