package yanxun.org.person;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.sql.Types;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

@Component
@Transactional
class Honouring {
    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;

    Honouring(JdbcClient jdbc, People people, Audit audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
    }

    void honour(PersonId person, HonourForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        form.refuseNonsense();
        try {
            jdbc.sql("insert into org.honour (id, wall, person_id, level, kind, subject, valid) values (:id, :wall, :person, :level, :kind, :subject, daterange(:from, :last, '[]'))")
                    .param("id", Id.next()).param("wall", known.wall()).param("person", known.id()).param("level", form.level()).param("kind", form.kind())
                    .param("subject", PeopleFilter.given(form.subject()), Types.VARCHAR).param("from", form.from()).param("last", form.last(), Types.DATE).update();
        } catch (DataIntegrityViolationException _) {
            throw new Rejected("{0}{1} 在这段时间已经登记过,有效期不能重叠", Objects.requireNonNull(form.level()), Objects.requireNonNull(form.kind()));
        }
        audit.note(viewer, "认定称号", "person:" + known.id(), form.last() == null ? kept("{0}{1},{2} 起", word(Objects.requireNonNull(form.level())), word(Objects.requireNonNull(form.kind())), form.from())
                : kept("{0}{1},{2} 至 {3}", word(Objects.requireNonNull(form.level())), word(Objects.requireNonNull(form.kind())), form.from(), form.last()));
    }

    void lastUntil(PersonId person, UUID honour, HonourForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        var changed = 0;
        try {
            changed = jdbc.sql("update org.honour set valid = daterange(lower(valid), :last, '[]') where id = :id and person_id = :person and (:last::date is null or :last >= lower(valid))")
                    .param("id", honour).param("person", known.id()).param("last", form.last(), Types.DATE).update();
        } catch (DataIntegrityViolationException _) {
            throw new Rejected("这样改会与同一称号的另一段有效期重叠");
        }
        if (changed == 0) {
            throw new Rejected("有效期至不能早于认定日期");
        }
        audit.note(viewer, "称号有效期", "person:" + known.id(), form.last() == null ? kept("长期") : kept("至 {0}", form.last()));
    }

    void remove(PersonId person, UUID honour, HonourForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        var reason = PeopleFilter.given(form.reason());
        if (reason == null) {
            throw new Rejected("删除误登记的称号请写明原因");
        }
        var text = jdbc.sql("delete from org.honour where id = :id and person_id = :person returning level || kind")
                .param("id", honour).param("person", known.id()).query(String.class).optional().orElseThrow(NotFound::new);
        audit.note(viewer, "删除称号", "person:" + known.id(), text + "," + reason);
    }
}
