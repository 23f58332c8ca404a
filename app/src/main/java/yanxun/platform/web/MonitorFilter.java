package yanxun.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How busy and how large an installation is, and which doors it has, is for those who run it: figures go to this machine and to the
 * addresses of the setting {@code YANXUN_MONITORS}, the description of the doors also to whoever is signed in. Health says no more than up or down.
 */
class MonitorFilter extends OncePerRequestFilter {
    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP");

    private final List<IpAddressMatcher> monitors;

    MonitorFilter(String monitors) {
        this.monitors = Arrays.stream(monitors.isBlank() ? new String[] {"127.0.0.0/8", "::1"} : monitors.strip().split("[,\\s]+")).map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isDescription(request) && Shell.CURRENT.isBound() && Shell.current().signedIn().isPresent() || isMonitor(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What a proxy nobody told us of hands on comes from somewhere else, whatever its own address. */
    private boolean isMonitor(HttpServletRequest request) {
        var handedOn = request.getRemoteAddr().equals(ProxyFilter.physical(request)) && FORWARDED.stream().anyMatch(header -> request.getHeader(header) != null);
        return !handedOn && monitors.stream().anyMatch(each -> each.matches(request.getRemoteAddr()));
    }

    private static boolean isDescription(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/actuator") && !path.startsWith("/actuator/health") || isDescription(request));
    }
}
