package yanxun.network.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The assessment sheet of a community, year by year. */
@Screen
@RequestMapping("/network/communities/{community}/assessments")
class AssessmentController {
    private final AssessmentQueries queries;
    private final Assessing assessing;

    AssessmentController(AssessmentQueries queries, Assessing assessing) {
        this.queries = queries;
        this.assessing = assessing;
    }

    @GetMapping
    @Access(Permission.SEE_NETWORK)
    View show(@PathVariable UUID community, @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return queries.page(community, year, viewer);
    }

    @PutMapping("/{year}")
    @Access(Permission.ASSESS_COMMUNITIES)
    ResponseEntity<View> write(@PathVariable UUID community, @PathVariable int year, @RequestParam MultiValueMap<String, String> fields, Viewer viewer) {
        assessing.write(community, year, AssessmentForm.of(fields), viewer);
        return back(community, year);
    }

    @PutMapping("/{year}/publication")
    @Access(Permission.ASSESS_COMMUNITIES)
    ResponseEntity<View> publish(@PathVariable UUID community, @PathVariable int year, @RequestParam(required = false) @Nullable Integer days, Viewer viewer) {
        assessing.publish(community, year, days, viewer);
        return back(community, year);
    }

    @PutMapping("/{year}/conclusion")
    @Access(Permission.ASSESS_COMMUNITIES)
    ResponseEntity<View> conclude(@PathVariable UUID community, @PathVariable int year, Viewer viewer) {
        assessing.conclude(community, year, viewer);
        return back(community, year);
    }

    static ResponseEntity<View> back(UUID community, int year) {
        return Redirect.to("/network/communities/" + community + "/assessments?year=" + year);
    }
}
