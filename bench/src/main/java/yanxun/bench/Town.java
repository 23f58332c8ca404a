package yanxun.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A district with a hall full of people, each with a session of their own, and sessions they are all enrolled in. */
final class Town {
    private static final UUID DISTRICT = UUID.fromString("0bea0000-0000-7000-8000-000000000001");
    static final UUID SCHOOL = UUID.fromString("0bea0000-0000-7000-8000-000000000002");
    private static final byte[] SECRET = "a secret only this measurement knows".getBytes(StandardCharsets.UTF_8);

    private final Connection database;

    private Town(Connection database) {
        this.database = database;
    }

    /** The one founded before in this database. */
    static Town in(Connection database) {
        return new Town(database);
    }

    static Town found(Connection database, int people) throws SQLException {
        var town = in(database);
        town.run("insert into org.unit (id, wall, kind) values ('{district}', '{district}', 'COUNTY'), ('{school}', '{district}', 'SCHOOL')");
        town.run("""
                insert into org.unit_period (id, wall, unit_id, valid, name, parent_id, change)
                values (gen_random_uuid(), '{district}', '{district}', '[2000-01-01,)', '测量县', null, '建立'), (gen_random_uuid(), '{district}', '{school}', '[2000-01-01,)', '测量小学', '{district}', '建立')""");
        town.run("select org.refresh_reach('{district}')");
        town.run("insert into org.person (id, wall, number, name) select ('0bea1000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '{district}', 'P' || n, '教师' || n from generate_series(0, {people} - 1) n".replace("{people}", String.valueOf(people)));
        town.run("""
                insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, change)
                select gen_random_uuid(), '{district}', id, '{school}', '[2015-09-01,)', '小学', '{语文}', '入职' from org.person where wall = '{district}'""");
        town.run("""
                insert into org.account (id, wall, person_id, login, password, must_change, created_at)
                select ('0bea2000' || substr(id::text, 9))::uuid, '{district}', id, 'bench-' || number, '-', false, now() from org.person where wall = '{district}'""");
        return town;
    }

    /** Lets one of the people look after everybody's records. */
    void mayManage(int person) throws SQLException {
        run("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), '{district}', '" + person(person) + "', 'SYSTEM_ADMIN', '{district}', '{district}', '[2020-01-01,)')");
    }

    /** Lets one of the people write and issue the school's documents. */
    void mayIssue(int person) throws SQLException {
        run("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), '{district}', '" + person(person) + "', 'PRINCIPAL', '{school}', '{school}', '[2020-01-01,)')");
        run("insert into document.issuer (unit_id, wall, word) values ('{school}', '{district}', '测小')");
    }

    /** Lets one of the people issue certificates in the district's name, under a template of its own. */
    UUID mayCertify(int person) throws SQLException {
        var template = UUID.fromString("0bea4000-0000-7000-8000-000000000001");
        run("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), '{district}', '" + person(person) + "', 'BUREAU_DIRECTOR', '{school}', '{district}', '[2020-01-01,)')");
        run("insert into document.certificate_template (id, wall, unit_id, kind, name, created_by, created_at) values ('" + template + "', '{district}', '{school}', 'COMPLETION', '测量', '" + person(person) + "', now())");
        run("insert into document.certificate_edition (template_id, edition, wall, title, wording, issuer, page, border, word, rule, created_by, created_at) values ('" + template
                + "', 1, '{district}', '结业证书', '" + Certificates.WORDING + "', '测量小学', 'LANDSCAPE', 'DOUBLE', '测', '{代字}证〔{年}〕{序号5}', '" + person(person) + "', now())");
        return template;
    }

    /** Everybody signs in to the program once more: sessions it has not seen before. */
    void openSessions(int round) throws SQLException {
        run("""
                insert into platform.session (token_hash, account_id, created_at, seen_at, agent)
                select encode(sha256(convert_to('token-{round}-' || substr(number, 2), 'UTF8')), 'hex'), ('0bea2000' || substr(id::text, 9))::uuid, now(), now(), 'bench'
                  from org.person where wall = '{district}'""".replace("{round}", String.valueOf(round)));
    }

    /** A published activity on just now, with everybody on its roster. */
    UUID activity(int number) throws SQLException {
        var id = UUID.fromString("0bea3000-0000-7000-8000-" + String.format("%012d", number));
        run("""
                insert into activity.activity (id, wall, walls, unit_id, form, title, content, level, mode, place, starts_at, ends_at, speaker, secret, state, created_by, created_at, published_at)
                values ('{activity}', '{district}', array['{district}'::uuid], '{school}', 'training', '测量用活动', '签到', 'DISTRICT', 'OFFLINE', '大礼堂', now() - interval '5 minutes', now() + interval '3 hours',
                    '主讲人', '\\x{secret}', 'PUBLISHED', '0bea1000-0000-7000-8000-000000000000', now(), now())""".replace("{activity}", id.toString()));
        run("""
                insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since)
                select '{activity}', id, array['{district}'::uuid], '{school}', 'EXPECTED', now() from org.person where wall = '{district}'""".replace("{activity}", id.toString()));
        run("analyze activity.activity, activity.invitee, org.person, org.account, org.membership, platform.session");
        return id;
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql.replace("{district}", DISTRICT.toString()).replace("{school}", SCHOOL.toString())
                    .replace("{secret}", HexFormat.of().formatHex(SECRET)));
        }
    }

    static String session(int round, int person) {
        return "yanxun=token-" + round + "-" + person;
    }

    static UUID person(int number) {
        return UUID.fromString("0bea1000-0000-7000-8000-" + String.format("%012d", number));
    }

    /** The people of whom the database says that they signed in, as often as it says so. */
    List<UUID> signedIn(UUID activity) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var statement = database.prepareStatement("select person_id from activity.check_in where activity_id = ?")) {
            statement.setObject(1, activity);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /** The six digits on the wall of the hall at this moment (TOTP with HMAC-SHA-256, 30 seconds). */
    static String code(Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Math.floorDiv(at.getEpochSecond(), 30)).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xF, 4).getInt() & 0x7FFF_FFFF;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
