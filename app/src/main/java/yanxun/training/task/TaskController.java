package yanxun.training.task;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;
import yanxun.training.stake.Stakes;

/** The tasks of a cohort, and setting them. */
@Screen
@RequestMapping("/training")
@Access(Permission.SEE_TRAINING)
class TaskController {
    private final Stakes stakes;
    private final Tasks tasks;
    private final TaskQueries queries;
    private final Setting setting;
    private final TaskLetters letters;

    TaskController(Stakes stakes, Tasks tasks, TaskQueries queries, Setting setting, TaskLetters letters) {
        this.stakes = stakes;
        this.tasks = tasks;
        this.queries = queries;
        this.setting = setting;
        this.letters = letters;
    }

    @GetMapping("/cohorts/{cohort}/tasks")
    View list(@PathVariable UUID cohort, Viewer viewer) {
        return queries.list(stakes.of(cohort, viewer), viewer);
    }

    @GetMapping("/cohorts/{cohort}/tasks/new")
    View blank(@PathVariable UUID cohort, Viewer viewer) {
        var stake = stakes.led(cohort, viewer);
        var form = new TaskForm(Id.next(), 0, "REFLECTION", "", "", stake.endsOn(), 0, false, "HEAD", true);
        return new TaskFormPage(form, true, cohort, stake.title(), Map.of());
    }

    @PostMapping("/cohorts/{cohort}/tasks")
    ResponseEntity<View> set(@PathVariable UUID cohort, TaskForm form, Viewer viewer) {
        var stake = stakes.led(cohort, viewer);
        var errors = form.errors(stake.startsOn());
        if (!errors.isEmpty() || form.id() == null) {
            return ResponseEntity.unprocessableContent().body(new TaskFormPage(form, true, cohort, stake.title(), errors));
        }
        setting.set(cohort, form, viewer);
        return Redirect.to("/training/tasks/" + form.id());
    }

    @GetMapping("/tasks/{task}/form")
    View filled(@PathVariable UUID task, Viewer viewer) {
        var kept = tasks.find(task);
        return new TaskFormPage(TaskForm.of(kept), false, kept.cohortId(), tasks.led(kept, viewer).title(), Map.of());
    }

    @PutMapping("/tasks/{task}")
    ResponseEntity<View> change(@PathVariable UUID task, TaskForm form, Viewer viewer) {
        var kept = tasks.find(task);
        var stake = tasks.led(kept, viewer);
        var errors = form.errors(stake.startsOn());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new TaskFormPage(form, false, kept.cohortId(), stake.title(), errors));
        }
        setting.change(task, form, viewer);
        return Redirect.to("/training/tasks/" + task);
    }

    @DeleteMapping("/tasks/{task}")
    ResponseEntity<View> withdraw(@PathVariable UUID task, Viewer viewer) {
        setting.withdraw(task, viewer);
        return Redirect.to("/training/cohorts/" + tasks.find(task).cohortId() + "/tasks");
    }

    @PostMapping("/tasks/{task}/reminder")
    ResponseEntity<View> remind(@PathVariable UUID task, Viewer viewer) {
        var kept = tasks.find(task);
        tasks.led(kept, viewer);
        letters.remind(kept);
        return Redirect.to("/training/tasks/" + task);
    }
}
