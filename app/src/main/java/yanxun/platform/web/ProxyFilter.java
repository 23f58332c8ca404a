package yanxun.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy: the setting {@code YANXUN_PROXIES} names those whose word is taken for who asks and whether over TLS. Nobody else's is.
 * Where the public address begins with https, every answer is meant for https.
 */
class ProxyFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ProxyFilter.class);

    private final List<IpAddressMatcher> trusted;
    private final boolean https;

    ProxyFilter(String proxies, boolean https) {
        this.trusted = Arrays.stream(proxies.split("[,\\s]+")).filter(word -> !word.isEmpty()).map(IpAddressMatcher::new).toList();
        this.https = https;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var proxied = isTrusted(request.getRemoteAddr());
        var address = proxied ? client(request) : request.getRemoteAddr();
        var secure = https || request.isSecure() || proxied && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        if (isReadable(request)) {
            chain.doFilter(new Client(request, address, secure), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Parameters are read once for all who ask later; what is no text at all is refused here. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            log.warn("unreadable parameters at {} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
            return false;
        }
    }

    /** The nearest address no trusted proxy stands at: what lies further off anybody may have written. */
    private String client(HttpServletRequest request) {
        var named = request.getHeader("X-Forwarded-For");
        var hops = named == null ? List.<String>of() : Arrays.stream(named.split(",")).map(String::strip).toList();
        for (var hop : hops.reversed()) {
            if (!hop.matches("[0-9a-fA-F:.]{2,45}")) {
                return request.getRemoteAddr();
            } else if (!isTrusted(hop)) {
                return hop;
            }
        }
        return request.getRemoteAddr();
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.stream().anyMatch(proxy -> proxy.matches(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Client extends HttpServletRequestWrapper {
        private final String address;
        private final boolean secure;

        Client(HttpServletRequest request, String address, boolean secure) {
            super(request);
            this.address = address;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }
    }
}
