package yanxun.credit.shortfall;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/hours/risk")
@Access(Permission.SEE_HOURS)
class RiskController {
    private final RiskQueries queries;

    RiskController(RiskQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    View risk(@RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return queries.page(unit, year, Page.number(page), viewer);
    }
}
