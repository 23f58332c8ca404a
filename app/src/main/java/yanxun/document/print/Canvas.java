package yanxun.document.print;

import com.google.zxing.common.BitMatrix;

/** What is drawn on one page, in points from the lower left corner. */
public final class Canvas {
    /** Red, green and blue from 0 to 1. */
    public record Colour(double red, double green, double blue) {
        public static final Colour BLACK = new Colour(0, 0, 0);
    }

    private final StringBuilder drawn = new StringBuilder(6_000);
    private final Letters letters;

    Canvas(Letters letters) {
        this.letters = letters;
    }

    /** For what is drawn once and added to many; letters do not belong there. */
    public static Canvas blank() {
        return new Canvas(new Letters());
    }

    /** How far a line of text reaches. */
    public double width(String text, double size, Outlines face) {
        return letters.of(face).width(text, size);
    }

    public void text(String text, double x, double y, double size, Outlines face) {
        text(text, x, y, size, face, Setting.NATURAL);
    }

    /** @param spacing what is added after each letter; {@code stretch} what each is widened to, 1 for its own width */
    public record Setting(double spacing, double stretch) {
        static final Setting NATURAL = new Setting(0, 1);
    }

    public void text(String text, double x, double y, double size, Outlines face, Setting setting) {
        if (text.isEmpty()) {
            return;
        }
        var lettering = letters.of(face);
        drawn.append("BT /").append(lettering.name()).append(' ');
        numbers(size).append("Tf ");
        numbers(setting.spacing()).append("Tc ");
        numbers(100 * setting.stretch()).append("Tz ");
        numbers(x, y).append("Td <").append(lettering.codes(text)).append("> Tj ET\n");
    }

    public void fill(Colour colour) {
        numbers(colour.red(), colour.green(), colour.blue()).append("rg\n");
    }

    public void stroke(Colour colour, double width) {
        numbers(colour.red(), colour.green(), colour.blue()).append("RG ");
        numbers(width).append("w\n");
    }

    public void frame(double x, double y, double width, double height) {
        numbers(x, y, width, height).append("re S\n");
    }

    public void line(double... points) {
        numbers(points[0], points[1]).append("m ");
        for (int i = 2; i < points.length; i += 2) {
            numbers(points[i], points[i + 1]).append("l ");
        }
        drawn.append("S\n");
    }

    /** A QR code as lines of squares; sharp at any size. */
    public void code(BitMatrix matrix, double x, double y, double size) {
        double module = size / matrix.getWidth();
        drawn.append("q ");
        numbers(module, 0, 0, -module, x, y + size).append("cm\n");
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                int from = column;
                while (column < matrix.getWidth() && matrix.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    drawn.append(from).append(' ').append(row).append(' ').append(column - from).append(" 1 re\n");
                }
            }
        }
        drawn.append("f Q\n");
    }

    /** Something drawn before, for instance the frame of a template. */
    public void add(String picture) {
        drawn.append(picture);
    }

    public String picture() {
        return drawn.toString();
    }

    private StringBuilder numbers(double... values) {
        for (double value : values) {
            long hundredths = Math.round(value * 100);
            if (hundredths < 0) {
                drawn.append('-');
                hundredths = -hundredths;
            }
            drawn.append(hundredths / 100);
            if (hundredths % 100 != 0) {
                drawn.append('.').append(hundredths % 100 / 10).append(hundredths % 10);
            }
            drawn.append(' ');
        }
        return drawn;
    }
}
