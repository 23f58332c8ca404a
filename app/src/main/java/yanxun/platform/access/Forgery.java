package yanxun.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import yanxun.platform.data.Vault;
import yanxun.platform.web.Shell;

/**
 * What a form shows to prove it is ours: bound to the account that is signed in, so that no pair of cookie and token from elsewhere fits, nor
 * a form that another person left open; the same person may sign in again and send what was typed. Before signing in, a cookie of its own.
 */
@Component
class Forgery implements CsrfTokenRepository {
    private final CookieCsrfTokenRepository strangers = CookieCsrfTokenRepository.withHttpOnlyFalse();
    private final Vault vault;

    Forgery(Vault vault) {
        this.vault = vault;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return account() instanceof UUID account ? bound(account) : strangers.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (account() == null) {
            strangers.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return account() instanceof UUID account ? bound(account) : strangers.loadToken(request);
    }

    private CsrfToken bound(UUID account) {
        return new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", HexFormat.of().formatHex(vault.derived("form " + account)));
    }

    private static @Nullable UUID account() {
        return Shell.CURRENT.isBound() ? Shell.CURRENT.get().signedIn().map(Viewer::account).orElse(null) : null;
    }
}
