package yanxun.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import yanxun.platform.error.Rejected;

/** What a form gives one line to is no essay, whoever sends it: whatever else is too long, each form says itself. */
class Brevity implements HandlerInterceptor {
    static final int LONGEST = 2000;
    /** Fields in which people write or paste at length. */
    static final Set<String> PROSE = Set.of("absent", "aim", "answer", "approach", "body", "changes", "codes", "comment", "content", "definition", "effect", "entry", "exclusions", "excuse", "experts", "forms", "goals",
            "grid", "guide", "headings", "highlights", "hint", "how", "improvements", "intro", "list", "measures", "notes", "numbers", "observers", "opinion", "persons", "plan", "problems", "purpose", "question", "reasons",
            "strengths", "summary", "task", "text", "tried", "verdict", "what", "why", "wording");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> {
                if (Arrays.stream(values).anyMatch(value -> value.length() > LONGEST) && !isProse(name)) {
                    throw new Rejected("这一项太长,最多 {0} 字", LONGEST).beside(name);
                }
            });
        }
        return true;
    }

    /** {@code annexes[0].text}, {@code answer-}… and {@code entry.3} are what their words say. */
    static boolean isProse(String name) {
        return Arrays.stream(name.split("[.\\[\\]-]")).anyMatch(PROSE::contains);
    }
}
