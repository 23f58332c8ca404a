package yanxun.document.official;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attachment as somebody wrote it; the table as pasted from a spreadsheet. */
public record AnnexForm(@Nullable UUID id, @Nullable String name, @Nullable String text, @Nullable String grid, @Nullable Boolean file) {
    public AnnexForm {
        name = DocumentForm.text(name);
        text = DocumentForm.text(text);
        grid = grid == null ? "" : grid.stripTrailing();
    }

    boolean isBlank() {
        return name.isEmpty() && text.isEmpty() && grid.isBlank();
    }

    public boolean isFile() {
        return Boolean.TRUE.equals(file);
    }
}
