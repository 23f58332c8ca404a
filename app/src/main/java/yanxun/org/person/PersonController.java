package yanxun.org.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One person: looking, looking closer with a reason, placing elsewhere. */
@Screen
@RequestMapping("/people/{person}")
class PersonController {
    private final PersonQueries queries;
    private final Looking looking;
    private final WritingPeople writing;

    PersonController(PersonQueries queries, Looking looking, WritingPeople writing) {
        this.queries = queries;
        this.looking = looking;
        this.writing = writing;
    }

    @GetMapping
    @Access(Permission.SEE_PEOPLE)
    View show(@PathVariable PersonId person, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, Viewer viewer) {
        return queries.page(person, on, null, viewer);
    }

    @PostMapping("/secrets")
    @Access(Permission.SEE_SENSITIVE)
    View reveal(@PathVariable PersonId person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        return looking.closer(person, reason, viewer);
    }

    @PutMapping("/placement")
    @Access(Permission.MANAGE_PEOPLE)
    ResponseEntity<View> move(@PathVariable PersonId person, PlacementForm form, Viewer viewer) {
        writing.move(person, form, viewer);
        return Redirect.to("/people/" + person);
    }

    @PutMapping("/departure")
    @Access(Permission.MANAGE_PEOPLE)
    ResponseEntity<View> leave(@PathVariable PersonId person, PlacementForm form, Viewer viewer) {
        writing.leave(person, form, viewer);
        return Redirect.to("/people/" + person);
    }
}
