package yanxun.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the world reaches this program: the setting {@code YANXUN_URL} names it once and for all, for what is printed or sent is read for
 * years. Without one it is the address a request came to, and for work without a request this machine.
 */
@Component
public class PublicAddress {
    private final String named;
    private final String local;

    PublicAddress(Environment environment) {
        this.named = environment.getProperty("YANXUN_URL", "").strip().replaceAll("/+$", "");
        this.local = "http://localhost:" + environment.getProperty("YANXUN_PORT", "8080");
    }

    public boolean isNamed() {
        return !named.isEmpty();
    }

    boolean isHttps() {
        return named.startsWith("https://");
    }

    public String root() {
        return isNamed() ? named : RequestContextHolder.getRequestAttributes() == null ? local : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    public String at(String path) {
        return root() + path;
    }
}
