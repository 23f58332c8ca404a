package yanxun.document.certificate;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.platform.web.PublicAddress;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Templates, and the form one is written with. */
@Screen
@RequestMapping("/certificates/templates")
@Access(Permission.ISSUE_CERTIFICATES)
class TemplateController {
    private final Templates templates;
    private final Press press;
    private final PublicAddress address;
    private final Clock clock;

    TemplateController(Templates templates, Press press, PublicAddress address, Clock clock) {
        this.templates = templates;
        this.press = press;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    View list(Viewer viewer) {
        return new TemplateListPage(templates.usable(viewer));
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        var units = templates.units(viewer);
        var first = units.stream().filter(unit -> java.util.Arrays.asList(Templates.places(viewer)).contains(unit.id())).findFirst().or(() -> units.stream().findFirst());
        return page(TemplateForm.blank(Id.next(), first.map(Templates.Unit::id).orElse(null), first.map(Templates.Unit::name).orElse("")), true, false, Map.of(), viewer);
    }

    @PostMapping
    ResponseEntity<View> create(TemplateForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(form, true, false, errors, viewer));
        }
        templates.create(form.id() == null ? Id.next() : form.id(), form, viewer);
        return Redirect.to("/certificates/templates");
    }

    @GetMapping("/{template}")
    View show(@PathVariable UUID template, Viewer viewer) {
        var found = templates.own(template, viewer);
        return page(TemplateForm.of(found), false, found.retired(), Map.of(), viewer);
    }

    @PutMapping("/{template}")
    ResponseEntity<View> change(@PathVariable UUID template, TemplateForm form, Viewer viewer) {
        var found = templates.own(template, viewer);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(form, false, found.retired(), errors, viewer));
        }
        templates.change(template, form, viewer);
        return Redirect.to("/certificates/templates");
    }

    @PutMapping("/{template}/retirement")
    ResponseEntity<View> retire(@PathVariable UUID template, Viewer viewer) {
        templates.retire(template, true, viewer);
        return Redirect.to("/certificates/templates");
    }

    @DeleteMapping("/{template}/retirement")
    ResponseEntity<View> revive(@PathVariable UUID template, Viewer viewer) {
        templates.retire(template, false, viewer);
        return Redirect.to("/certificates/templates");
    }

    /** Renewed while the form is being filled in. */
    @RequestMapping(path = "/preview", method = {RequestMethod.POST, RequestMethod.PUT})
    View preview(TemplateForm form) {
        return TemplatePreview.of(form, sample(form));
    }

    @RequestMapping(path = "/preview.pdf", method = {RequestMethod.POST, RequestMethod.PUT})
    ResponseEntity<byte[]> printed(TemplateForm form) {
        return ResponseEntity.ok().header("Content-Type", "application/pdf").header("Content-Disposition", "inline; filename=\"preview.pdf\"")
                .body(press.pdf(form.edition(), sample(form), address.root()));
    }

    private Statement sample(TemplateForm form) {
        var today = Times.day(clock.instant());
        return new Statement(form.numbers().number(today.getYear(), 1), "ABCD2345", "0000000000000000000000", "王小明", "示例小学", "单元整体教学研讨活动", today.minusDays(7), new BigDecimal("1.5"),
                "主讲", today);
    }

    private TemplateFormPage page(TemplateForm form, boolean fresh, boolean retired, Map<String, String> errors, Viewer viewer) {
        var units = new LinkedHashMap<String, String>();
        templates.units(viewer).forEach(unit -> units.put(unit.id().toString(), unit.name()));
        return new TemplateFormPage(form, fresh, retired, errors, units, TemplatePreview.of(form, sample(form)));
    }
}
