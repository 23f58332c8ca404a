package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.t;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.FormNames;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.OneOf;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The steps of each form, as a district sets them. What is already on its way keeps the steps it began with. */
@Screen
@RequestMapping("/undertakings/procedures")
@Access(Permission.MANAGE_RULES)
class ProcedureController {
    private final Procedures procedures;
    private final FormNames forms;
    private final Audit audit;

    ProcedureController(Procedures procedures, FormNames forms, Audit audit) {
        this.procedures = procedures;
        this.forms = forms;
        this.audit = audit;
    }

    @GetMapping
    View show(@RequestParam(defaultValue = "exhibition") String form, Viewer viewer) {
        var names = forms.of(viewer.wall());
        var own = procedures.inForce(viewer.wall());
        var rows = names.entrySet().stream().map(each -> new ProceduresPage.Row(each.getKey(), each.getValue(), own.getOrDefault(each.getKey(), Procedures.standard(each.getKey())).size(), own.containsKey(each.getKey()))).toList();
        return new ProceduresPage(rows, form, name(names, form), own.getOrDefault(form, Procedures.standard(form)), own.containsKey(form));
    }

    @PutMapping("/{form}")
    ResponseEntity<View> set(@PathVariable String form, @RequestParam(required = false) @OneOf(Phase.class) List<String> phases, @RequestParam Map<String, String> all, Viewer viewer) {
        var name = name(forms.of(viewer.wall()), form);
        var days = new LinkedHashMap<String, Integer>();
        Phase.all().forEach(phase -> days.put(phase.name(), days(phase, all.getOrDefault("days-" + phase.name(), ""))));
        procedures.set(viewer.wall(), form, Procedures.chosen(phases == null ? List.of() : phases, days));
        audit.note(viewer, "修改活动流程", "procedure:" + form, name);
        return Redirect.to("/undertakings/procedures?form=" + form);
    }

    @DeleteMapping("/{form}")
    ResponseEntity<View> reset(@PathVariable String form, Viewer viewer) {
        var name = name(forms.of(viewer.wall()), form);
        procedures.reset(viewer.wall(), form);
        audit.note(viewer, "恢复标准流程", "procedure:" + form, name);
        return Redirect.to("/undertakings/procedures?form=" + form);
    }

    private static String name(Map<String, String> names, String form) {
        if (!names.containsKey(form)) {
            throw new NotFound();
        }
        return names.get(form);
    }

    /** Nothing typed means as many days as the standard gives. */
    private static int days(Phase phase, String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        int days = digits.isEmpty() ? phase.days() : digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
        if (days < 1 || days > Procedures.MOST_DAYS) {
            throw new Rejected("“{0}”的天数请填 1 到 {1} 的整数", t(phase.displayName()), Procedures.MOST_DAYS).beside("days-" + phase.name());
        }
        return days;
    }
}
