package yanxun.activity.attendance;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as one SVG path: sharp on any wall, light on any line. */
final class QrCode {
    private QrCode() {}

    /** The path's {@code d} within a square of {@link #size} modules, quiet zone included. */
    static String path(String text) {
        var matrix = matrix(text);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    int from = x;
                    while (x + 1 < matrix.getWidth() && matrix.get(x + 1, y)) {
                        x++;
                    }
                    path.append('M').append(from).append(' ').append(y).append('h').append(x - from + 1).append("v1h-").append(x - from + 1).append('z');
                }
            }
        }
        return path.toString();
    }

    static int size(String text) {
        return matrix(text).getWidth();
    }

    static String svg(String text) {
        var size = size(text);
        return "<svg class=\"qr\" viewBox=\"0 0 " + size + " " + size + "\" role=\"img\" aria-label=\"QR\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/><path fill=\"#000\" d=\""
                + path(text) + "\"/></svg>";
    }

    private static com.google.zxing.common.BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
