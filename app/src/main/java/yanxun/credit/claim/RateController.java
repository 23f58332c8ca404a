package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotYours;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What outside training counts in a district; set by who judges for the whole of it. */
@Screen
@RequestMapping("/hours/claims/rates")
@Access(Permission.JUDGE_CLAIMS)
class RateController {
    private final Rates rates;

    RateController(Rates rates) {
        this.rates = rates;
    }

    @GetMapping
    View table(Viewer viewer) {
        return page(RateForm.blank(), Map.of(), viewer);
    }

    @PutMapping
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> set(RateForm form, Viewer viewer) {
        forTheDistrict(viewer);
        if (!form.errors().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(form, form.errors(), viewer));
        }
        rates.set(form, viewer);
        return Redirect.to("/hours/claims/rates");
    }

    @DeleteMapping
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> drop(@RequestParam(defaultValue = "") String form, @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String result,
            Viewer viewer) {
        forTheDistrict(viewer);
        rates.drop(form, level, role, result, viewer);
        return Redirect.to("/hours/claims/rates");
    }

    private RatePage page(RateForm form, Map<String, String> errors, Viewer viewer) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return new RatePage(rates.of(viewer.wall()), form, told, mayRule(viewer));
    }

    private static boolean mayRule(Viewer viewer) {
        return java.util.List.of(viewer.districts(Permission.JUDGE_CLAIMS)).contains(viewer.wall());
    }

    private static void forTheDistrict(Viewer viewer) {
        if (!mayRule(viewer)) {
            throw new NotYours("折算办法由教研中心设定");
        }
    }
}
