package yanxun.network.community;

import org.jspecify.annotations.Nullable;

record DueForm(@Nullable String what, @Nullable Integer atLeast, @Nullable String per, @Nullable String by) {}
