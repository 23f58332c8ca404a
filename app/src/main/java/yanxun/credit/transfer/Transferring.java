package yanxun.credit.transfer;

import static yanxun.credit.transfer.TransferForm.text;
import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.credit.ledger.Posting;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.file.StoredFile;

/** Entering what somebody brings, confirming it, taking it back. */
@Component
@Transactional
public class Transferring {
    private static final String WITHIN = " exists (select from org.reach_card r where r.descendant = %s and r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date) ";

    private final JdbcClient jdbc;
    private final Posting posting;
    private final Audit audit;
    private final Clock clock;

    Transferring(JdbcClient jdbc, Posting posting, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sent twice it is one; what was brought already is not brought again. */
    public void propose(TransferForm form, StoredFile file, Viewer viewer) {
        record Somebody(UUID id, UUID unitId, UUID wall, String name) {}
        var id = Objects.requireNonNull(form.id());
        var person = jdbc.sql("select p.id, p.unit_id, p.wall, p.name from org.person_card p where p.number = :number and" + WITHIN.formatted("p.unit_id")).param("number", StaffNumbers.written(text(form.number()), jdbc))
                .param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Somebody.class).optional().orElseThrow(() -> new Rejected("您负责的范围内没有工号是 {0} 的教师", text(form.number())));
        var fresh = jdbc.sql("""
                insert into credit.transfer (id, wall, person_id, unit_id, origin, remark, file, file_name, type, state, proposed_by, proposer, proposed_at)
                values (:id, :wall, :person, :unit, :origin, :remark, :file, :fileName, :type, 'PROPOSED', :me, :name, :now) on conflict (id) do nothing
                """).param("id", id).param("wall", person.wall()).param("person", person.id()).param("unit", person.unitId()).param("origin", text(form.origin())).param("remark", text(form.remark()))
                .param("file", file.id().value()).param("fileName", file.name()).param("type", file.type().mediaType()).param("me", viewer.person().value()).param("name", viewer.name()).param("now", now()).update();
        if (fresh == 1) {
            int ordinal = 0;
            for (var line : form.brought()) {
                write(id, person.wall(), person.id(), ordinal++, line);
            }
            audit.note(viewer, "录入学时转入", "person:" + person.id(), text(form.origin()));
        }
    }

    private void write(UUID transfer, UUID wall, UUID person, int ordinal, TransferForm.Brought line) {
        var same = jdbc.sql("""
                select count(*) from credit.transfer_line l join credit.transfer t on t.id = l.transfer_id
                 where t.person_id = :person and t.state in ('PROPOSED', 'CONFIRMED') and (l.year, l.level, l.category, l.form, l.hours) = (:year, :level, :category, :form, :hours)
                """).param("person", person).param("year", line.year()).param("level", line.level()).param("category", line.category()).param("form", line.form()).param("hours", line.hours()).query(Integer.class).single();
        if (same > 0) {
            throw new Rejected("{0} 学年同样的 {1} 学时已经录入过,不能重复转入", line.year(), line.hours());
        }
        jdbc.sql("insert into credit.transfer_line (id, transfer_id, wall, ordinal, year, level, category, form, hours) values (:id, :transfer, :wall, :ordinal, :year, :level, :category, :form, :hours)").param("id", Id.next())
                .param("transfer", transfer).param("wall", wall).param("ordinal", ordinal).param("year", line.year()).param("level", line.level()).param("category", line.category()).param("form", line.form())
                .param("hours", line.hours()).update();
    }

    public void decide(UUID id, boolean confirmed, String reason, int version, Viewer viewer) {
        var known = claim(id, version, viewer);
        var state = known.state().decide(confirmed, known.isOf(viewer) || known.proposedBy().equals(viewer.person().value()), reason);
        jdbc.sql("update credit.transfer set state = :state, decided_by = :me, decider = :name, decided_at = :now, reason = :reason, version = version + 1 where id = :id").param("state", state.name())
                .param("me", viewer.person().value()).param("name", viewer.name()).param("now", now()).param("reason", reason.strip()).param("id", id).update();
        follow(id, "", viewer, confirmed ? "复核学时转入" : "退回学时转入", known);
    }

    public void reverse(UUID id, String reason, int version, Viewer viewer) {
        var known = claim(id, version, viewer);
        var state = known.state().reverse(known.isOf(viewer), reason);
        jdbc.sql("update credit.transfer set state = :state, reversed_by = :me, reverser = :name, reversed_at = :now, reason = :reason, version = version + 1 where id = :id").param("state", state.name())
                .param("me", viewer.person().value()).param("name", viewer.name()).param("now", now()).param("reason", reason.strip()).param("id", id).update();
        follow(id, reason.strip(), viewer, "冲正学时转入", known);
    }

    private record Known(UUID personId, UUID proposedBy, TransferState state, int version, String origin) {
        boolean isOf(Viewer viewer) {
            return personId.equals(viewer.person().value());
        }
    }

    private Known claim(UUID id, int version, Viewer viewer) {
        var known = jdbc.sql("select person_id, proposed_by, state, version, origin from credit.transfer t where id = :id and" + WITHIN.formatted("t.unit_id") + "for update of t").param("id", id)
                .param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Known.class).optional().orElseThrow(NotFound::new);
        if (known.version() != version) {
            throw new Stale();
        }
        return known;
    }

    /** The ledger follows at once; into a closed year it waits. */
    private void follow(UUID id, String reason, Viewer viewer, String action, Known known) {
        jdbc.sql("select id from credit.transfer_line where transfer_id = :id order by id").param("id", id).query(UUID.class).list().forEach(line -> posting.settle(TransferSource.SOURCE, line, reason));
        audit.note(viewer, action, "person:" + known.personId(), reason.isEmpty() ? known.origin() : kept("{0}:{1}", known.origin(), reason));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
