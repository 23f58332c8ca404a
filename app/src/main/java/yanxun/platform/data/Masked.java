package yanxun.platform.data;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** A telephone or identity number as lists show it: head and tail. Rows are read so from columns that are locked. */
public record Masked(@JsonValue String text) {
    public static String text(@Nullable Masked masked) {
        return masked == null ? "" : masked.text();
    }

    static String of(String plain) {
        return plain.length() <= 7 ? "*".repeat(plain.length()) : plain.substring(0, 3) + "*".repeat(plain.length() - 7) + plain.substring(plain.length() - 4);
    }

    @Override
    public String toString() {
        return text;
    }
}
