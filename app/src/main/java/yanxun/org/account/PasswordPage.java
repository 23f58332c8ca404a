package yanxun.org.account;

import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

public record PasswordPage(boolean forced, @Nullable String error) implements View {}
