package yanxun.org.merger;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.StaffNumbers;
import yanxun.org.duty.Standing;
import yanxun.org.person.Careers;
import yanxun.org.person.People;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Finds the records to be merged, and mergers. Only for whoever looks after the people of the whole district: duties and accounts follow too. */
@Component
class Pairs {
    private final JdbcClient jdbc;
    private final People people;
    private final Careers careers;
    private final Standing standing;

    Pairs(JdbcClient jdbc, People people, Careers careers, Standing standing) {
        this.jdbc = jdbc;
        this.people = people;
        this.careers = careers;
        this.standing = standing;
    }

    record Merger(UUID id, UUID wall, UUID staysId, String goneNumber, String goneName, Instant at) {}

    /** Both, kept from others until the end of the transaction. */
    Pair claim(UUID gone, UUID stays, Viewer viewer) {
        merger(gone, viewer).ifPresent(merger -> {
            throw new Rejected("{0}(工号 {1})已经合并,请刷新页面", merger.goneName(), merger.goneNumber());
        });
        var pair = new Pair(side(gone, viewer), side(stays, viewer));
        refuseHigherPosts(gone, stays, viewer);
        return pair;
    }

    /** Both as they are, for whoever may see them already. */
    Pair look(UUID gone, UUID stays) {
        return new Pair(look(gone), look(stays));
    }

    private Pair.Side look(UUID id) {
        record Row(UUID wall, String number, String name, String login) {}
        var row = jdbc.sql("select p.wall, p.number, p.name, coalesce(a.login, '') as login from org.person p left join org.account a on a.person_id = p.id where p.id = :id").param("id", id).query(Row.class).single();
        return new Pair.Side(id, row.wall(), row.number(), row.name(), row.login(), careers.of(id));
    }

    /** The merger in force by which this record went. */
    Optional<Merger> merger(UUID gone, Viewer viewer) {
        return jdbc.sql("select id, wall, stays_id, gone_number, gone_name, at from org.merger where gone_id = :gone and undone_at is null and wall = any (:districts::uuid[])").param("gone", gone)
                .param("districts", viewer.districts(Permission.MANAGE_PEOPLE)).query(Merger.class).optional();
    }

    /** The number of somebody in the viewer's districts. */
    UUID numbered(String number, Viewer viewer) {
        return jdbc.sql("select id from org.person where number = :number and wall = any (:districts::uuid[]) order by id limit 1").param("number", StaffNumbers.written(number.strip(), jdbc), Types.VARCHAR)
                .param("districts", viewer.districts(Permission.MANAGE_PEOPLE)).query(UUID.class).optional().orElseThrow(() -> new Rejected("没有工号为 {0} 的人", number.strip()));
    }

    private Pair.Side side(UUID id, Viewer viewer) {
        var known = people.claim(new PersonId(id), viewer, Permission.MANAGE_PEOPLE);
        if (!List.of(viewer.districts(Permission.MANAGE_PEOPLE)).contains(known.wall())) {
            throw new NotFound();
        }
        return look(id);
    }

    /** Whoever cannot give a post away cannot move it to another record either, nor bring an account to who holds it. */
    private void refuseHigherPosts(UUID gone, UUID stays, Viewer viewer) {
        standing.firstNotGrantable(new PersonId(gone), viewer).ifPresent(duty -> {
            throw new Rejected("这条记录担任“{0}”,您不能授予这一岗位,请把它作为留下的记录", duty.post().displayName());
        });
        standing.firstBeyond(new PersonId(stays), viewer).filter(_ -> hasAccount(gone) && !hasAccount(stays)).ifPresent(duty -> {
            throw new Rejected("留下的记录担任“{0}”,还没有账号,合并会把另一条记录的账号给它;请由管服务器的同志先开通它的账号:{1}", duty.post().displayName(),
                    standing.command(new PersonId(stays), duty.post(), duty.scopeId(), duty.last()));
        });
    }

    private boolean hasAccount(UUID person) {
        return jdbc.sql("select exists (select from org.account where person_id = :person)").param("person", person).query(Boolean.class).single();
    }
}
