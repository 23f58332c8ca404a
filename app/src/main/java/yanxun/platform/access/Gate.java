package yanxun.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import yanxun.platform.web.Shell;

/** Default deny: a handler must say who may use it. */
public class Gate implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (find(method, Open.class) != null || isFrameworks(method)) {
            return true;
        }
        var viewer = Shell.current().signedIn().filter(who -> isHers(request, who)).orElseThrow(SignInNeeded::new);
        var access = find(method, Access.class);
        if (access == null || Arrays.stream(access.value()).noneMatch(viewer::may)) {
            throw new Denied();
        }
        if (viewer.mustChangePassword() && !request.getRequestURI().startsWith("/me/")) {
            throw new PasswordChangeNeeded();
        }
        return true;
    }

    /** A form says whose page it was written on: what one person wrote never goes in under another's name. */
    private static boolean isHers(HttpServletRequest request, Viewer viewer) {
        var writer = request.getHeader("X-Person");
        return writer == null || writer.equals(viewer.person().toString());
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A find(HandlerMethod method, Class<A> kind) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
    }

    /** Health, metrics and the description of the API carry nobody's data. */
    private static boolean isFrameworks(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.") || method.getBeanType().getName().startsWith("org.springdoc.");
    }
}
