package yanxun.credit.statement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Statements for a whole school. */
@Screen
@RequestMapping("/hours/statements/unit")
@Access(Permission.ISSUE_CERTIFICATES)
class UnitStatementController {
    private final Statements statements;
    private final IssuingToUnits units;
    private final StatementPress press;
    private final Clock clock;

    UnitStatementController(Statements statements, IssuingToUnits units, StatementPress press, Clock clock) {
        this.statements = statements;
        this.units = units;
        this.press = press;
        this.clock = clock;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable Integer from, @RequestParam(required = false) @Nullable Integer to, Viewer viewer) {
        var chosen = units.chosen(unit, viewer);
        var today = Times.day(clock.instant());
        var period = Period.of(from, to, today);
        var names = new LinkedHashMap<String, String>();
        units.units(viewer).forEach(each -> names.put(each.id().toString(), each.name()));
        return new UnitStatementsPage(names, chosen.id(), chosen.name(), period, SchoolYear.of(today), units.people(chosen.id()).size(), statements.ofUnit(chosen.id(), period));
    }

    @PostMapping
    ResponseEntity<View> issue(@RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable Integer from, @RequestParam(required = false) @Nullable Integer to, Viewer viewer) {
        return Redirect.to("/jobs/" + units.begin(units.chosen(unit, viewer), Period.of(from, to, Times.day(clock.instant())), viewer));
    }

    /** All of them in one parcel, those that have become out of date left out. */
    @GetMapping(params = "format=zip")
    void all(@RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable Integer from, @RequestParam(required = false) @Nullable Integer to, Viewer viewer, HttpServletResponse response)
            throws IOException {
        var chosen = units.chosen(unit, viewer);
        var period = Period.of(from, to, Times.day(clock.instant()));
        var parcel = statements.ofUnit(chosen.id(), period).stream().filter(Statement::isCurrent).toList();
        units.fetched(chosen, period, viewer);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(chosen.name() + "-学时证明.zip", StandardCharsets.UTF_8).build().toString());
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var statement : parcel) {
                var entry = new ZipEntry(StatementController.fileName(statement));
                entry.setTimeLocal(statement.issuedOn().atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(press.pdf(statement));
                zip.closeEntry();
            }
        }
    }
}
