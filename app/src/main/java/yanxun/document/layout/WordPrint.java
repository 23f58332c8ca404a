package yanxun.document.layout;

import static yanxun.document.layout.WordText.line;
import static yanxun.document.layout.WordText.run;
import static yanxun.document.layout.WordText.twips;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yanxun.document.layout.Block.Passage;
import yanxun.document.type.Face;

/** Writes a document for Word: the same blocks and measures as the PDF, left to flow so that it can be edited. */
public final class WordPrint {
    private static final String RED = "FF0000";
    private static final String BLACK = "000000";
    private static final double BANNER_AIR = 0.1;
    /** Word sets letters low in a line of fixed height. */
    private static final double AIR_ABOVE = 9.4;

    private final Paper paper;
    private final Head head;
    private final StringBuilder body = new StringBuilder();

    private WordPrint(Paper paper) {
        this.paper = paper;
        this.head = Head.of(paper);
    }

    public static byte[] write(Paper paper) {
        var print = new WordPrint(paper);
        var letter = paper.variant() == Paper.Variant.LETTER;
        print.head();
        print.flow(Composing.flow(paper));
        print.imprint(Imprinting.lines(paper), !letter);
        var document = WordParts.HEAD + "<w:document " + WordParts.NAMESPACES + "><w:body>" + print.body + WordParts.section(letter) + "</w:body></w:document>";
        return zipped(List.of(List.of("[Content_Types].xml", WordParts.CONTENT_TYPES), List.of("_rels/.rels", WordParts.RELATIONS), List.of("word/document.xml", document),
                List.of("word/_rels/document.xml.rels", WordParts.DOCUMENT_RELATIONS), List.of("word/styles.xml", WordParts.styles()), List.of("word/settings.xml", WordParts.SETTINGS),
                List.of("word/footer1.xml", WordParts.footer("right")), List.of("word/footer2.xml", WordParts.footer("left")), List.of("word/footer3.xml", WordParts.footer("")),
                List.of("docProps/core.xml", WordParts.properties(paper.title()))));
    }

    private void head() {
        var letter = paper.variant() == Paper.Variant.LETTER;
        var at = Norm.TOP;
        var centre = "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>";
        if (!letter) {
            for (var mark : head.marks()) {
                body.append(line(0, 0, Norm.LINE, "<w:jc w:val=\"left\"/>", "", List.of(run(mark, Face.BLACK, Norm.SIZE, WordText.CONDENSED, BLACK))));
                at += Norm.LINE;
            }
        }
        var tall = head.bannerSize() * (1 + 2 * BANNER_AIR);
        var banner = new ArrayList<>(rules());
        banner.add(WordText.narrow(run(head.banner(), Face.TITLE, head.bannerSize(), 0, RED), head.bannerCell() / head.bannerSize()));
        if (letter) {
            var frame = "<w:framePr w:w=\"" + twips(Norm.WIDTH) + "\" w:h=\"" + twips(tall) + "\" w:hRule=\"exact\" w:wrap=\"around\" w:vAnchor=\"page\" w:hAnchor=\"margin\" w:x=\"0\" w:y=\""
                    + twips(head.bannerTop() - head.bannerSize() * BANNER_AIR) + "\"/>";
            body.append(WordText.paragraph(frame, "", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + twips(tall) + "\" w:lineRule=\"exact\"/>" + centre, String.join("", banner)));
            at = Math.max(Norm.TOP, head.bannerTop() + head.bannerSize());
        } else {
            body.append(line(head.bannerTop() - head.bannerSize() * BANNER_AIR - at, 0, tall, centre, "", banner));
            at = head.bannerTop() + head.bannerSize() * (1 + BANNER_AIR);
        }
        number(at, letter);
    }

    private List<String> rules() {
        var rules = new ArrayList<String>();
        int id = 1;
        for (var item : head.items()) {
            if (item instanceof Sheet.Stroke stroke) {
                rules.add(WordText.rule(id++, stroke.x1(), stroke.y1(), stroke.x2() - stroke.x1(), stroke.thickness()));
            }
        }
        return rules;
    }

    private void number(double at, boolean letter) {
        var before = head.numberTop() - AIR_ABOVE - at;
        var after = Norm.TOP + head.height() - (head.numberTop() - AIR_ABOVE + Norm.LINE);
        var runs = new ArrayList<>(List.of(run(paper.number(), Face.BODY, Norm.SIZE, WordText.CONDENSED, BLACK)));
        if (letter) {
            body.append(line(before, after, Norm.LINE, "<w:jc w:val=\"right\"/>", "", runs));
        } else if (paper.signatory().isBlank()) {
            body.append(line(before, after, Norm.LINE, "<w:jc w:val=\"center\"/>", "", runs));
        } else {
            runs.add("<w:r><w:tab/></w:r>");
            head.signatory().forEach(span -> runs.add(run(span.text(), span.face(), Norm.SIZE, WordText.CONDENSED, BLACK)));
            var tabs = "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + twips(Norm.WIDTH - Norm.CELL) + "\"/></w:tabs>";
            body.append(line(before, after, Norm.LINE, "<w:ind w:left=\"" + twips(Norm.CELL) + "\"/><w:jc w:val=\"left\"/>", tabs, runs));
        }
    }

    private void flow(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            var newPage = i > 0 && blocks.get(i - 1) instanceof Block.NewPage;
            var keepsNext = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Passage next && next.kept();
            switch (blocks.get(i)) {
                case Passage passage -> body.append(WordText.passage(passage, newPage, keepsNext));
                case Block.Grid grid -> body.append(WordTable.of(grid.rows()));
                case Block.NewPage _ -> {}
            }
        }
    }

    /** At the foot of the last page, whatever stands above. */
    private void imprint(List<Imprinting.Line> lines, boolean ruled) {
        if (lines.isEmpty()) {
            return;
        }
        var frame = "<w:framePr w:w=\"" + twips(Norm.WIDTH) + "\" w:wrap=\"around\" w:vAnchor=\"margin\" w:hAnchor=\"margin\" w:xAlign=\"left\" w:yAlign=\"bottom\"/>";
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var runs = new ArrayList<>(List.of(run(line.text(), Face.BODY, Norm.SMALL_SIZE, 0, BLACK)));
            var tabs = line.right().isEmpty() ? "" : "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + twips(Norm.WIDTH - Norm.SMALL_SIZE) + "\"/></w:tabs>";
            if (!line.right().isEmpty()) {
                runs.add("<w:r><w:tab/></w:r>" + run(line.right(), Face.BODY, Norm.SMALL_SIZE, 0, BLACK));
            }
            var borders = !ruled ? "" : "<w:pBdr>" + (line.begins() ? border("top", i == 0 ? 8 : 6) : "") + (i == lines.size() - 1 ? border("bottom", 8) : "") + "</w:pBdr>";
            body.append(WordText.paragraph(frame, borders + tabs, "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + twips(Norm.IMPRINT_LINE) + "\" w:lineRule=\"exact\"/><w:ind w:left=\""
                    + twips(line.indent() * Norm.SMALL_SIZE) + "\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/>", String.join("", runs)));
        }
        body.append(WordText.paragraph("", "", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>", ""));
    }

    private static String border(String side, int eighths) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"" + eighths + "\" w:space=\"0\" w:color=\"000000\"/>";
    }

    private static byte[] zipped(List<List<String>> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.getFirst()));
                zip.write(part.getLast().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
