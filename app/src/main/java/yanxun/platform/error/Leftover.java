package yanxun.platform.error;

import java.util.ArrayList;
import java.util.List;

/** What could not be taken of a list that was handed in: it stays in the field, with the reason; the rest is done. */
public final class Leftover {
    private final List<String> lines = new ArrayList<>();
    private final List<Rejected> reasons = new ArrayList<>();

    public void keep(String line, Rejected reason) {
        lines.add(line);
        reasons.add(reason);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The field as it goes back. */
    public String field() {
        return String.join("\n", lines);
    }

    public List<Rejected> reasons() {
        return List.copyOf(reasons);
    }
}
