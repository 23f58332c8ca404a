package yanxun.document.certificate;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the world reaches this program. A certificate is checked for years at the address printed on it: the setting {@code YANXUN_URL} names
 * it once and for all; without one it is the address the request came to.
 */
@Component
public class PublicAddress {
    private final String named;

    PublicAddress(Environment environment) {
        this.named = environment.getProperty("YANXUN_URL", "").strip().replaceAll("/+$", "");
    }

    public String root() {
        return named.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : named;
    }
}
