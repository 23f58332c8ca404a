package yanxun.platform.file;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the camera was held, as the EXIF block of a JPEG tells in tag 0x0112: 1 (upright) to 8. */
record Orientation(int value) {
    private static final int EXIF_BLOCK = 0xffe1;
    private static final int TAG = 0x0112;

    static Orientation of(byte[] jpeg) {
        try {
            return new Orientation(find(ByteBuffer.wrap(jpeg)));
        } catch (IndexOutOfBoundsException _) {
            return new Orientation(1);
        }
    }

    boolean swapsSides() {
        return value >= 5;
    }

    /** Turns a picture of this size upright, with its corner back at the origin. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int find(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xff) == 0xff && jpeg.getShort(at) != (short) 0xffda) {
            int length = jpeg.getShort(at + 2) & 0xffff;
            if ((jpeg.getShort(at) & 0xffff) == EXIF_BLOCK && jpeg.getInt(at + 4) == 0x45786966) {
                return inTiff(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int count = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
