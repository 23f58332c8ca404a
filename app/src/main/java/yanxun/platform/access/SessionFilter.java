package yanxun.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import yanxun.platform.web.Shell;

/** Binds who is looking, and through which walls, to the request. */
class SessionFilter extends OncePerRequestFilter {
    private static final String FOUND = SessionFilter.class.getName() + ".viewer";

    private final Sessions sessions;
    private final HandlerExceptionResolver troubles;

    SessionFilter(Sessions sessions, HandlerExceptionResolver troubles) {
        this.sessions = sessions;
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            var viewer = viewer(request);
            within(viewer, request, () -> chain.doFilter(request, response));
        } catch (DataAccessException databaseAway) {
            request.setAttribute(FOUND, Optional.empty());
            within(Optional.empty(), request, () -> troubles.resolveException(request, response, null, databaseAway));
        }
    }

    /** Asked once a request: what follows an error must not ask a database that may be away. */
    @SuppressWarnings("unchecked")
    private Optional<Viewer> viewer(HttpServletRequest request) {
        var found = (Optional<Viewer>) request.getAttribute(FOUND);
        if (found == null) {
            found = token(request).flatMap(sessions::viewer);
            request.setAttribute(FOUND, found);
        }
        return found;
    }

    private interface Work {
        void run() throws ServletException, IOException;
    }

    private static void within(Optional<Viewer> viewer, HttpServletRequest request, Work work) throws ServletException, IOException {
        try {
            ScopedValue.where(Shell.CURRENT, new Shell(viewer, request)).where(Scope.CURRENT, viewer.map(Viewer::scope).orElseGet(Scope::current)).call(() -> {
                work.run();
                return null;
            });
        } catch (ServletException | IOException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Shell.COOKIE)).map(Cookie::getValue).findFirst();
    }

    /** Static files and health checks need nobody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
