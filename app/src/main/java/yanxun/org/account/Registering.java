package yanxun.org.account;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
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
    private static final String DUTY = """
            insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid, because)
            select :id, :wall, :person, :post, u.id, case when u.kind in ('BUREAU', 'SECTION') then u.wall else u.id end, daterange(:from, :last, '[]'), :because from org.unit u where u.id = :unit
            """;

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
        jdbc.sql(DUTY).param("id", Id.next()).param("wall", wall).param("person", first.person()).param("post", post.name()).param("unit", unit).param("from", from).param("last", null, Types.DATE).param("because", "首次登记").update();
        open(wall, first.person(), first.login(), first.password(), first.mustChange());
    }

    /** From today, or, for a duty that is held already or will be, up to another last day. */
    void appoint(UUID wall, UUID person, UUID unit, Post post, @Nullable LocalDate until) {
        var today = Times.day(clock.instant());
        int held = jdbc.sql("""
                update org.duty set valid = daterange(lower(valid), :until, '[]') where id = (
                   select d.id from org.duty d join org.unit u on u.id = :unit where d.person_id = :person and d.post = :post and coalesce(upper(d.valid), 'infinity') > :today::date
                      and d.scope_id = case when u.kind in ('BUREAU', 'SECTION') then u.wall else u.id end order by lower(d.valid) nulls first limit 1) and (:until::date is null or lower(valid) is null or lower(valid) <= :until)
                """).param("person", person).param("post", post.name()).param("unit", unit).param("today", today).param("until", until, Types.DATE).update();
        if (held == 0 && until != null && until.isBefore(today)) {
            throw new Rejected("任期最后一天 {0} 早于起始日期 {1}", until, today);
        }
        if (held == 0) {
            jdbc.sql(DUTY).param("id", Id.next()).param("wall", wall).param("person", person).param("post", post.name()).param("unit", unit).param("from", today).param("last", until, Types.DATE).param("because", "命令行任职").update();
        }
    }

    /** The first password; null where there is an account. */
    @Nullable String openIfNone(UUID wall, UUID person, String login) {
        if (jdbc.sql("select exists (select from org.account where person_id = :person)").param("person", person).query(Boolean.class).single()) {
            return null;
        }
        var password = Passwords.first();
        try {
            open(wall, person, login, password, true);
        } catch (DuplicateKeyException _) {
            throw new Rejected("账号 {0} 已被别人使用,请先在页面上用另一个账号名开通,再任职", login);
        }
        return password;
    }

    private void open(UUID wall, UUID person, String login, String password, boolean mustChange) {
        jdbc.sql("insert into org.account (id, wall, person_id, login, password, must_change, created_at) values (:id, :wall, :person, :login, :password, :change, :now)")
                .param("id", Id.next()).param("wall", wall).param("person", person).param("login", login).param("password", passwords.encode(password))
                .param("change", mustChange).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
