package yanxun.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.i18n.Text;

/** The categories of hours 学时类别 of a district, by code, each with the name of the one above it. */
@Component
public class CategoryNames {
    private final JdbcClient jdbc;

    CategoryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String code, String name, boolean retired) {}

    /** What can be chosen today. */
    public Map<String, String> of(UUID wall) {
        return named(rows(wall).stream().filter(row -> !row.retired()).toList());
    }

    /** What hours gone by were for, retired categories included. */
    public Map<String, String> everOf(UUID wall) {
        return named(rows(wall));
    }

    private List<Row> rows(UUID wall) {
        return jdbc.sql("select code, name, retired from activity.category_card where wall = :wall order by ordinal, code").param("wall", wall).query(Row.class).list();
    }

    private static Map<String, String> named(List<Row> rows) {
        var names = new LinkedHashMap<String, String>();
        rows.forEach(row -> names.put(row.code(), row.name()));
        var full = new LinkedHashMap<String, String>();
        rows.forEach(row -> full.put(row.code(), Text.t(row.name())));
        full.replaceAll((code, name) -> {
            var above = code.contains(".") ? names.get(code.substring(0, code.indexOf('.'))) : null;
            return above == null ? name : Text.t(above) + " · " + name;
        });
        return full;
    }
}
