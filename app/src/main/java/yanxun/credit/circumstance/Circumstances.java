package yanxun.credit.circumstance;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.credit.policy.Circumstance;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.file.StoredFile;

/** Writing circumstances down and deciding about them. */
@Component
@Transactional
public class Circumstances {
    private static final String WITHIN = " exists (select from org.reach_card r where r.descendant = %s and r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date) ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Circumstances(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Handed in twice it is one. Overlapping ones of the same kind are one and the same. */
    public void propose(CircumstanceForm form, StoredFile file, Viewer viewer) {
        record Somebody(UUID id, UUID unitId, UUID wall, String name) {}
        var number = Objects.requireNonNull(form.number()).strip();
        var person = jdbc.sql("select p.id, p.unit_id, p.wall, p.name from org.person_card p where p.number = :number and" + WITHIN.formatted("p.unit_id")).param("number", StaffNumbers.written(number, jdbc))
                .param("scopes", viewer.scopes(Permission.MANAGE_PEOPLE)).query(Somebody.class).optional().orElseThrow(() -> new Rejected("您负责的范围内没有工号是 {0} 的教师", number));
        var overlaps = jdbc.sql("select count(*) from credit.circumstance where person_id = :person and kind = :kind and state in ('PROPOSED', 'ACCEPTED') and from_on <= :to and to_on >= :from and id <> :id")
                .param("person", person.id()).param("kind", form.kind()).param("from", form.from()).param("to", form.to()).param("id", id(form)).query(Integer.class).single();
        if (overlaps > 0) {
            throw new Rejected("{0}在这段时间已有同样的情形,不用再写", person.name());
        }
        jdbc.sql("""
                insert into credit.circumstance (id, wall, person_id, unit_id, kind, from_on, to_on, note, file, file_name, type, state, proposed_by, proposed_at)
                values (:id, :wall, :person, :unit, :kind, :from, :to, :note, :file, :fileName, :type, 'PROPOSED', :me, :now) on conflict (id) do nothing
                """).param("id", id(form)).param("wall", person.wall()).param("person", person.id()).param("unit", person.unitId()).param("kind", Circumstance.valueOf(Objects.requireNonNull(form.kind())).name())
                .param("from", form.from()).param("to", form.to()).param("note", form.note() == null ? "" : form.note().strip()).param("file", file.id().value()).param("fileName", file.name())
                .param("type", file.type().mediaType()).param("me", viewer.person().value()).param("now", now()).update();
        audit.note(viewer, "登记减免情形", "person:" + person.id(), kept("{0} 至 {1}", form.from(), form.to()));
    }

    private static UUID id(CircumstanceForm form) {
        return form.id() == null ? Id.next() : form.id();
    }

    /** Not by whoever wrote it down, nor by the person it is about. */
    public void decide(UUID id, boolean accepted, String reason, int version, Viewer viewer) {
        record Known(UUID personId, UUID proposedBy, String state, int version) {}
        var known = jdbc.sql("select person_id, proposed_by, state, version from credit.circumstance c where id = :id and" + WITHIN.formatted("c.unit_id") + "for update of c").param("id", id)
                .param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Known.class).optional().orElseThrow(NotFound::new);
        if (known.version() != version) {
            throw new Stale();
        }
        if (known.personId().equals(viewer.person().value()) || known.proposedBy().equals(viewer.person().value())) {
            throw new Rejected("自己登记的或关于自己的情形,要由别人审核");
        }
        if (known.state().equals("WITHDRAWN")) {
            throw new Rejected("这条情形已经撤回");
        }
        if (!accepted && reason.isBlank()) {
            throw new Rejected("请写明不同意的原因");
        }
        jdbc.sql("update credit.circumstance set state = :state, reason = :reason, decided_by = :me, decided_at = :now, version = version + 1 where id = :id").param("state", accepted ? "ACCEPTED" : "REFUSED")
                .param("reason", reason.strip()).param("me", viewer.person().value()).param("now", now()).param("id", id).update();
        audit.note(viewer, accepted ? "同意减免情形" : "不同意减免情形", "person:" + known.personId(), reason.strip());
    }

    public void withdraw(UUID id, Viewer viewer) {
        var done = jdbc.sql("update credit.circumstance c set state = 'WITHDRAWN', version = version + 1 where id = :id and state = 'PROPOSED' and" + WITHIN.formatted("c.unit_id") + " returning c.person_id").param("id", id)
                .param("scopes", viewer.scopes(Permission.MANAGE_PEOPLE)).query(UUID.class).optional();
        done.ifPresent(person -> audit.note(viewer, "撤回减免情形", "person:" + person, ""));
        if (done.isEmpty() && !jdbc.sql("select exists (select from credit.circumstance c where id = :id and" + WITHIN.formatted("c.unit_id") + ")").param("id", id).param("scopes", viewer.scopes(Permission.MANAGE_PEOPLE)).query(Boolean.class).single()) {
            throw new NotFound();
        } else if (done.isEmpty()) {
            throw new Rejected("只有还没有审核的情形可以撤回;已经审核的请联系教研中心");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
