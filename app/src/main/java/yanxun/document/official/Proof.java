package yanxun.document.official;

import org.jspecify.annotations.Nullable;
import yanxun.document.proof.Finding;

/** A finding, and the reason for which it was let stand. */
public record Proof(Finding finding, @Nullable String note) {
    public boolean isOpen() {
        return note == null;
    }
}
