package yanxun.activity.argument;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What became of a text: pieces that stayed, went, or came, character by character. */
public record Difference(List<Piece> pieces) {
    public enum Fate { STAYED, WENT, CAME }

    public record Piece(Fate fate, String text) {}

    static Difference of(String before, String after) {
        var old = before.codePoints().boxed().toList();
        var now = after.codePoints().boxed().toList();
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<Integer> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Fate.STAYED, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Fate.WENT, delta.getSource().getLines());
            add(pieces, Fate.CAME, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.STAYED, old.subList(at, old.size()));
        return new Difference(pieces);
    }

    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.fate() != Fate.STAYED);
    }

    private static void add(List<Piece> pieces, Fate fate, List<Integer> points) {
        if (!points.isEmpty()) {
            pieces.add(new Piece(fate, points.stream().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()));
        }
    }
}
