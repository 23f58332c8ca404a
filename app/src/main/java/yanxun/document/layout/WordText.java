package yanxun.document.layout;

import java.util.List;
import yanxun.document.layout.Block.Align;
import yanxun.document.layout.Block.Passage;
import yanxun.document.type.Face;

/** Paragraphs as Word writes them (ECMA-376, WordprocessingML), lengths in twentieths of a point. */
final class WordText {
    /** Condensed by a quarter point, 28 characters of 16 points fit the line of 156 mm. */
    static final int CONDENSED = -5;
    static final long LINE = twips(Norm.LINE);

    private WordText() {}

    static long twips(double points) {
        return Math.round(points * 20);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }

    static String run(String text, Face face, double size, int spacing, String color) {
        return "<w:r><w:rPr>" + fonts(face) + "<w:color w:val=\"" + color + "\"/><w:spacing w:val=\"" + spacing + "\"/><w:sz w:val=\"" + Math.round(size * 2) + "\"/><w:szCs w:val=\"" + Math.round(size * 2)
                + "\"/></w:rPr><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    /** The run with its letters this much narrower. */
    static String narrow(String run, double share) {
        return share >= 1 ? run : run.replace("<w:sz w:val", "<w:w w:val=\"" + (int) (share * 100 - 1) + "\"/><w:sz w:val");
    }

    static String fonts(Face face) {
        var name = face.named();
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\" w:cs=\"" + name + "\" w:hint=\"eastAsia\"/>";
    }

    /** A paragraph of a document, flowing. */
    static String passage(Passage passage, boolean newPage, boolean keepsNext) {
        var centred = passage.align() == Align.CENTER;
        var spacing = centred ? 0 : CONDENSED;
        var cell = passage.size() + spacing / 20.0;
        var indent = "<w:ind w:left=\"" + twips(passage.rest() * cell) + "\" w:right=\"0\" "
                + (passage.first() >= passage.rest() ? "w:firstLine=\"" + twips((passage.first() - passage.rest()) * cell) : "w:hanging=\"" + twips((passage.rest() - passage.first()) * cell)) + "\"/>";
        var align = switch (passage.align()) {
            case CENTER -> "center";
            case JUSTIFY -> "both";
            case LEFT -> "left";
        };
        var runs = new StringBuilder();
        passage.spans().forEach(span -> runs.append(run(span.text(), span.face(), passage.size(), spacing, "000000")));
        return paragraph((keepsNext ? "<w:keepNext/>" : "") + (passage.kept() ? "<w:keepLines/>" : "") + (newPage ? "<w:pageBreakBefore/>" : ""), "",
                "<w:spacing w:before=\"" + passage.above() * LINE + "\" w:after=\"0\" w:line=\"" + LINE + "\" w:lineRule=\"exact\"/>" + indent + "<w:jc w:val=\"" + align + "\"/>", runs.toString());
    }

    /** A line with room above and below it. */
    static String line(double before, double after, double height, String align, String extra, List<String> runs) {
        return paragraph("", extra, "<w:spacing w:before=\"" + twips(before) + "\" w:after=\"" + twips(after) + "\" w:line=\"" + twips(height) + "\" w:lineRule=\"exact\"/>" + align, String.join("", runs));
    }

    /** @param first what comes first among the properties of a paragraph, {@code middle} borders and tabs, {@code last} spacing, indent and alignment: Word insists on the order */
    static String paragraph(String first, String middle, String last, String runs) {
        return "<w:p><w:pPr>" + first + "<w:widowControl w:val=\"0\"/>" + middle + "<w:kinsoku/><w:wordWrap/><w:overflowPunct w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
                + "<w:adjustRightInd w:val=\"0\"/><w:snapToGrid w:val=\"0\"/>" + last + "</w:pPr>" + runs + "</w:p>";
    }

    /** A red line across the page, in its place whatever the text does. */
    static String rule(int id, double x, double y, double width, double thickness) {
        long emu = 12_700;
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"" + id
                + "\" behindDoc=\"1\" locked=\"1\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
                + "<wp:positionH relativeFrom=\"page\"><wp:posOffset>" + Math.round(x * emu) + "</wp:posOffset></wp:positionH>"
                + "<wp:positionV relativeFrom=\"page\"><wp:posOffset>" + Math.round(y * emu) + "</wp:posOffset></wp:positionV>"
                + "<wp:extent cx=\"" + Math.round(width * emu) + "\" cy=\"0\"/><wp:wrapNone/><wp:docPr id=\"" + id + "\" name=\"line " + id + "\"/><wp:cNvGraphicFramePr/>"
                + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\""
                + Math.round(width * emu) + "\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"" + Math.round(thickness * emu)
                + "\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>";
    }
}
