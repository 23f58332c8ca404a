package yanxun.credit.statement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.document.Attestations;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Statements of one's own hours, and any that is in one's reach to read. */
@Screen
@RequestMapping("/hours/statements")
@Access(Permission.SEE_OWN_HOURS)
class StatementController {
    private final Statements statements;
    private final IssuingStatements issuing;
    private final StatementPress press;
    private final Attestations attestations;
    private final Clock clock;

    StatementController(Statements statements, IssuingStatements issuing, StatementPress press, Attestations attestations, Clock clock) {
        this.statements = statements;
        this.issuing = issuing;
        this.press = press;
        this.attestations = attestations;
        this.clock = clock;
    }

    @GetMapping
    View mine(Viewer viewer) {
        return new StatementListPage(statements.mine(viewer), SchoolYear.of(Times.day(clock.instant())), viewer.may(Permission.ISSUE_CERTIFICATES));
    }

    @PostMapping
    ResponseEntity<View> issue(@RequestParam(required = false) @Nullable Integer from, @RequestParam(required = false) @Nullable Integer to, Viewer viewer) {
        return Redirect.to("/hours/statements/" + issuing.issue(viewer.person().value(), Period.of(from, to, Times.day(clock.instant())), viewer.person().value()));
    }

    @GetMapping("/{statement}")
    View show(@PathVariable UUID statement, Viewer viewer) {
        var found = statements.readable(statement, viewer);
        var entries = statements.entries(found);
        return new StatementPage(found, Statement.lines(entries), entries, attestations.address(found.marks()), found.person().equals(viewer.person().value()));
    }

    @GetMapping("/{statement}/statement.pdf")
    ResponseEntity<byte[]> print(@PathVariable UUID statement, Viewer viewer) {
        var found = statements.readable(statement, viewer);
        return ResponseEntity.ok().header("Content-Type", "application/pdf").header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", ContentDisposition.inline().filename(fileName(found), StandardCharsets.UTF_8).build().toString()).body(press.pdf(found));
    }

    static String fileName(Statement statement) {
        return (statement.number() + "-" + statement.name()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".pdf";
    }
}
