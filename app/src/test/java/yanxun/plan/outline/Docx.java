package yanxun.plan.outline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small Word documents for tests. */
final class Docx {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Docx of(String body) {
        return new Docx().part("[Content_Types].xml", "<Types/>").part("word/document.xml", wrapped("document", "<w:body>" + body + "</w:body>"));
    }

    static String wrapped(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%s xmlns:w=\"%s\" xmlns:mc=\"m\">%s</w:%s>".formatted(root, W, inside, root);
    }

    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String item(String list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%s\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(level, list, text);
    }

    static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            row.append("<w:tc><w:tcPr/>").append(cell.startsWith("<") ? cell : p(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    Docx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Docx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
