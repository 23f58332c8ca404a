package yanxun.document.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/** Pages as a whole PDF (ISO 32000-1, as PDF/A-2b wants it): the same drawing gives the same bytes. */
public final class Sheet {
    private static final byte[] COLOURS = packed(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(24_000);
    private final List<Integer> places = new ArrayList<>();

    private Sheet() {}

    /** What the file says of itself. */
    public record Label(String title, String author) {}

    /** @param width and {@code height} of every page, in points */
    public static byte[] pdf(double width, double height, Label label, List<Consumer<Canvas>> pages) {
        var letters = new Letters();
        var pictures = new ArrayList<String>();
        for (var page : pages) {
            var canvas = new Canvas(letters);
            page.accept(canvas);
            pictures.add(canvas.picture());
        }
        int fonts = 6 + 2 * pictures.size();
        var sheet = new Sheet();
        sheet.write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        sheet.object("<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile 4 0 R >>] /Lang (zh-CN) >>");
        sheet.object("<< /Type /Pages /Kids [" + IntStream.range(0, pictures.size()).mapToObj(page -> 6 + 2 * page + " 0 R").collect(Collectors.joining(" ")) + "] /Count " + pictures.size() + " >>");
        sheet.stream("/Type /Metadata /Subtype /XML", metadata(label));
        sheet.stream("/N 3 /Filter /FlateDecode", COLOURS);
        sheet.object("<< /Title <" + utf16(label.title()) + "> /Author <" + utf16(label.author()) + "> >>");
        var resources = "/Resources << /Font <<" + IntStream.range(0, letters.used().size()).mapToObj(font -> " /" + letters.used().get(font).name() + " " + (fonts + 5 * font) + " 0 R").collect(Collectors.joining()) + " >> >>";
        for (var picture : pictures) {
            sheet.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + " " + height + "] /Contents " + (sheet.places.size() + 2) + " 0 R " + resources + " >>");
            sheet.packed("", picture.getBytes(StandardCharsets.ISO_8859_1));
        }
        letters.used().forEach(sheet::font);
        return sheet.finished(label, pictures);
    }

    private void font(Lettering letters) {
        var name = letters.title();
        int first = places.size() + 1;
        object("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H /DescendantFonts [" + (first + 1) + " 0 R] /ToUnicode " + (first + 4) + " 0 R >>");
        object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + name + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
                + (first + 2) + " 0 R /DW 1000 /W " + letters.widths() + " >>");
        object("<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [-300 -400 1300 1200] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 733 /StemV 80 /FontFile3 "
                + (first + 3) + " 0 R >>");
        packed("/Subtype /CIDFontType0C", letters.font(name));
        packed("", letters.meaning());
    }

    private byte[] finished(Label label, List<String> pictures) {
        int table = out.size();
        write("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(String.valueOf(10_000_000_000L + place).substring(1) + " 00000 n \n"));
        var id = HexFormat.of().toHexDigits(pictures.hashCode()) + HexFormat.of().toHexDigits(label.hashCode());
        write("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R /Info 5 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void object(String content) {
        places.add(out.size());
        write(places.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private void packed(String entries, byte[] content) {
        stream(entries + " /Filter /FlateDecode", packed(content));
    }

    private void stream(String entries, byte[] content) {
        places.add(out.size());
        write(places.size() + " 0 obj\n<< " + entries + " /Length " + content.length + " >>\nstream\n");
        out.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] metadata(Label label) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(escaped(label.title()), escaped(label.author())).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String utf16(String text) {
        return "feff" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static byte[] packed(byte[] content) {
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            deflater.setInput(content);
            deflater.finish();
            var out = new ByteArrayOutputStream(content.length / 2 + 64);
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }
}
