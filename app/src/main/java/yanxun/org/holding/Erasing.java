package yanxun.org.holding;

import java.time.Clock;
import java.time.Period;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.PersonErased;
import yanxun.org.person.People;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/**
 * Erases by rule what identifies or reaches somebody. While they work here the identity number is needed for their records; the telephone
 * goes when they say so. Once they have left both go when they or the keepers say so, and by themselves after three years. Hours,
 * certificates and the trail are kept as the law asks; they name the person by number and name only.
 */
@Component
@Transactional
class Erasing {
    static final Period KEPT_AFTER_LEAVING = Period.ofYears(3);

    private final JdbcClient jdbc;
    private final People people;
    private final Holdings holdings;
    private final Sessions sessions;
    private final Audit audit;
    private final Leaving leaving;

    Erasing(JdbcClient jdbc, People people, Holdings holdings, Sessions sessions, Audit audit, Leaving leaving) {
        this.jdbc = jdbc;
        this.people = people;
        this.holdings = holdings;
        this.sessions = sessions;
        this.audit = audit;
        this.leaving = leaving;
    }

    /** Whom to tell, and when. */
    @Component
    record Leaving(ApplicationEventPublisher events, Clock clock) {}

    /** One's own telephone number, and with it every address messages went to. */
    void mine(Viewer viewer) {
        var me = viewer.person().value();
        if (holdings.isHere(me)) {
            jdbc.sql("update org.person_secret set phone = null where person_id = :me").param("me", me).update();
            lines(me, "phone = null, before = before #- '{secret,phone}'");
        } else {
            numbers(me);
        }
        leaving.events().publishEvent(new PersonErased(me, viewer.wall()));
        audit.note(viewer, "删除本人信息", "person:" + me, "");
    }

    void left(PersonId person, String reason, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.SEE_SENSITIVE);
        if (holdings.isHere(known.id())) {
            throw new Rejected("还在岗的人员不能删除身份证号和账号;本人可以在“我的信息”里删除手机号");
        }
        if (reason.strip().length() < 2) {
            throw new Rejected("请写明删除的原因,它会记入审计");
        }
        erase(known.id(), known.wall());
        audit.note(viewer, "删除个人信息", "person:" + known.id(), reason.strip());
    }

    /** Returns how many. */
    int longGone() {
        var before = Times.day(leaving.clock().instant()).minus(KEPT_AFTER_LEAVING);
        record Gone(UUID id, UUID wall) {}
        var gone = jdbc.sql("""
                select p.id, p.wall from org.person p join org.person_secret s on s.person_id = p.id and (s.phone is not null or s.id_number is not null)
                 where exists (select from org.membership m where m.person_id = p.id) and not exists (select from org.membership m where m.person_id = p.id and coalesce(upper(m.valid), 'infinity') > :before)
                 order by p.id limit 500
                """).param("before", before).query(Gone.class).list();
        gone.forEach(one -> {
            erase(one.id(), one.wall());
            audit.note(one.wall(), null, "到期删除个人信息", "person:" + one.id(), "");
        });
        return gone.size();
    }

    private void erase(UUID person, UUID wall) {
        numbers(person);
        jdbc.sql("update org.account set disabled_at = coalesce(disabled_at, :now) where person_id = :person returning id").param("person", person)
                .param("now", leaving.clock().instant().atOffset(java.time.ZoneOffset.UTC)).query(UUID.class).list().forEach(sessions::closeAll);
        leaving.events().publishEvent(new PersonErased(person, wall));
    }

    private void numbers(UUID person) {
        jdbc.sql("delete from org.person_secret where person_id = :person").param("person", person).update();
        lines(person, "phone = null, id_number = null, before = before #- '{secret}'");
        jdbc.sql("select org.forget_numbers(:person)").param("person", person).query().singleRow();
    }

    private void lines(UUID person, String change) {
        jdbc.sql("update org.person_line set " + change + " where person_id = :person").param("person", person).update();
    }
}
