package yanxun.document.print;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;

/** An outline as a Type 2 charstring (Adobe 5177): self-contained, so that a subset is a matter of copying. */
final class Strokes {
    /** The width a charstring need not state. */
    static final int USUAL_WIDTH = 1000;

    private static final int MOVE = 21;
    private static final int LINE = 5;
    private static final int CURVE = 8;
    private static final int END = 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(192);
    private final double scale;
    private boolean begun;
    private int x;
    private int y;
    private double exactX;
    private double exactY;

    private Strokes(double scale) {
        this.scale = scale;
    }

    static byte[] of(PathIterator outline, double scale, int width) {
        var strokes = new Strokes(scale);
        var points = new double[6];
        if (width != USUAL_WIDTH) {
            strokes.number(width);
        }
        for (; !outline.isDone(); outline.next()) {
            strokes.add(outline.currentSegment(points), points);
        }
        strokes.out.write(END);
        return strokes.out.toByteArray();
    }

    private void add(int kind, double[] p) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                to(p[0], p[1]);
                out.write(MOVE);
                begun = true;
            }
            case PathIterator.SEG_LINETO -> {
                to(p[0], p[1]);
                out.write(LINE);
            }
            case PathIterator.SEG_QUADTO -> curve(
                    exactX + 2 * (p[0] - exactX) / 3, exactY + 2 * (p[1] - exactY) / 3, p[2] + 2 * (p[0] - p[2]) / 3, p[3] + 2 * (p[1] - p[3]) / 3, p[2], p[3]);
            case PathIterator.SEG_CUBICTO -> curve(p[0], p[1], p[2], p[3], p[4], p[5]);
            default -> {
                assert begun;
            }
        }
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        to(x1, y1);
        to(x2, y2);
        to(x3, y3);
        out.write(CURVE);
    }

    /** Steps from one rounded point to the next: rounding does not add up. */
    private void to(double nextX, double nextY) {
        int roundX = (int) Math.round(nextX * scale);
        int roundY = (int) Math.round(nextY * scale);
        number(roundX - x);
        number(roundY - y);
        x = roundX;
        y = roundY;
        exactX = nextX;
        exactY = nextY;
    }

    private void number(int value) {
        if (value >= -107 && value <= 107) {
            out.write(value + 139);
        } else if (value >= 108 && value <= 1131) {
            out.write(247 + (value - 108) / 256);
            out.write((value - 108) % 256);
        } else if (value <= -108 && value >= -1131) {
            out.write(251 + (-value - 108) / 256);
            out.write((-value - 108) % 256);
        } else {
            out.write(28);
            out.write(value >> 8);
            out.write(value);
        }
    }
}
