package yanxun.document;

import java.util.UUID;

/** An official document 公文. */
public record DocumentId(UUID value) {
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
