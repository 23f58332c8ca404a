package yanxun.credit.claim;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Certificates as people photograph them, for the demo region. */
public final class DemoEvidence {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 510;

    private DemoEvidence() {}

    public static byte[] png(String... lines) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xfdfaf2));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xb8903a));
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(18, 18, WIDTH - 36, HEIGHT - 36);
        pen.setColor(new Color(0xa31c17));
        centred(pen, "证  书", 44, 110);
        pen.setColor(Color.DARK_GRAY);
        for (int i = 0; i < lines.length; i++) {
            centred(pen, lines[i], 22, 190 + 48 * i);
        }
        pen.dispose();
        return written(picture);
    }

    private static void centred(Graphics2D pen, String text, int size, int y) {
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, size));
        pen.drawString(text, (WIDTH - pen.getFontMetrics().stringWidth(text)) / 2, y);
    }

    private static byte[] written(BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
