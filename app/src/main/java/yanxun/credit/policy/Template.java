package yanxun.credit.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A policy to begin with, as some region has it. @param source the document it is taken from */
public record Template(String name, String source, Policy policy) {
    private static final List<String> CODES = List.of("hours-72-24", "credits-36", "hours-360-contiguous-90", "registration-360");

    public static List<String> codes() {
        return CODES;
    }

    public static Template of(String code) {
        try (var file = Template.class.getResourceAsStream("/policy/" + CODES.get(CODES.indexOf(code)) + ".json")) {
            return PolicyText.JSON.readValue(file, Template.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
