package yanxun.org.account;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.StaffNumbers;
import yanxun.org.duty.Standing;
import yanxun.org.person.People;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.data.Page;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Opening accounts, handing out first passwords, disabling, unlocking. */
@Component
@Transactional
class KeepingAccounts {
    private static final String NARROWED = """
              from org.account a join org.person p on p.id = a.person_id
              left join org.membership m on m.person_id = p.id and m.valid @> current_date
              cross join lateral (select exists (select from org.sign_in_try t where t.login = encode(sha256(convert_to(a.login, 'UTF8')), 'hex') and t.locked_until > :now) as locked) tried
             where (m.unit_id in (select descendant from org.reach where ancestor = any (:scopes::uuid[]) and valid @> current_date) or (m.unit_id is null and p.wall = any (:scopes::uuid[])))
               and (:q::text is null or a.login ilike :q || '%' or p.name ilike '%' || :q || '%' or p.number ilike :q || '%')
               and (:state = '' or :state = 'locked' and locked or :state = 'disabled' and a.disabled_at is not null or :state = 'fresh' and a.last_sign_in_at is null)
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final Tries tries;
    private final Trail trail;

    KeepingAccounts(JdbcClient jdbc, People people, Sessions sessions, PasswordEncoder passwords, Tries tries, Trail trail) {
        this.jdbc = jdbc;
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.tries = tries;
        this.trail = trail;
    }

    /** What happened, and when. */
    @Component
    record Trail(Audit audit, Standing standing, Clock clock) {
        java.time.OffsetDateTime now() {
            return clock.instant().atOffset(ZoneOffset.UTC);
        }
    }

    AccountListPage list(@Nullable String q, @Nullable String state, int number, AccountListPage.@Nullable Issued issued, Viewer viewer) {
        var word = q == null || q.isBlank() ? null : q.strip();
        var which = state == null ? "" : state;
        var total = narrowed("select count(*)" + NARROWED, word, which, viewer).query(Long.class).single();
        var rows = narrowed("""
                select a.id, a.login, p.name, p.id as person_id, (select u.name from org.unit_period u where u.unit_id = m.unit_id and u.valid @> current_date) as unit_name, a.must_change,
                       a.disabled_at, a.last_sign_in_at, locked
                """ + NARROWED + " order by p.name collate \"zh-Hans-x-icu\", a.login limit :size offset :offset", word, which, viewer)
                .param("size", Page.SIZE).param("offset", Page.offset(number)).query(AccountListPage.Row.class).list();
        return new AccountListPage(word == null ? "" : word, which, new Page<>(rows, Math.max(1, number), Page.SIZE, total), issued, viewer.may(Permission.MANAGE_RULES));
    }

    /** The login is the person's number unless another is wanted. */
    AccountListPage.Issued open(String number, @Nullable String login, Viewer viewer) {
        var person = jdbc.sql("select id from org.person where wall = :wall and number = :number").param("wall", viewer.wall()).param("number", StaffNumbers.written(number.strip(), viewer.wall(), jdbc)).query(UUID.class).optional()
                .orElseThrow(() -> new Rejected("没有工号为 {0} 的人", number.strip()));
        var known = people.reached(new PersonId(person), viewer, Permission.MANAGE_ACCOUNTS);
        trail.standing().firstOutOfHand(new PersonId(person), viewer).ifPresent(duty -> {
            throw new Rejected("“{0}”有审计权限,或有您没有的全区权限,账号只能由管服务器的同志开通:{1}", known.name(), trail.standing().command(new PersonId(person), duty.post(), duty.scopeId(), duty.last()));
        });
        var name = login == null || login.isBlank() ? known.number() : login.strip();
        if (!name.matches("[A-Za-z0-9._@-]{2,40}")) {
            throw new Rejected("账号由 2 到 40 位字母、数字、点、短横、下划线或 @ 组成");
        }
        var password = Passwords.first();
        try {
            jdbc.sql("insert into org.account (id, wall, person_id, login, password, must_change, created_at) values (:id, :wall, :person, :login, :password, true, :now)")
                    .param("id", Id.next()).param("wall", known.wall()).param("person", person).param("login", name).param("password", passwords.encode(password)).param("now", trail.now()).update();
        } catch (DuplicateKeyException _) {
            throw new Rejected("这个人已有账号,或账号 {0} 已被使用", name);
        }
        trail.audit().note(viewer, "开通账号", "person:" + person, name);
        return new AccountListPage.Issued(name, known.name(), password);
    }

    AccountListPage.Issued reset(UUID account, Viewer viewer) {
        var known = claim(account, viewer);
        var password = Passwords.first();
        jdbc.sql("update org.account set password = :password, must_change = true where id = :id").param("password", passwords.encode(password)).param("id", account).update();
        tries.forget(known.login());
        sessions.closeAll(account);
        trail.audit().note(viewer, "重置密码", "person:" + known.personId(), known.login());
        return new AccountListPage.Issued(known.login(), known.name(), password);
    }

    void disable(UUID account, boolean disabled, Viewer viewer) {
        var known = claim(account, viewer);
        if (account.equals(viewer.account())) {
            throw new Rejected("不能停用自己的账号");
        }
        jdbc.sql("update org.account set disabled_at = :at where id = :id").param("at", disabled ? trail.now() : null, Types.TIMESTAMP_WITH_TIMEZONE).param("id", account).update();
        if (disabled) {
            sessions.closeAll(account);
        }
        trail.audit().note(viewer, disabled ? "停用账号" : "启用账号", "person:" + known.personId(), known.login());
    }

    void unlock(UUID account, Viewer viewer) {
        var known = claim(account, viewer);
        tries.forget(known.login());
        trail.audit().note(viewer, "解锁账号", "person:" + known.personId(), known.login());
    }

    private record Known(UUID id, UUID personId, String login, String name) {}

    private Known claim(UUID account, Viewer viewer) {
        var known = jdbc.sql("select a.id, a.person_id, a.login, p.name from org.account a join org.person p on p.id = a.person_id where a.id = :id for update of a").param("id", account)
                .query(Known.class).optional().orElseThrow(NotFound::new);
        people.reached(new PersonId(known.personId()), viewer, Permission.MANAGE_ACCOUNTS);
        if (trail.standing().isBeyond(new PersonId(known.personId()), viewer)) {
            throw new Rejected("“{0}”有审计权限,或有您没有的全区权限,页面上不能重置、解锁和启停;请由管服务器的同志执行 ./yanxun user reset --login {1}", known.name(), known.login());
        }
        return known;
    }

    private JdbcClient.StatementSpec narrowed(String sql, @Nullable String q, String state, Viewer viewer) {
        return jdbc.sql(sql).param("scopes", viewer.scopes(Permission.MANAGE_ACCOUNTS)).param("q", q, Types.VARCHAR).param("state", state).param("now", trail.now());
    }
}
