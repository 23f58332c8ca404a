package yanxun.platform.file;

import java.util.regex.Pattern;

/** Names content by its SHA-256, in lower-case hexadecimal: the same bytes are the same file. */
public record FileId(String value) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public FileId {
        if (!SHA_256.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
