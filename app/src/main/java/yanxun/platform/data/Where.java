package yanxun.platform.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list is narrowed to: only what was asked for, so that the database plans for just that. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The condition holds only where a value was given; a blank text is none. The parameter has the name it has in the condition. */
    public Where given(String name, @Nullable Object value, String condition) {
        if (value instanceof String text ? !text.isBlank() : value != null) {
            parameters.put(name, value instanceof String text ? text.strip() : value);
            and(condition);
        }
        return this;
    }

    public String text() {
        return conditions.isEmpty() ? "true" : String.join("\n and ", conditions);
    }

    /** The statement with the conditions where it says {@code {where}}. */
    public JdbcClient.StatementSpec of(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql.replace("{where}", text())).params(parameters);
    }
}
