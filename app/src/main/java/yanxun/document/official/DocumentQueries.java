package yanxun.document.official;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.numbering.Issuers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** The list of documents. */
@Component
class DocumentQueries {
    private static final int MOST_ROWS = 20_000;
    private static final int YEARS_BACK = 5;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    DocumentQueries(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    DocumentListPage list(DocumentFilter filter, Viewer viewer) {
        var total = narrowed("select count(*) from document.document d where {where}", filter, viewer).query(Long.class).single();
        return new DocumentListPage(filter, new Page<>(rows(filter, viewer, Page.SIZE), filter.number(), Page.SIZE, total), units(viewer), years(), viewer.may(Permission.DRAFT_DOCUMENTS));
    }

    private List<DocumentListPage.Row> rows(DocumentFilter filter, Viewer viewer, int size) {
        return narrowed("""
                select page.id, page.title, page.kind, page.state, page.changed_at, page.issued_at, page.mine, page.word || '〔' || page.year || '〕' || page.number || '号' as number,
                       coalesce((select u.name from org.unit_card u where u.id = page.unit_id), '') as unit_name, counts.recipients, counts.signed, counts.wanted and page.state = 'ISSUED' as wanted
                  from (select d.*, {mine} as mine from document.document d where {where} order by coalesce(d.issued_at, d.changed_at) desc, d.id limit :size offset :offset) page
                  cross join lateral (select count(*) as recipients, count(signed_at) as signed, coalesce(bool_or(signed_at is null and (person_id = :me or unit_id = any (:signing::uuid[]))), false) as wanted
                                        from document.recipient r where r.document_id = page.id) counts
                 order by coalesce(page.issued_at, page.changed_at) desc, page.id
                """.replace("{mine}", Sight.MINE), filter, viewer).param("size", size).param("offset", Page.offset(filter.number())).param("signing", Issuers.places(viewer, Permission.SIGN_DOCUMENTS))
                .query(DocumentListPage.Row.class).list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, DocumentFilter filter, Viewer viewer) {
        return Sight.by(viewer, filter.where().and(Sight.SEEN).of(jdbc, sql));
    }

    /** The units whose documents are to be seen. */
    private Map<String, String> units(Viewer viewer) {
        record Unit(String id, String name) {}
        var units = new LinkedHashMap<String, String>();
        Sight.by(viewer, jdbc.sql("select u.id::text as id, u.name from org.unit_card u where u.id in (select d.unit_id from document.document d where " + Sight.SEEN + ") order by u.kind, u.name")).query(Unit.class).list()
                .forEach(unit -> units.put(unit.id(), unit.name()));
        return units;
    }

    private Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        var now = Times.day(clock.instant()).getYear();
        for (int year = now; year > now - YEARS_BACK; year--) {
            years.put(String.valueOf(year), String.valueOf(year));
        }
        return years;
    }

    @Transactional
    public byte[] export(DocumentFilter filter, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("公文", "标题", "种类", "文号", "发文单位", "状态", "日期", "收文数", "已签收").titled("公文").asOf("截至 " + Times.minute(clock.instant()) + "，导出人 " + viewer.name()).widths(50, 8, 22, 26, 10, 14, 8, 8);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            rows(filter, viewer, MOST_ROWS).forEach(row -> sheet.row(row.title(), row.kind().displayName(), row.number(), row.unitName(), row.state().displayName(), row.when(),
                    row.countsSignatures() ? row.recipients() : null, row.countsSignatures() ? row.signed() : null));
            sheet.finish();
        }
        audit.note(viewer, "导出", "documents", filter.url());
        return out.toByteArray();
    }
}
