package yanxun.plan.outline;

import org.jspecify.annotations.Nullable;

/** The fields of a Word document while it is read; they nest, and a table of contents is one. */
final class WordFields {

    private int depth;
    /** How deep the table of contents that is open lies, or 0. */
    private int contents;

    void instruction(String text) {
        if (contents == 0 && text.strip().startsWith("TOC")) {
            contents = depth;
        }
    }

    void character(@Nullable String type) {
        if ("begin".equals(type)) {
            depth++;
        } else if ("end".equals(type)) {
            contents = depth == contents ? 0 : contents;
            depth = Math.max(0, depth - 1);
        }
    }

    boolean contents() {
        return contents > 0;
    }
}
