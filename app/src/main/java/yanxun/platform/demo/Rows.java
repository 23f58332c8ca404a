package yanxun.platform.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes many rows at once: each record is a row, each component the column of the same name. */
@Component
public class Rows {
    private static final int AT_ONCE = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <R extends Record> void insert(String table, Class<R> kind, List<R> rows) {
        var columns = Arrays.stream(kind.getRecordComponents()).map(field -> column(field.getName()))
                .collect(Collectors.joining(", "));
        var sql = "insert into " + table + " (" + columns + ") select " + columns + " from json_populate_recordset(null::" + table + ", :rows::json)";
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            jdbc.sql(sql).param("rows", JSON.writeValueAsString(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)))).update();
        }
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
