package yanxun.observation.fairness;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.FileType;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Fair scores: of lessons, for those who look after them; of oneself as a rater, for oneself. */
@Screen
@RequestMapping("/lessons")
@Access(Permission.OVERSEE_LESSONS)
class FairnessController {
    private final Scores scores;
    private final ScoresExport export;
    private final Mine mine;

    FairnessController(Scores scores, ScoresExport export, Mine mine) {
        this.scores = scores;
        this.export = export;
        this.mine = mine;
    }

    @GetMapping("/scores")
    View table(ScoreFilter filter, Viewer viewer) {
        return scores.page(filter, false, viewer);
    }

    @GetMapping("/scores.xlsx")
    ResponseEntity<byte[]> workbook(ScoreFilter filter, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType()).header("Content-Disposition", "attachment; filename=\"scores.xlsx\"").body(export.write(filter, viewer));
    }

    @GetMapping("/scores/mine")
    @Access(Permission.SEE_LESSONS)
    View mine(@RequestParam(required = false) @Nullable UUID edition, Viewer viewer) {
        return mine.page(edition, viewer);
    }
}
