package yanxun.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a number that stands in every line of the log it causes, in its answer, and on the page that tells of an error. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {
    private static final String NAME = "request";

    static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NAME));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var number = Long.toString(ThreadLocalRandom.current().nextLong(1L << 45, 1L << 46), 32).toUpperCase(java.util.Locale.ROOT);
        MDC.put(NAME, number);
        request.setAttribute(NAME, number);
        response.setHeader("X-Request-Id", number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }

    /** The error page belongs to the request that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }
}
