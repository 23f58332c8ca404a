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
import java.util.stream.Stream;
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
        if (request.getDispatcherType() == DispatcherType.ERROR || isReadable(request)) {
            chain.doFilter(new Client(request, address, secure), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Parameters are read once for all who ask later; what is no text at all, or a sign nothing here can keep, is refused. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            var isText = request.getParameterMap().entrySet().stream().flatMap(each -> Stream.concat(Stream.of(each.getKey()), Arrays.stream(each.getValue()))).noneMatch(text -> text.indexOf(0) >= 0);
            return isText || refuse(request, "a sign without a letter");
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return refuse(request, String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static boolean refuse(HttpServletRequest request, String why) {
        log.warn("unreadable parameters at {} {}: {}", request.getMethod(), request.getRequestURI(), why);
        return false;
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
