package yanxun.network.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Objections to a published sheet, and corrections. A contact is often a teacher: the tie decides who may object. */
@Screen
@RequestMapping("/network/communities/{community}/assessments/{year}")
class ObjectionController {
    private final Objecting objecting;

    ObjectionController(Objecting objecting) {
        this.objecting = objecting;
    }

    @PostMapping("/objections")
    @Access(Permission.SEE_NETWORK)
    ResponseEntity<View> object(@PathVariable UUID community, @PathVariable int year, @RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable String text, Viewer viewer) {
        objecting.object(community, year, unit, text, viewer);
        return AssessmentController.back(community, year);
    }

    @PutMapping("/objections/{objection}/answer")
    @Access(Permission.ASSESS_COMMUNITIES)
    ResponseEntity<View> answer(@PathVariable UUID community, @PathVariable int year, @PathVariable UUID objection, @RequestParam(required = false) @Nullable String answer, Viewer viewer) {
        objecting.answer(community, year, objection, answer, viewer);
        return AssessmentController.back(community, year);
    }

    @PostMapping("/corrections")
    @Access(Permission.ASSESS_COMMUNITIES)
    ResponseEntity<View> correct(@PathVariable UUID community, @PathVariable int year, CorrectionForm form, Viewer viewer) {
        objecting.correct(community, year, form, viewer);
        return AssessmentController.back(community, year);
    }
}
