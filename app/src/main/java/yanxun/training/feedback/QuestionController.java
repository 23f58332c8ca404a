package yanxun.training.feedback;

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

/** The questions of a district, for editing. */
@Screen
@RequestMapping("/settings/questions")
@Access(Permission.MANAGE_RULES)
class QuestionController {
    private final Questions questions;

    QuestionController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    View show(Viewer viewer) {
        return new QuestionsPage(questions.everything(viewer.wall()));
    }

    @PostMapping
    ResponseEntity<View> add(@RequestParam UUID id, @RequestParam Moment moment, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean perTrainer, Viewer viewer) {
        questions.add(id, moment, text, perTrainer, viewer);
        return Redirect.to("/settings/questions");
    }

    @PutMapping("/{code}")
    ResponseEntity<View> reword(@PathVariable String code, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        questions.reword(code, text, version, viewer);
        return Redirect.to("/settings/questions");
    }

    @PutMapping("/{code}/retirement")
    ResponseEntity<View> retire(@PathVariable String code, Viewer viewer) {
        questions.retire(code, true, viewer);
        return Redirect.to("/settings/questions");
    }

    @DeleteMapping("/{code}/retirement")
    ResponseEntity<View> restore(@PathVariable String code, Viewer viewer) {
        questions.retire(code, false, viewer);
        return Redirect.to("/settings/questions");
    }
}
