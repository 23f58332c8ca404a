package yanxun.platform.burden;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** How many fields of a form somebody filled in. */
public final class Typed {
    /** What the browser says of itself: the fields that are not as the page showed them. */
    static final String SAID = "_typed";
    /** Names that pages give to what they carry along unseen. Only for browsers that say nothing of themselves. */
    private static final Set<String> HIDDEN = Set.of("id", "version", "base", "entry", "fresh", "starts", "hat", "occasion", "phase", "undertaking", "menu", "moment");

    private Typed() {}

    /**
     * The fields that were filled in, and no more than the browser says were touched: an edited form brings back what had been there before.
     *
     * @param files how many files came along
     */
    static int count(Map<String, String[]> fields, int files) {
        var filled = fields.entrySet().stream().filter(field -> isShown(field.getKey())).mapToInt(field -> Arrays.stream(field.getValue()).anyMatch(value -> !value.isBlank()) ? 1 : 0).sum() + files;
        var said = fields.getOrDefault(SAID, new String[0]);
        return said.length == 1 && said[0].matches("\\d{1,4}") ? Math.min(filled, Integer.parseInt(said[0])) : filled;
    }

    private static boolean isShown(String name) {
        return !name.startsWith("_") && !HIDDEN.contains(name) && !name.endsWith(".id") && !name.endsWith(".file");
    }
}
