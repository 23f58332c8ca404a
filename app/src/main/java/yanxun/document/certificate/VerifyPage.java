package yanxun.document.certificate;

import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** Number and check code to be typed in. */
public record VerifyPage(String number, @Nullable String error) implements View {}
