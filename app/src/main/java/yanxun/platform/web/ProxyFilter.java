package yanxun.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy: the setting {@code YANXUN_PROXIES} names those whose word is taken for who asks and whether over TLS. Nobody else's is.
 * Where the public address begins with https, every answer is meant for https.
 */
class ProxyFilter extends OncePerRequestFilter {
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
        var trouble = request.getDispatcherType() == DispatcherType.ERROR ? null : Unreadable.in(request);
        if (trouble == null) {
            chain.doFilter(new Client(request, address, secure), response);
        } else {
            request.setAttribute(Unreadable.class.getName(), trouble);
            response.sendError(trouble.status());
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

    /** Of the machine that is connected, whoever it speaks for. */
    static String physical(HttpServletRequest request) {
        ServletRequest innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        return innermost.getRemoteAddr();
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
