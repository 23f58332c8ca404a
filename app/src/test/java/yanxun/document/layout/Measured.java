package yanxun.document.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What another program finds on the pages of a PDF: each character with its place, each drawn line. In millimetres from the upper left. */
record Measured(List<Page> pages) {
    private static final double MM = 25.4 / 72;

    record Letter(String text, double x, double y, double width, double size, String font) {
        double right() {
            return x + width;
        }

        /** Where the square of the letter begins. */
        double top() {
            return y - 0.88 * size * MM;
        }
    }

    record Drawn(double x1, double y1, double x2, double y2, double thickness) {
        double width() {
            return Math.abs(x2 - x1);
        }

        boolean isHorizontal() {
            return Math.abs(y1 - y2) < 0.05 && width() > 1;
        }
    }

    record Page(List<Letter> letters, List<Drawn> drawn) {
        /** The lines of text by where they stand, in tenths of a millimetre. */
        List<List<Letter>> lines() {
            var lines = new TreeMap<Long, List<Letter>>();
            letters.stream().filter(letter -> !letter.text().isBlank()).forEach(letter -> lines.computeIfAbsent(Math.round(letter.y() * 5), _ -> new ArrayList<>()).add(letter));
            return List.copyOf(lines.values());
        }

        String text() {
            var text = new StringBuilder();
            lines().forEach(line -> line.stream().sorted(java.util.Comparator.comparingDouble(Letter::x)).forEach(letter -> text.append(letter.text())));
            return text.toString();
        }
    }

    static Measured of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<Page>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(new Page(letters(document, i + 1), drawn(document.getPage(i))));
            }
            return new Measured(pages);
        }
    }

    private static List<Letter> letters(PDDocument document, int page) throws IOException {
        var letters = new ArrayList<Letter>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(new Letter(text.getUnicode(), text.getXDirAdj() * MM, text.getYDirAdj() * MM, text.getWidthDirAdj() * MM, text.getYScale(), text.getFont().getName()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return letters;
    }

    private static List<Drawn> drawn(PDPage page) throws IOException {
        var drawn = new ArrayList<Drawn>();
        var height = page.getMediaBox().getHeight();
        new Strokes(page, height, drawn).processPage(page);
        return drawn;
    }

    private static final class Strokes extends PDFGraphicsStreamEngine {
        private final List<Drawn> drawn;
        private final double height;
        private final List<double[]> path = new ArrayList<>();

        private Strokes(PDPage page, double height, List<Drawn> drawn) {
            super(page);
            this.height = height;
            this.drawn = drawn;
        }

        private void flush(boolean filled) {
            if (filled && !path.isEmpty()) {
                var xs = path.stream().mapToDouble(point -> point[0]).summaryStatistics();
                var ys = path.stream().mapToDouble(point -> point[1]).summaryStatistics();
                var middle = (ys.getMin() + ys.getMax()) / 2;
                drawn.add(new Drawn(xs.getMin() * MM, (height - middle) * MM, xs.getMax() * MM, (height - middle) * MM, (ys.getMax() - ys.getMin()) * MM));
            } else {
                for (int i = 1; i < path.size(); i++) {
                    var from = path.get(i - 1);
                    var to = path.get(i);
                    var scale = Math.abs(getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX());
                    drawn.add(new Drawn(from[0] * MM, (height - from[1]) * MM, to[0] * MM, (height - to[1]) * MM, getGraphicsState().getLineWidth() * scale * MM));
                }
            }
            path.clear();
        }

        @Override
        public void moveTo(float x, float y) {
            path.add(new double[] {x, y});
        }

        @Override
        public void lineTo(float x, float y) {
            path.add(new double[] {x, y});
        }

        @Override
        public void strokePath() {
            flush(false);
        }

        @Override
        public void fillPath(int rule) {
            flush(true);
        }

        @Override
        public void fillAndStrokePath(int rule) {
            flush(true);
        }

        @Override
        public void appendRectangle(java.awt.geom.Point2D a, java.awt.geom.Point2D b, java.awt.geom.Point2D c, java.awt.geom.Point2D d) {
            List.of(a, b, c, d).forEach(point -> path.add(new double[] {point.getX(), point.getY()}));
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public java.awt.geom.Point2D getCurrentPoint() {
            return path.isEmpty() ? new java.awt.geom.Point2D.Double() : new java.awt.geom.Point2D.Double(path.getLast()[0], path.getLast()[1]);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            path.add(new double[] {x3, y3});
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void closePath() {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
