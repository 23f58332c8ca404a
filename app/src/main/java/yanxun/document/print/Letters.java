package yanxun.document.print;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The letters one paper uses, of every typeface it uses. */
final class Letters {
    private final Map<Outlines, Lettering> byFace = new IdentityHashMap<>();
    private final List<Lettering> inOrder = new ArrayList<>();

    Lettering of(Outlines face) {
        return byFace.computeIfAbsent(face, outlines -> {
            var lettering = new Lettering(outlines, "F" + (inOrder.size() + 1));
            inOrder.add(lettering);
            return lettering;
        });
    }

    /** Those that are used at all. */
    List<Lettering> used() {
        return inOrder.stream().filter(lettering -> !lettering.isEmpty()).toList();
    }
}
