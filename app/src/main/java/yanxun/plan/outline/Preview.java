package yanxun.plan.outline;

import org.jspecify.annotations.Nullable;

/** How a preview is shown: fresh, or again with what was typed into one part and why it was refused. */
record Preview(@Nullable String error, int part, Corrections corrections) {
    static final Preview FRESH = new Preview(null, -1, Corrections.NONE);

    Corrections of(int index) {
        return index == part ? corrections : Corrections.NONE;
    }
}
