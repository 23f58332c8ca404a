package yanxun.org.person;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
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
import yanxun.platform.data.Id;
import yanxun.platform.data.PersonId;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The form with which a person is written down, corrected or changed. */
@Screen
@RequestMapping("/people")
@Access(Permission.MANAGE_PEOPLE)
class PersonFormController {
    private final PersonForms forms;
    private final WritingPeople writing;

    PersonFormController(PersonForms forms, WritingPeople writing) {
        this.forms = forms;
        this.writing = writing;
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        return forms.blank(viewer);
    }

    @PostMapping
    ResponseEntity<View> register(PersonForm form, Viewer viewer) {
        var id = form.id() == null ? Id.next() : form.id();
        var errors = form.errors(forms.today(), true);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(forms.page(form, true, told(errors), viewer));
        }
        writing.register(id, form, viewer);
        return Redirect.to("/people/" + id);
    }

    @GetMapping("/{person}/form")
    View filled(@PathVariable PersonId person, @RequestParam(defaultValue = "correction") String kind, Viewer viewer) {
        return forms.filled(person, kind, viewer);
    }

    @PutMapping("/{person}")
    ResponseEntity<View> change(@PathVariable PersonId person, PersonForm form, Viewer viewer) {
        var errors = form.errors(forms.today(), false);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(forms.page(forms.of(person, form, viewer), false, told(errors), viewer));
        }
        writing.change(person, form, viewer);
        return Redirect.to("/people/" + person);
    }

    private static Map<String, String> told(Map<String, String> errors) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return told;
    }
}
