package yanxun.credit.assessment;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One person's result, what they say to it, and what was put right. */
@Screen
@RequestMapping("/assessments/{assessment}")
class ResultController {
    private final ResultQueries results;
    private final ObjectingToResults objecting;

    ResultController(ResultQueries results, ObjectingToResults objecting) {
        this.results = results;
        this.objecting = objecting;
    }

    @GetMapping("/mine")
    @Access(Permission.SEE_OWN_HOURS)
    View mine(@PathVariable UUID assessment, Viewer viewer) {
        return results.mine(assessment, viewer);
    }

    @PostMapping("/mine/objections")
    @Access(Permission.SEE_OWN_HOURS)
    ResponseEntity<View> object(@PathVariable UUID assessment, @RequestParam UUID id, @RequestParam(defaultValue = "") String text, Viewer viewer) {
        objecting.object(assessment, id, text, viewer);
        return Redirect.to("/assessments/" + assessment + "/mine");
    }

    @DeleteMapping("/mine/objections")
    @Access(Permission.SEE_OWN_HOURS)
    ResponseEntity<View> takeBack(@PathVariable UUID assessment, Viewer viewer) {
        objecting.takeBack(assessment, viewer);
        return Redirect.to("/assessments/" + assessment + "/mine");
    }

    @GetMapping("/people/{person}")
    @Access(Permission.SEE_HOURS)
    View of(@PathVariable UUID assessment, @PathVariable UUID person, Viewer viewer) {
        return results.of(assessment, person, viewer);
    }

    @PutMapping("/objections/{objection}")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> answer(@PathVariable UUID assessment, @PathVariable UUID objection, @RequestParam boolean upheld, @RequestParam(defaultValue = "") String answer, Viewer viewer) {
        objecting.answer(assessment, objection, upheld, answer, viewer);
        return Redirect.to("/assessments/" + assessment + "?objected=true");
    }

    @PutMapping("/people/{person}/correction")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> correct(@PathVariable UUID assessment, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        objecting.correct(assessment, person, reason, viewer);
        return Redirect.to("/assessments/" + assessment + "/people/" + person);
    }
}
