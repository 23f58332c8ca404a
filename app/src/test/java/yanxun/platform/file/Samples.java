package yanxun.platform.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small honest and dishonest files for the tests. */
final class Samples {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Samples() {}

    static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] image(String format, int width, int height) {
        try {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setColor(Color.RED);
            pen.fillRect(0, 0, width / 2, height);
            pen.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A JPEG with an EXIF block that carries an orientation and, like a phone's, a place. */
    static byte[] phonePhoto(int width, int height, int orientation) {
        var jpeg = image("jpg", width, height);
        var exif = ByteBuffer.allocate(60);
        exif.putShort((short) 0xffe1).putShort((short) 58).put(latin("Exif\0\0")).put(latin("MM\0*")).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(latin("GPS 30.25N 120.17E"));
        var bytes = ByteBuffer.allocate(jpeg.length + exif.capacity());
        return bytes.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] office(String mainType, String... furtherParts) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                put(zip, "[Content_Types].xml", latin("<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainType + "\"/></Types>"));
                put(zip, "main.xml", latin("<main/>"));
                for (var part : furtherParts) {
                    put(zip, part, latin("x"));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bomb(int megabytes) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                put(zip, "[Content_Types].xml", latin("<Types><Override ContentType=\"" + WORD + "\"/></Types>"));
                put(zip, "word/document.xml", new byte[megabytes << 20]);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] mp3Frames() {
        var bytes = new byte[417 * 3];
        for (int at = 0; at < bytes.length; at += 417) {
            bytes[at] = (byte) 0xff;
            bytes[at + 1] = (byte) 0xfb;
            bytes[at + 2] = (byte) 0x90;
        }
        return bytes;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
