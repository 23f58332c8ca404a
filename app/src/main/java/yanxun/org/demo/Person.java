package yanxun.org.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the region, while it is founded. */
record Person(UUID id, UUID wall, String number, String name, boolean woman, int employed, UUID unit, @Nullable String stage, List<String> subjects, String title) {
    String subject() {
        return subjects.isEmpty() ? "" : subjects.getFirst();
    }

    boolean teaches(String subject) {
        return subjects.contains(subject);
    }
}
