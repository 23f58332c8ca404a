package yanxun.document.numbering;

import java.io.ByteArrayOutputStream;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** Every number that was given, in order; withdrawn ones keep theirs. */
@Component
class Register {
    private final JdbcClient jdbc;
    private final Issuers issuers;
    private final Audit audit;
    private final Clock clock;

    Register(JdbcClient jdbc, Issuers issuers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.issuers = issuers;
        this.audit = audit;
        this.clock = clock;
    }

    RegisterPage page(@Nullable String word, @Nullable Integer year, Viewer viewer) {
        int wanted = year == null ? Times.day(clock.instant()).getYear() : year;
        return new RegisterPage(wanted, word == null ? "" : word.strip(), rows(word, wanted, viewer), issuers.mine(viewer, Permission.ISSUE_DOCUMENTS), Times.day(clock.instant()).getYear());
    }

    private List<RegisterPage.Row> rows(@Nullable String word, int year, Viewer viewer) {
        return jdbc.sql("""
                select d.id, d.word, d.year, d.number, d.title, d.kind, d.state, d.signed_on, coalesce(p.name, '') as issued_by, (select count(*) from document.recipient r where r.document_id = d.id) as recipients, d.withdraw_reason
                  from document.document d left join org.person_card p on p.id = d.issued_by
                 where d.number is not null and d.year = :year and (:word::text is null or d.word = :word) and d.unit_id in %s order by d.word, d.number
                """.formatted(Issuers.OFFICES.formatted(":places"))).param("year", year).param("word", word == null || word.isBlank() ? null : word.strip(), Types.VARCHAR)
                .param("places", Issuers.places(viewer, Permission.DRAFT_DOCUMENTS)).query(RegisterPage.Row.class).list();
    }

    @Transactional
    public byte[] export(@Nullable String word, @Nullable Integer year, Viewer viewer) {
        var page = page(word, year, viewer);
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("发文登记簿", "文号", "标题", "种类", "成文日期", "签发人", "收文数", "备注").titled(page.year() + "年发文登记簿").asOf("截至 " + Times.minute(clock.instant()) + "，导出人 " + viewer.name())
                .widths(22, 54, 8, 14, 12, 8, 30);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            page.rows().forEach(row -> sheet.row(row.written(), row.title(), row.kind().displayName(), row.signedOn(), row.issuedBy(), row.recipients(), row.isWithdrawn() ? "已撤回：" + row.withdrawReason() : ""));
            sheet.finish();
        }
        audit.note(viewer, "导出", "register", page.year() + " " + page.word());
        return out.toByteArray();
    }
}
