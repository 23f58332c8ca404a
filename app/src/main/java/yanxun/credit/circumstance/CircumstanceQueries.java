package yanxun.credit.circumstance;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;

/** Circumstances of the people one looks after. */
@Component
class CircumstanceQueries {
    /** Whoever may read the evidence: who decides, and who manages the person. */
    private static final String RULED = Reach.covers("c.unit_id", "rules");
    private static final String MANAGED = Reach.covers("c.unit_id", "manages");

    private final JdbcClient jdbc;
    private final Audit audit;

    CircumstanceQueries(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    CircumstancePage page(String state, int number, CircumstanceForm form, Map<String, String> errors, Viewer viewer) {
        var from = " from credit.circumstance c join org.person_card p on p.id = c.person_id left join org.unit_card u on u.id = c.unit_id where (" + RULED + " or " + MANAGED + ") and (:state = '' or c.state = :state)";
        var total = with("select count(*)" + from, viewer).param("state", state).query(Long.class).single();
        var rows = with("""
                select c.id, c.person_id, p.number, p.name, coalesce(u.name, '') as unit_name, c.kind, c.from_on, c.to_on, c.note, c.file_name, c.state, c.reason, c.version,
                       (c.kind not in ('MATERNITY', 'ILLNESS') or\s""" + RULED + " or c.proposed_by = :me) as named, " + RULED + " and c.state = 'PROPOSED' as decidable" + from
                + " order by c.state = 'PROPOSED' desc, c.proposed_at desc, c.id limit :size offset :offset", viewer).param("state", state).param("me", viewer.person().value()).param("size", Page.SIZE)
                .param("offset", Page.offset(number)).query(CircumstancePage.Row.class).list();
        return new CircumstancePage(new Page<>(rows, number, Page.SIZE, total), state, viewer.may(Permission.MANAGE_PEOPLE), viewer.may(Permission.RULE_HOURS), form, errors);
    }

    private JdbcClient.StatementSpec with(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("rules", viewer.scopes(Permission.RULE_HOURS)).param("manages", viewer.scopes(Permission.MANAGE_PEOPLE));
    }

    record Evidence(String file, String fileName, String type) {}

    /** Every look is written down. */
    Evidence evidence(UUID id, Viewer viewer) {
        var found = with("select file, file_name, type from credit.circumstance c where id = :id and file is not null and (" + RULED + " or c.proposed_by = :me)", viewer).param("id", id).param("me", viewer.person().value()).query(Evidence.class).optional()
                .orElseThrow(NotFound::new);
        audit.note(viewer, "查看减免材料", "circumstance:" + id, found.fileName());
        return found;
    }
}
