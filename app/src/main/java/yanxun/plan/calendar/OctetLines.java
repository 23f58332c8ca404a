package yanxun.plan.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Content lines of an iCalendar file folded at 75 octets, never inside a character (RFC 5545, 3.1). */
final class OctetLines {
    private static final int LONGEST = 75;
    private static final byte[] FOLD = "\r\n ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private OctetLines() {}

    static byte[] fold(String content) {
        var out = new ByteArrayOutputStream(content.length() * 2);
        content.lines().filter(line -> !line.isEmpty()).forEach(line -> fold(line, out));
        return out.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream out) {
        int filled = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            var octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (filled + octets.length > LONGEST) {
                out.writeBytes(FOLD);
                filled = 1;
            }
            out.writeBytes(octets);
            filled += octets.length;
            i += Character.charCount(character);
        }
        out.writeBytes(END);
    }
}
