package yanxun.training.programme;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of what hours are for 学时类别, as the district has them. */
@Component
public class Categories {
    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String code, String name, boolean retired) {}

    /** Code and name in the order of the catalogue; a second level is named with its first. */
    public Map<String, String> of(UUID wall) {
        return read(wall, false);
    }

    /** Those retired included: what was once chosen keeps its name. */
    public Map<String, String> ever(UUID wall) {
        return read(wall, true);
    }

    private Map<String, String> read(UUID wall, boolean retired) {
        var rows = jdbc.sql("select code, name, retired from activity.category_card where wall = :wall order by ordinal, code").param("wall", wall).query(Row.class).list();
        var names = new LinkedHashMap<String, String>();
        rows.forEach(row -> names.put(row.code(), t(row.name())));
        var shown = new LinkedHashMap<String, String>();
        rows.stream().filter(row -> retired || !row.retired()).forEach(row -> shown.put(row.code(), row.code().contains(".") ? names.getOrDefault(row.code().replaceAll("\\..*", ""), "") + " · " + names.get(row.code()) : names.get(row.code())));
        return shown;
    }
}
