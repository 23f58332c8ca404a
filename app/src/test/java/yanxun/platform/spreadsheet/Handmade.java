package yanxun.platform.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that tests can make what no honest program writes. */
final class Handmade {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet with these rows ({@code <row>…</row>}). */
    static Handmade of(String rows) {
        return new Handmade()
                .part("[Content_Types].xml", "<Types/>")
                .part("_rels/.rels", "<Relationships><Relationship Id='r' Type='" + OFFICE + "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
                .workbook("", "<sheet name='一' sheetId='1' r:id='s1'/>")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='s1' Type='" + OFFICE + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='s2' Type='" + OFFICE + "/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
                        + "<Relationship Id='st' Type='" + OFFICE + "/styles' Target='styles.xml'/>"
                        + "<Relationship Id='ss' Type='" + OFFICE + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>")
                .sheet(1, rows);
    }

    Handmade workbook(String properties, String sheets) {
        return part("xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + properties + "<sheets>" + sheets + "</sheets></workbook>");
    }

    Handmade sheet(int number, String rows) {
        return part("xl/worksheets/sheet" + number + ".xml", "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Cell styles 0, 1, 2… with these format codes. */
    Handmade formats(String... codes) {
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            boolean builtIn = codes[i].startsWith("#id");
            formats.append(builtIn ? "" : "<numFmt numFmtId='" + (164 + i) + "' formatCode='" + codes[i].replace("\"", "&quot;") + "'/>");
            cells.append("<xf numFmtId='").append(builtIn ? codes[i].substring(3) : String.valueOf(164 + i)).append("'/>");
        }
        return part("xl/styles.xml", "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + cells + "</cellXfs></styleSheet>");
    }

    Handmade strings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    Handmade part(String name, String xml) {
        return part(name, xml.getBytes(UTF_8));
    }

    Handmade part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Handmade without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<List<String>> cells() {
        return cells(bytes(), "表.xlsx");
    }

    static SheetReader open(byte[] content, String name) {
        return SheetReader.open(new ByteArrayInputStream(content), name);
    }

    static List<List<String>> cells(byte[] content, String name) {
        try (var reader = open(content, name); var rows = reader.rows()) {
            return rows.map(Row::cells).toList();
        }
    }

    /** A row of inline texts. */
    static String row(int number, String... texts) {
        var row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r='").append((char) ('A' + i)).append(number).append("' t='inlineStr'><is><t>").append(texts[i]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
