/**
 * Reads the plan documents of schools and districts: from plain text to sections, goals, tasks, targets and a calendar.
 *
 * <p>Everything works on lines twice: once as written, once {@linkplain Folding folded} character by character for recognition, so that
 * offsets agree and the output always shows the document's own characters. Every scanner is a bounded look at one position; a document is
 * read in time linear in its length.
 */
@NullMarked
package yanxun.methods.outline;

import org.jspecify.annotations.NullMarked;
