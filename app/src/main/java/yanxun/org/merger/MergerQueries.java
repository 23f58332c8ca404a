package yanxun.org.merger;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Masked;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Who seems to be there twice, and what two records say. */
@Component
class MergerQueries {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Pairs pairs;
    private final Merging merging;
    private final Clock clock;

    MergerQueries(JdbcClient jdbc, Pairs pairs, Merging merging, Clock clock) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.merging = merging;
        this.clock = clock;
    }

    DuplicatesPage duplicates(Viewer viewer) {
        return new DuplicatesPage(likely(viewer), past(viewer));
    }

    /** Of the same name, and alike in something that two people rarely share; first who had better stay: with an account, or longer there by the number. */
    private List<DuplicatesPage.Likely> likely(Viewer viewer) {
        return jdbc.sql("""
                select * from (
                    select a.id as one, b.id as other, a.name, a.number as one_number, b.number as other_number, ua.name as one_unit, ub.name as other_unit,
                           coalesce(sa.phone = sb.phone, false) as same_phone, coalesce(sa.id_number = sb.id_number, false) as same_id_number,
                           coalesce(a.employed_on = b.employed_on and a.sex = b.sex and (ma.unit_id is null or mb.unit_id is null or ma.unit_id = mb.unit_id), false) as same_start
                      from org.person a join org.person b on b.wall = a.wall and b.name = a.name and b.id <> a.id
                      left join org.account aa on aa.person_id = a.id left join org.account ab on ab.person_id = b.id
                      left join org.person_secret sa on sa.person_id = a.id left join org.person_secret sb on sb.person_id = b.id
                      left join org.membership ma on ma.person_id = a.id and coalesce(ma.valid @> current_date, false) left join org.membership mb on mb.person_id = b.id and coalesce(mb.valid @> current_date, false)
                      left join org.unit_card ua on ua.id = ma.unit_id left join org.unit_card ub on ub.id = mb.unit_id
                     where a.wall = any (:districts::uuid[]) and (aa.id is null, a.number) < (ab.id is null, b.number)
                       and not exists (select from org.not_same n where n.one = least(a.id, b.id) and n.other = greatest(a.id, b.id))) pair
                 where same_phone or same_id_number or same_start order by same_id_number desc, same_phone desc, name, one limit :most
                """).param("districts", viewer.districts(Permission.MANAGE_PEOPLE)).param("most", SHOWN).query(DuplicatesPage.Likely.class).list();
    }

    private List<DuplicatesPage.Past> past(Viewer viewer) {
        return jdbc.sql("""
                select m.gone_id, m.stays_id, m.gone_number, m.gone_name, m.gone_login, coalesce(p.name, '') as stays_name, coalesce(p.number, '') as stays_number, m.reason, m.by_name, m.at, m.undone_at, m.undone_name, m.undone_reason
                  from org.merger m left join org.person p on p.id = m.stays_id where m.wall = any (:districts::uuid[]) order by m.at desc limit :most
                """).param("districts", viewer.districts(Permission.MANAGE_PEOPLE)).param("most", SHOWN).query(DuplicatesPage.Past.class).list();
    }

    MergerPage page(UUID gone, UUID stays, Viewer viewer) {
        var shares = merging.preview(gone, stays, viewer);
        var pair = pairs.look(gone, stays);
        return new MergerPage(side(pair.gone()), side(pair.stays()), shares, pair.doubts(Times.day(clock.instant())));
    }

    private MergerPage.Side side(Pair.Side one) {
        record Row(@Nullable String sex, @Nullable String employedOn, @Nullable Masked phone, @Nullable Masked idNumber, @Nullable String login, @Nullable Instant lastSignInAt) {}
        var row = jdbc.sql("""
                select p.sex, p.employed_on::text as employed_on, s.phone,
                       s.id_number, a.login, a.last_sign_in_at
                  from org.person p left join org.person_secret s on s.person_id = p.id left join org.account a on a.person_id = p.id where p.id = :id
                """).param("id", one.id()).query(Row.class).single();
        return new MergerPage.Side(one.id(), one.number(), one.name(), row.sex(), row.employedOn(), row.phone() == null ? null : row.phone().text(), row.idNumber() == null ? null : row.idNumber().text(), row.login(), row.lastSignInAt() == null ? null : Times.minute(row.lastSignInAt()),
                one.career().stays(), duties(one.id()));
    }

    private List<String> duties(UUID person) {
        return jdbc.sql("""
                select d.post, coalesce(u.name, '') as unit_name from org.duty d left join org.unit_card u on u.id = d.unit_id
                 where d.person_id = :id and coalesce(upper(d.valid), 'infinity') > current_date order by lower(d.valid)
                """).param("id", person).query((row, _) -> row.getString("unit_name") + " " + t(Post.valueOf(row.getString("post")).displayName())).list();
    }

    /** Two who only look alike: not offered again. */
    void distinguish(UUID one, UUID other, Viewer viewer) {
        if (!jdbc.sql("select count(*) = 2 from org.person where id in (:one, :other) and wall = any (:districts::uuid[])").param("one", one).param("other", other)
                .param("districts", viewer.districts(Permission.MANAGE_PEOPLE)).query(Boolean.class).single()) {
            throw new NotFound();
        }
        jdbc.sql("""
                insert into org.not_same (wall, one, other, by_name, at)
                select a.wall, a.id, b.id, :name, :now from org.person a join org.person b on b.wall = a.wall and b.id = greatest(:one::uuid, :other::uuid)
                 where a.id = least(:one::uuid, :other::uuid) and a.id <> b.id and a.wall = any (:districts::uuid[]) on conflict do nothing
                """).param("one", one).param("other", other).param("name", viewer.name()).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("districts", viewer.districts(Permission.MANAGE_PEOPLE)).update();
    }
}
