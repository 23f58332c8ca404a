package yanxun.plan.outline;

import org.jspecify.annotations.Nullable;

/** A paragraph while it is read. */
final class WordParagraph {

    final StringBuilder text = new StringBuilder();
    @Nullable String style;
    @Nullable String list;
    /** A line of the table of contents. */
    boolean contents;
    int level = -1;
    /** Past its properties: a tab stop defined there is no tab. */
    boolean inText;
}
