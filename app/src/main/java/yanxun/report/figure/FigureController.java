package yanxun.report.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.FileType;
import yanxun.platform.time.Times;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/figures")
@Access(Permission.SEE_FIGURES)
class FigureController {
    private final FigurePages pages;
    private final Clock clock;

    FigureController(FigurePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View catalogue(Asked asked, Viewer viewer) {
        return pages.catalogue(asked.unit(), period(asked), viewer);
    }

    @GetMapping("/{key}")
    View figure(@PathVariable String key, Asked asked, @RequestParam(defaultValue = "month") String by, @RequestParam(defaultValue = "false") boolean missing, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return pages.page(key, asked.unit(), period(asked), by, missing, Math.max(1, page), viewer);
    }

    @GetMapping("/{key}.xlsx")
    ResponseEntity<byte[]> export(@PathVariable String key, Asked asked, @RequestParam(defaultValue = "false") boolean missing, Viewer viewer) {
        var out = new java.io.ByteArrayOutputStream();
        pages.export(key, asked.unit(), period(asked), missing, viewer, out);
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType()).header("Content-Disposition", ContentDisposition.attachment().filename(key + ".xlsx").build().toString()).body(out.toByteArray());
    }

    private Period period(Asked asked) {
        return Period.of(asked.from(), asked.to(), Times.day(clock.instant()));
    }

    record Asked(@Nullable UUID unit, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {}
}
