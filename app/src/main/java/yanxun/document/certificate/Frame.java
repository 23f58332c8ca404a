package yanxun.document.certificate;

import yanxun.document.print.Canvas;
import yanxun.document.print.Canvas.Colour;

/** The frame of a template, drawn once for all certificates of an edition. */
final class Frame {
    private static final Colour GOLD = new Colour(0.72, 0.56, 0.22);
    private static final Colour PALE = new Colour(0.88, 0.80, 0.60);
    private static final Colour GREEN = new Colour(0.06, 0.36, 0.39);

    private Frame() {}

    static void draw(Canvas canvas, Border border, Paper paper) {
        double width = paper.width();
        double height = paper.height();
        switch (border) {
            case DOUBLE -> {
                canvas.stroke(GOLD, 3);
                canvas.frame(30, 30, width - 60, height - 60);
                canvas.stroke(GOLD, 0.8);
                canvas.frame(37, 37, width - 74, height - 74);
                corners(canvas, width, height, 44);
            }
            case DIAMOND -> {
                canvas.stroke(PALE, 1.2);
                canvas.frame(34, 34, width - 68, height - 68);
                canvas.stroke(GOLD, 1.4);
                diamonds(canvas, width / 2, height - 76);
                corners(canvas, width, height, 40);
            }
            case PLAIN -> {
                canvas.stroke(GREEN, 1.2);
                canvas.frame(34, 34, width - 68, height - 68);
            }
        }
    }

    /** A bracket of two lines in each corner. */
    private static void corners(Canvas canvas, double width, double height, double inset) {
        for (int x = -1; x <= 1; x += 2) {
            for (int y = -1; y <= 1; y += 2) {
                double left = x < 0 ? inset : width - inset;
                double low = y < 0 ? inset : height - inset;
                canvas.line(left, low - y * 26, left, low, left - x * 26, low);
                canvas.line(left - x * 6, low - y * 20, left - x * 6, low - y * 6, left - x * 20, low - y * 6);
            }
        }
    }

    /** A line that opens into three diamonds. */
    private static void diamonds(Canvas canvas, double centre, double y) {
        for (int i = -1; i <= 1; i++) {
            double half = i == 0 ? 9 : 6;
            double x = centre + i * 20;
            canvas.line(x - half, y, x, y + half, x + half, y, x, y - half, x - half, y);
        }
        canvas.line(centre - 190, y, centre - 34, y);
        canvas.line(centre + 34, y, centre + 190, y);
    }
}
