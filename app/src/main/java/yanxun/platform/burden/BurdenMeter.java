package yanxun.platform.burden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yanxun.platform.time.Times;
import yanxun.platform.web.Shell;

/** Looks at every form that was accepted from somebody who is signed in, and counts its fields. */
@Configuration
class BurdenMeter implements WebMvcConfigurer, HandlerInterceptor {
    private final Burdens burdens;
    private final Clock clock;

    BurdenMeter(Burdens burdens, Clock clock) {
        this.burdens = burdens;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var type = request.getContentType();
        if (request.getMethod().equals("GET") || failure != null || response.getStatus() >= 400 || type == null || !type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data")) {
            return;
        }
        var files = request instanceof MultipartRequest parts ? (int) parts.getFileMap().values().stream().filter(file -> !file.isEmpty()).count() : 0;
        var fields = Typed.count(request.getParameterMap(), files);
        if (fields > 0) {
            Shell.current().signedIn().ifPresent(viewer -> burdens.count(viewer.wall(), viewer.person().value(), TermHalf.of(Times.day(clock.instant())), area(request.getRequestURI()), fields));
        }
    }

    /** The first part of the address: activities, training, hours… */
    private static String area(String path) {
        var parts = path.split("/", 3);
        return parts.length > 1 && parts[1].matches("[a-z-]{1,30}") ? parts[1] : "other";
    }
}
