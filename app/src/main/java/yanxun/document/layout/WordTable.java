package yanxun.document.layout;

import static yanxun.document.layout.WordText.twips;

import java.util.List;
import yanxun.document.type.Face;

/** A table for Word: its first row is repeated on each page, no row is torn apart. */
final class WordTable {
    private static final String EDGES = List.of("top", "left", "bottom", "right", "insideH", "insideV").stream().map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>")
            .collect(java.util.stream.Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"));

    private WordTable() {}

    static String of(List<List<String>> rows) {
        var table = new Tabling(rows);
        var xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"" + twips(Norm.WIDTH) + "\" w:type=\"dxa\"/>" + EDGES
                + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (var width : table.widths()) {
            xml.append("<w:gridCol w:w=\"").append(twips(width)).append("\"/>");
        }
        xml.append("</w:tblGrid>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"").append(table.height(row) * WordText.LINE).append("\" w:hRule=\"atLeast\"/>").append(row == 0 ? "<w:tblHeader/>" : "").append("</w:trPr>");
            for (int column = 0; column < table.widths().length; column++) {
                var text = column < rows.get(row).size() ? rows.get(row).get(column).strip() : "";
                xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(twips(table.widths()[column])).append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>")
                        .append(WordText.line(0, 0, Norm.LINE / 2, "<w:jc w:val=\"center\"/>", "", List.of(WordText.run(text, row == 0 ? Face.BLACK : Face.BODY, Norm.TABLE_SIZE, 0, "000000")))).append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").append(WordText.paragraph("", "", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>", "")).toString();
    }
}
