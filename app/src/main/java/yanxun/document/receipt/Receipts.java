package yanxun.document.receipt;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** Who has signed and who has not. */
@Component
@Transactional
public class Receipts {
    private static final int SHOWN = 200;
    private static final String ROWS = """
            select coalesce(u.name, p.name, '') as name, case when r.unit_id is null then coalesce(home.name, '') else '' end as unit_name, s.name as signed_by, r.signed_at, r.reminded_at
              from document.recipient r left join org.unit_card u on u.id = r.unit_id left join org.person_card p on p.id = r.person_id
              left join org.unit_card home on home.id = p.unit_id left join org.person_card s on s.id = r.signed_by
             where r.document_id = :id order by r.signed_at is not null, u.name, home.name, p.name limit :most""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record Row(String name, String unitName, @Nullable String signedBy, @Nullable Instant signedAt, @Nullable Instant remindedAt) {
        public boolean isSigned() {
            return signedAt != null;
        }

        public String when() {
            return signedAt == null ? "" : Times.minute(signedAt);
        }

        public String reminded() {
            return remindedAt == null ? "" : Times.minute(remindedAt);
        }
    }

    /** @param rows the first of them, those who have not signed before those who have */
    public record Overview(long all, long signed, long read, List<Row> rows) {
        public long unsigned() {
            return all - signed;
        }

        public boolean isCut() {
            return rows.size() < all;
        }
    }

    private record Counts(long all, long signed, long read) {}

    public Overview of(UUID document) {
        var counts = jdbc.sql("""
                select count(*) as all, count(signed_at) as signed, (select count(*) from document.reading where document_id = :id) as read from document.recipient where document_id = :id
                """).param("id", document).query(Counts.class).single();
        return new Overview(counts.all(), counts.signed(), counts.read(), rows(document, SHOWN));
    }

    private List<Row> rows(UUID document, int most) {
        return jdbc.sql(ROWS).param("id", document).param("most", most).query(Row.class).list();
    }

    byte[] export(UUID document, String title, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("签收情况", "收文单位或个人", "所在单位", "是否签收", "签收人", "签收时间", "催办时间").titled(title).asOf("截至 " + Times.minute(clock.instant()) + "，导出人 " + viewer.name()).widths(36, 30, 10, 12, 18, 18);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            rows(document, Integer.MAX_VALUE).forEach(row -> sheet.row(row.name(), row.unitName(), row.isSigned(), row.signedBy(), row.when(), row.reminded()));
            sheet.finish();
        }
        audit.note(viewer, "导出", "document:" + document, "签收情况");
        return out.toByteArray();
    }
}
