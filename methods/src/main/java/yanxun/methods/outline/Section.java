package yanxun.methods.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading with the paragraphs directly below it (joined by line feeds) and its sub-sections. Text before the first heading is a section
 * without number and title.
 *
 * @param number as written, without brackets and stops (（一） → 一, ⑴ → 1, 第一章 → 第一章)
 * @param line first source line
 * @param lastLine last source line, sub-sections included
 */
public record Section(@Nullable String number, String title, String text, List<Section> children, int line, int lastLine) {}
