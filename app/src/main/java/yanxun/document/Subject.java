package yanxun.document;

import java.util.UUID;
import yanxun.platform.error.NotFound;

/** What a document or certificate is about, as text: its kind and id, such as {@code activity:UUID}. */
public final class Subject {
    private Subject() {}

    public static boolean isOf(String kind, String subject) {
        return subject.startsWith(kind + ":");
    }

    /** What names nothing is not there. */
    public static UUID id(String kind, String subject) {
        try {
            return UUID.fromString(subject.substring(kind.length() + 1));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
