package yanxun.platform.file;

import static yanxun.platform.i18n.Text.t;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import yanxun.platform.error.Rejected;

/** Draws uploaded pictures anew, so that nothing but the picture remains; two at a time, since each needs memory. */
public final class Photos {
    private static final int LONGEST_SIDE = 2048;
    private static final int THUMBNAIL_SIDE = 400;
    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.85f;

    private final Semaphore benches = new Semaphore(2);

    /** Takes JPEG, PNG and GIF (its first frame); others cannot be decoded here and are refused with advice. */
    public Photo prepare(InputStream content) {
        byte[] bytes = wholly(content);
        var type = type(bytes);
        benches.acquireUninterruptibly();
        try {
            return draw(read(bytes, Photos::decode), type == FileType.JPEG ? Orientation.of(bytes) : new Orientation(1), type);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw unreadable();
        } finally {
            benches.release();
        }
    }

    /** Refuses what its head shows to be no picture, or too large a one, and leaves the drawing for later. */
    public void look(byte[] bytes) {
        type(bytes);
        try {
            read(wholly(new ByteArrayInputStream(bytes)), Photos::pixels);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw unreadable();
        }
    }

    private static FileType type(byte[] bytes) {
        return switch (Magic.of(bytes.length > Magic.HEAD ? Arrays.copyOf(bytes, Magic.HEAD) : bytes)) {
            case Magic.Known(var known) when known == FileType.JPEG -> FileType.JPEG;
            case Magic.Known(var known) when known == FileType.PNG || known == FileType.GIF -> FileType.PNG;
            default -> throw new Rejected("请把照片存成 JPG 或 PNG 再上传(手机可在相机设置里选“兼容性最佳”)。");
        };
    }

    private static Rejected unreadable() {
        return new Rejected("这张图片打不开,可能已损坏或编码少见。请在电脑上打开,另存为普通 JPG 后再上传。");
    }

    private static byte[] wholly(InputStream content) {
        try {
            long most = FileType.Family.IMAGE.mostBytes();
            var bytes = content.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new Rejected("{0}不能超过 {1} MB,请压缩或拆分后再传。", t(FileType.Family.IMAGE.displayName()), most >> 20);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Look<T> {
        T at(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] bytes, Look<T> look) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return look.at(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static long pixels(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new Rejected("图片有 {0}×{1} 像素,太大了,请缩小到 6000 万像素以内再上传。", width, height);
        }
        return width * height;
    }

    /** Reads every n-th pixel of a very large picture, so that memory follows the result, not the upload. */
    private static BufferedImage decode(ImageReader reader) throws IOException {
        pixels(reader);
        var parameters = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static Photo draw(BufferedImage source, Orientation orientation, FileType type) throws IOException {
        var picture = scaled(upright(source, orientation, type), LONGEST_SIDE, type);
        var thumbnail = scaled(picture, THUMBNAIL_SIDE, type);
        return new Photo(type, picture.getWidth(), picture.getHeight(), encoded(picture, type), encoded(thumbnail, type));
    }

    private static BufferedImage upright(BufferedImage source, Orientation orientation, FileType type) {
        int width = orientation.swapsSides() ? source.getHeight() : source.getWidth();
        int height = orientation.swapsSides() ? source.getWidth() : source.getHeight();
        return drawn(source, width, height, orientation.upright(source.getWidth(), source.getHeight()), type);
    }

    /** Halves while it can, for a smooth result, and takes the last step exactly. */
    private static BufferedImage scaled(BufferedImage source, int longest, FileType type) {
        var image = source;
        while (longestSide(image) > longest) {
            double factor = Math.max(0.5, (double) longest / longestSide(image));
            int width = (int) Math.max(1, Math.round(image.getWidth() * factor));
            int height = (int) Math.max(1, Math.round(image.getHeight() * factor));
            var step = AffineTransform.getScaleInstance((double) width / image.getWidth(), (double) height / image.getHeight());
            image = drawn(image, width, height, step, type);
        }
        return image;
    }

    private static int longestSide(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height, AffineTransform placed, FileType type) {
        boolean opaque = type == FileType.JPEG;
        var image = new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            if (opaque) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, width, height);
            }
            pen.drawImage(source, placed, null);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, FileType type) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(type == FileType.JPEG ? "jpeg" : "png").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
