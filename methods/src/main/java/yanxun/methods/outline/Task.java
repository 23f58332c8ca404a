package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/** A measure the plan sets: the sentence that names it, the rest, and the number of the heading it stands under. */
public record Task(@Nullable String number, String title, String text, @Nullable String section, int line) {}
