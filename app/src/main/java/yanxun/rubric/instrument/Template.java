package yanxun.rubric.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import yanxun.platform.error.NotFound;

/** Instruments to begin with. */
final class Template {
    static final List<String> CODES = List.of("lesson", "st", "flanders", "questions", "notes");

    private Template() {}

    static InstrumentFile.Read of(String code) {
        if (!CODES.contains(code)) {
            throw new NotFound();
        }
        try (var file = Template.class.getResourceAsStream("/instrument/" + code + ".json")) {
            return InstrumentFile.read(java.util.Objects.requireNonNull(file).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
