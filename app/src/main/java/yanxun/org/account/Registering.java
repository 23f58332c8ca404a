package yanxun.org.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Post;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** A person, a post and an account at one stroke: how the first people of a region get in. */
@Component
@Transactional
class Registering {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Registering(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    record First(UUID person, String login, String name, String password, boolean mustChange) {}

    /** @param chosen a password, if one is given; otherwise one is made up and must be changed */
    First register(UUID wall, UUID unit, String login, String name, Post post, @Nullable String chosen) {
        if (!login.matches("[A-Za-z0-9._@-]{2,40}")) {
            throw new Rejected("账号由 2 到 40 位字母、数字、点、短横、下划线或 @ 组成");
        }
        if (chosen != null) {
            PasswordRule.check(chosen, login);
        }
        var first = new First(Id.next(), login, name, chosen == null ? Passwords.first() : chosen, chosen == null);
        try {
            write(wall, unit, post, first);
        } catch (DuplicateKeyException _) {
            throw new Rejected("账号或工号 {0} 已被使用", login);
        }
        return first;
    }

    private void write(UUID wall, UUID unit, Post post, First first) {
        var from = SchoolYear.of(Times.day(clock.instant())).from();
        jdbc.sql("insert into org.person (id, wall, number, name) values (:id, :wall, :number, :name)").param("id", first.person()).param("wall", wall).param("number", first.login()).param("name", first.name()).update();
        jdbc.sql("insert into org.membership (id, wall, person_id, unit_id, valid, change) values (:id, :wall, :person, :unit, daterange(:from, null), '登记')")
                .param("id", Id.next()).param("wall", wall).param("person", first.person()).param("unit", unit).param("from", from).update();
        jdbc.sql("""
                insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid, because)
                select :id, :wall, :person, :post, u.id, case when u.kind in ('BUREAU', 'SECTION') then u.wall else u.id end, daterange(:from, null), '首次登记' from org.unit u where u.id = :unit
                """).param("id", Id.next()).param("wall", wall).param("person", first.person()).param("post", post.name()).param("unit", unit).param("from", from).update();
        jdbc.sql("insert into org.account (id, wall, person_id, login, password, must_change, created_at) values (:id, :wall, :person, :login, :password, :change, :now)")
                .param("id", Id.next()).param("wall", wall).param("person", first.person()).param("login", first.login()).param("password", passwords.encode(first.password()))
                .param("change", first.mustChange()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
