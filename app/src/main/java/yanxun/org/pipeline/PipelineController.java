package yanxun.org.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/people/pipeline")
@Access(Permission.SEE_PEOPLE)
class PipelineController {
    private final PipelineQueries queries;

    PipelineController(PipelineQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    View show(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, Viewer viewer) {
        return queries.page(on, viewer);
    }
}
