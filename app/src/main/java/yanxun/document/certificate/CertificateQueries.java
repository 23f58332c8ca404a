package yanxun.document.certificate;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** Lists for those who issue. */
@Component
class CertificateQueries {
    private static final int MOST_ROWS = 50_000;
    private static final String FROM = " from document.certificate c where c.wall = :wall and c.issuing_unit in (select id from mine) and {where}";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    CertificateQueries(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    CertificateListPage list(CertificateFilter filter, Viewer viewer) {
        var total = by(viewer, filter, "select count(*)" + FROM).query(Long.class).single();
        return new CertificateListPage(filter, new Page<>(rows(filter, viewer, Page.SIZE, Page.offset(filter.number())), filter.number(), Page.SIZE, total));
    }

    private List<CertificateListPage.Row> rows(CertificateFilter filter, Viewer viewer, int size, int offset) {
        return by(viewer, filter, "select c.id, c.number, c.kind, c.name, c.unit_name, c.title, c.issued_on, c.revoked_at is not null as revoked, c.replaced_at is not null as replaced" + FROM
                + " order by c.issued_at desc, c.number limit :size offset :offset").param("size", size).param("offset", offset).query(CertificateListPage.Row.class).list();
    }

    private JdbcClient.StatementSpec by(Viewer viewer, CertificateFilter filter, String sql) {
        return filter.where().of(jdbc, Templates.MINE + sql).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", Templates.places(viewer));
    }

    @Transactional
    public byte[] export(CertificateFilter filter, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("证书", "编号", "种类", "姓名", "单位", "活动或项目", "发证日期", "状态")
                .titled("证书").asOf("截至 " + Times.minute(clock.instant()) + ",导出人 " + viewer.name()).widths(24, 12, 10, 28, 40, 12, 10);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            for (var row : rows(filter, viewer, MOST_ROWS, 0)) {
                sheet.row(row.number(), row.kind().displayName(), row.name(), row.unitName(), row.title(), row.issuedOn(), row.stateName());
            }
            sheet.finish();
        }
        audit.note(viewer, "导出", "certificates", filter.url());
        return out.toByteArray();
    }

    /** For the one who fetches them all: the trail keeps it. */
    @Transactional
    public RunPage.Facts parcel(UUID run, Viewer viewer) {
        var facts = run(run, viewer).facts();
        audit.note(viewer, "批量下载证书", "certificate-run:" + run, facts.title());
        return facts;
    }

    /** What became of one run, school by school. */
    RunPage run(UUID run, Viewer viewer) {
        var facts = jdbc.sql(Templates.MINE + """
                select r.id, r.title, t.name as template_name, t.kind, r.issued_on, r.finished_at is not null as finished, r.job,
                       count(w.ordinal) as wishes, count(*) filter (where w.outcome = 'ISSUED') as issued, count(*) filter (where w.outcome = 'HELD') as held
                  from document.certificate_run r join document.certificate_template t on t.id = r.template_id left join document.certificate_wish w on w.run_id = r.id
                 where r.id = :run and r.wall = :wall and r.unit_id in (select id from mine) group by r.id, t.name, t.kind
                """).param("run", run).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", Templates.places(viewer))
                .query(RunPage.Facts.class).optional().orElseThrow(NotFound::new);
        return new RunPage(facts, jdbc.sql("select unit_name as name, count(*) as certificates from document.certificate where run_id = :run and revoked_at is null and replaced_at is null group by unit_name order by unit_name")
                .param("run", run).query(RunPage.School.class).list());
    }

    List<RunListPage.Row> runs(Viewer viewer) {
        return jdbc.sql(Templates.MINE + """
                select r.id, r.title, t.kind, r.issued_on, r.finished_at is not null as finished,
                       (select count(*) from document.certificate_wish w where w.run_id = r.id) as wishes, (select count(*) from document.certificate_wish w where w.run_id = r.id and w.outcome = 'ISSUED') as issued
                  from document.certificate_run r join document.certificate_template t on t.id = r.template_id
                 where r.wall = :wall and r.unit_id in (select id from mine) order by r.created_at desc limit 100
                """).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", Templates.places(viewer)).query(RunListPage.Row.class).list();
    }
}
