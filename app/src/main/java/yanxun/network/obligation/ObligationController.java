package yanxun.network.obligation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What communities owe: one of them, or all. */
@Screen
@RequestMapping("/network")
class ObligationController {
    private final ObligationPages pages;
    private final Overviews overviews;
    private final OverviewExport export;

    ObligationController(ObligationPages pages, Overviews overviews, OverviewExport export) {
        this.pages = pages;
        this.overviews = overviews;
        this.export = export;
    }

    @GetMapping("/communities/{community}/obligations")
    @Access(Permission.SEE_NETWORK)
    View show(@PathVariable UUID community, @RequestParam(required = false) @Nullable String term, ObligationPages.Opening opening, Viewer viewer) {
        return pages.page(community, term, opening, viewer);
    }

    @GetMapping("/obligations")
    @Access(Permission.SEE_FIGURES)
    View overview(Overviews.Filter filter, Viewer viewer) {
        return overviews.page(filter, viewer);
    }

    @GetMapping(path = "/obligations", params = "format=xlsx")
    @Access(Permission.SEE_FIGURES)
    ResponseEntity<byte[]> export(Overviews.Filter filter, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("共同体约定.xlsx", StandardCharsets.UTF_8).build().toString()).body(export.write(filter, viewer));
    }
}
