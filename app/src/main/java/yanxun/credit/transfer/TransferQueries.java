package yanxun.credit.transfer;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.CategoryNames;
import yanxun.activity.HourWords;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Hours taken over, for whoever rules over hours, and for the person they are of. */
@Component
class TransferQueries {
    private static final String RULED = Reach.covers("t.unit_id", "scopes");

    private final JdbcClient jdbc;
    private final CategoryNames categories;
    private final Audit audit;
    private final Clock clock;

    TransferQueries(JdbcClient jdbc, CategoryNames categories, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.audit = audit;
        this.clock = clock;
    }

    int currentYear() {
        return SchoolYear.of(Times.day(clock.instant())).start();
    }

    TransferListPage list(String state, int number, TransferForm form, Map<String, String> errors, Viewer viewer) {
        var from = " from credit.transfer t join org.person_card p on p.id = t.person_id left join org.unit_card u on u.id = t.unit_id where" + RULED + "and (:state = '' or t.state = :state)";
        var total = with("select count(*)" + from, viewer).param("state", state).query(Long.class).single();
        var rows = with("""
                select t.id, p.number, p.name, coalesce(u.name, '') as unit_name, t.origin, t.state, (select sum(l.hours) from credit.transfer_line l where l.transfer_id = t.id) as hours,
                       (select count(*) from credit.transfer_line l where l.transfer_id = t.id)::int as lines
                """ + from + "order by t.state = 'PROPOSED' desc, t.proposed_at desc, t.id limit :size offset :offset", viewer).param("state", state).param("size", Page.SIZE).param("offset", Page.offset(number))
                .query(TransferListPage.Row.class).list();
        return new TransferListPage(new Page<>(rows, number, Page.SIZE, total), state, form, errors, TransferForm.years(currentYear()), categories.of(viewer.wall()));
    }

    /** By its own number or by that of one of its lines, as the ledger names it. */
    TransferPage page(UUID id, Viewer viewer) {
        var facts = with("""
                select t.id, t.person_id, p.number, p.name, coalesce(u.name, '') as unit_name, t.origin, t.remark, t.file_name, t.state, t.proposed_by, t.proposer, t.proposed_at, t.decider, t.decided_at, t.reverser, t.reversed_at, t.reason, t.version
                  from credit.transfer t join org.person_card p on p.id = t.person_id left join org.unit_card u on u.id = t.unit_id
                 where (t.id = :id or t.id = (select l.transfer_id from credit.transfer_line l where l.id = :id)) and (t.person_id = :me or""" + RULED + ")", viewer).param("id", id).param("me", viewer.person().value())
                .query(TransferPage.Facts.class).optional().orElseThrow(NotFound::new);
        var mine = facts.personId().equals(viewer.person().value());
        var rules = viewer.may(Permission.RULE_HOURS) && !mine;
        return new TransferPage(facts, lines(facts.id(), viewer), rules && facts.state() == TransferState.PROPOSED && !facts.proposedBy().equals(viewer.person().value()), rules && facts.state() == TransferState.CONFIRMED);
    }

    private List<TransferPage.Line> lines(UUID id, Viewer viewer) {
        record Row(int year, String level, String category, String form, BigDecimal hours) {}
        var names = categories.everOf(viewer.wall());
        return jdbc.sql("select year, level, category, form, hours from credit.transfer_line where transfer_id = :id order by ordinal").param("id", id).query(Row.class).list().stream()
                .map(row -> new TransferPage.Line(row.year(), t(HourWords.LEVELS.getOrDefault(row.level(), row.level())), row.category().isEmpty() ? "" : names.getOrDefault(row.category(), row.category()),
                        t(HourWords.CLAIMS.getOrDefault(row.form(), row.form())), row.hours())).toList();
    }

    record Evidence(String file, String fileName, String type, UUID personId) {}

    /** Every look is written down. */
    Evidence evidence(UUID id, Viewer viewer) {
        var found = with("select file, file_name, type, person_id from credit.transfer t where id = :id and (t.person_id = :me or" + RULED + ")", viewer).param("id", id).param("me", viewer.person().value()).query(Evidence.class).optional()
                .orElseThrow(NotFound::new);
        audit.note(viewer, "查看转入证明", "person:" + found.personId(), found.fileName());
        return found;
    }

    private JdbcClient.StatementSpec with(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("scopes", viewer.scopes(Permission.RULE_HOURS));
    }
}
