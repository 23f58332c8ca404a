package yanxun.credit.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of hours met so far, and the number each has in the ledger. */
@Component
public class Kinds {
    private final JdbcClient jdbc;

    Kinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all kinds, by number. */
    public Map<Integer, HourKind> all() {
        record Row(int id, String level, String category, String form, String block, String role) {}
        var all = new HashMap<Integer, HourKind>();
        jdbc.sql("select id, level, category, form, block, role from credit.kind order by id").query(Row.class).list()
                .forEach(row -> all.put(row.id(), new HourKind(row.level(), row.category(), row.form(), row.block(), row.role())));
        return all;
    }

    Map<HourKind, Integer> numbers(List<HourKind> wanted) {
        var numbers = new HashMap<HourKind, Integer>();
        wanted.forEach(kind -> numbers.put(kind, number(kind)));
        return numbers;
    }

    private int number(HourKind kind) {
        return find(kind).orElseGet(() -> {
            with(jdbc.sql("insert into credit.kind (level, category, form, block, role) values (:level, :category, :form, :block, :role) on conflict do nothing"), kind).update();
            return find(kind).orElseThrow();
        });
    }

    private Optional<Integer> find(HourKind kind) {
        return with(jdbc.sql("select id from credit.kind where level = :level and category = :category and form = :form and block = :block and role = :role"), kind).query(Integer.class).optional();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, HourKind kind) {
        return statement.param("level", kind.level()).param("category", kind.category()).param("form", kind.form()).param("block", kind.block()).param("role", kind.role());
    }
}
