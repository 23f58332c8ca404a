package yanxun.document;

import java.util.List;
import java.util.UUID;

/**
 * A document as far as its occasion can write it. Text is plain: each line a paragraph, levels by 一、 （一） 1. （1）.
 *
 * @param unit in whose name
 * @param units and {@code persons} whom it goes to
 */
public record Draft(UUID unit, String title, String addressees, String body, List<Annex> annexes, List<UUID> units, List<UUID> persons) {

    /** An attachment: text, or a table whose first row is its heading. */
    public record Annex(String name, String text, List<List<String>> rows) {}
}
