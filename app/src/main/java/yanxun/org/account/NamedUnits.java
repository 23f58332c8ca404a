package yanxun.org.account;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Post;
import yanxun.platform.error.Rejected;

/** Units and posts as whoever runs the server types them. */
@Component
class NamedUnits {
    private final JdbcClient jdbc;

    NamedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unit(UUID id, UUID wall, String name, String district) {}

    boolean isAny() {
        return jdbc.sql("select exists (select from org.unit)").query(Boolean.class).single();
    }

    Optional<Unit> district(String name) {
        var found = jdbc.sql("""
                select u.id, u.wall, p.name, p.name as district from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date
                 where u.kind in ('COUNTY', 'CITY', 'PROVINCE') and p.name = :name
                """).param("name", name).query(Unit.class).list();
        if (found.size() > 1) {
            throw new Rejected("有 {0} 个区县叫 {1}", found.size(), name);
        }
        return found.stream().findFirst();
    }

    Unit unit(String name, @Nullable String district) {
        var found = jdbc.sql("""
                select u.id, u.wall, p.name, w.name as district from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date
                  join org.unit_period w on w.unit_id = u.wall and w.valid @> current_date
                 where (p.name = :name or p.short_name = :name or u.code = :name) and (:district::text is null or w.name = :district)
                """).param("name", name).param("district", district, Types.VARCHAR).query(Unit.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有单位 {0}" : "有几个单位叫 {0},请加 --district 指明区县", name);
        }
        return found.getFirst();
    }

    static Post post(String word) {
        for (var post : Post.ofDuties()) {
            if (post.name().equalsIgnoreCase(word) || post.displayName().equals(word)) {
                return post;
            }
        }
        throw new Rejected("没有岗位 {0},可以是:{1}", word, Post.ofDuties());
    }
}
