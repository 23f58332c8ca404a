package yanxun.network.community;

import static yanxun.network.community.CommunityForm.text;
import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.t;
import static yanxun.platform.i18n.Text.word;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.network.TieRole;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Naming who stands for a member, somebody else from a day on, or nobody any more. */
@Component
@Transactional
class Contacting {
    private final JdbcClient jdbc;
    private final CommunityQueries communities;
    private final ContactQueries contacts;
    private final Audit audit;

    Contacting(JdbcClient jdbc, CommunityQueries communities, ContactQueries contacts, Audit audit) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** Who held the role before holds it until the day before. */
    void name(UUID community, ContactForm form, Viewer viewer) {
        var span = claim(community).span();
        var from = form.from() == null ? later(span.from(), communities.today()) : form.from();
        form.check(from);
        var role = Objects.requireNonNull(form.role());
        var member = contacts.members(community, from, viewer).stream().filter(each -> each.unitId().equals(form.unit())).findFirst()
                .orElseThrow(() -> new Rejected("这个单位在 {0} 不是共同体成员", from));
        if (!member.reached()) {
            throw new NotFound();
        }
        if (role != TieRole.STUDIO_LEADER && role != member.role()) {
            throw new Rejected("{0}由{1}指定;{2}请选“{3}”", t(role.displayName()), t(role == TieRole.COORDINATOR ? "牵头学校" : "协作学校"), member.unitName(), t(member.role().displayName()));
        }
        var person = person(member.unitId(), text(form.person()), from);
        makeRoom(community, member.unitId(), role, from, form.last());
        jdbc.sql("""
                insert into network.contact (id, walls, community_id, unit_id, person_id, name, role, valid)
                select :id, walls, id, :unit, :person, :name, :role, daterange(:from, :last, '[]') from network.community where id = :community
                """).param("id", Id.next()).param("unit", member.unitId()).param("person", person.id()).param("name", person.name()).param("role", role.name())
                .param("from", from).param("last", form.last(), Types.DATE).param("community", community).update();
        audit.note(viewer, "指定联系人", "community:" + community, kept("{0},{1},{2},自 {3}", member.unitName(), word(role.displayName()), person.name(), from));
    }

    void end(UUID community, UUID contact, @Nullable LocalDate last, Viewer viewer) {
        claim(community);
        var held = contacts.of(community, communities.today(), viewer).named().stream().filter(each -> each.id().equals(contact)).findFirst().orElseThrow(NotFound::new);
        if (!held.reached()) {
            throw new NotFound();
        }
        var day = last == null ? communities.today() : last;
        if (held.span().startsAfter(day)) {
            jdbc.sql("delete from network.contact where id = :id").param("id", contact).update();
        } else {
            jdbc.sql("update network.contact set valid = daterange(lower(valid), :last, '[]') where id = :id").param("id", contact).param("last", day).update();
        }
        audit.note(viewer, "免去联系人", "community:" + community, kept("{0},{1},最后一天 {2}", held.unitName(), held.name(), day));
    }

    private void makeRoom(UUID community, UUID unit, TieRole role, LocalDate from, @Nullable LocalDate last) {
        var same = " where community_id = :community and unit_id = :unit and role = :role and valid && daterange(:from, :last::date, '[]')";
        jdbc.sql("delete from network.contact" + same + " and lower(valid) >= :from").param("community", community).param("unit", unit).param("role", role.name()).param("from", from)
                .param("last", last, Types.DATE).update();
        jdbc.sql("update network.contact set valid = daterange(lower(valid), :from)" + same).param("community", community).param("unit", unit).param("role", role.name()).param("from", from)
                .param("last", last, Types.DATE).update();
    }

    record Somebody(UUID id, String name) {}

    /** One of the unit's own people. */
    private Somebody person(UUID unit, String word, LocalDate on) {
        var found = jdbc.sql("""
                select distinct p.id, p.name from org.person_card p join org.membership_card w on w.person_id = p.id and w.valid @> :on::date
                  join org.reach_card r on r.descendant = w.unit_id and r.ancestor = :unit and r.valid @> :on::date
                 where p.number = :word or p.name = :word limit 2
                """).param("unit", unit).param("word", StaffNumbers.written(word, jdbc)).param("on", on).query(Somebody.class).list();
        return switch (found.size()) {
            case 0 -> throw new Rejected("本单位没有“{0}”,请核对工号或姓名", word);
            case 1 -> found.getFirst();
            default -> throw new Rejected("本单位有多位“{0}”,请填工号", word);
        };
    }

    /** One at a time names for a community. */
    private CommunityPage.Facts claim(UUID community) {
        jdbc.sql("select id from network.community where id = :id for update").param("id", community).query(UUID.class).optional().orElseThrow(NotFound::new);
        return communities.facts(community);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
