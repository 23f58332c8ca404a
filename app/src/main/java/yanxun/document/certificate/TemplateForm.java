package yanxun.document.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.OneOf;

/** A template as somebody filled it in. */
public record TemplateForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable UUID unit, @OneOf(Kind.class) String kind, String name, String title, String wording, String issuer, @OneOf(Paper.class) String page, @OneOf(Border.class) String border,
        String word, String rule) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_WORDING = 600;
    private static final String USUAL_RULE = "{代字}证〔{年}〕{序号5}";

    public TemplateForm {
        kind = known(Kind.choices(), kind);
        page = known(Paper.choices(), page);
        border = known(Border.choices(), border);
        name = name == null ? "" : name;
        title = title == null ? "" : title;
        wording = wording == null ? "" : wording.replace("\r\n", "\n");
        issuer = issuer == null ? "" : issuer;
        word = word == null ? "" : word;
        rule = rule == null || rule.isBlank() ? USUAL_RULE : rule;
    }

    private static String known(Map<String, String> choices, @Nullable String chosen) {
        return chosen != null && choices.containsKey(chosen) ? chosen : choices.keySet().iterator().next();
    }

    static TemplateForm blank(UUID id, @Nullable UUID unit, String issuer) {
        return new TemplateForm(id, null, unit, Kind.ACTIVITY.name(), "", "证书", "{姓名}老师\uff1a\n您于{日期}参加“{活动}”\uff0c计{学时}学时。\n特发此证。", issuer, Paper.LANDSCAPE.name(), Border.DOUBLE.name(), "", "");
    }

    static TemplateForm of(Templates.Template template) {
        return new TemplateForm(template.id(), template.edition(), template.unitId(), template.kind().name(), template.name(), template.title(), template.wording(), template.issuer(),
                template.page().name(), template.border().name(), template.word(), template.rule());
    }

    Edition edition() {
        return new Edition(title.strip(), wording.strip(), issuer.strip(), Paper.valueOf(page), Border.valueOf(border));
    }

    NumberRule numbers() {
        return new NumberRule(rule.strip(), word.strip());
    }

    /** What to mend, by field. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.put("name", "请填写模板名称,不超过 60 字");
        }
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            errors.put("title", "请填写证书标题,不超过 30 字");
        }
        if (issuer.isBlank() || issuer.length() > LONGEST_NAME) {
            errors.put("issuer", "请填写发证单位全称,不超过 60 字");
        }
        checkWording(errors);
        checkRule(errors);
        return errors;
    }

    private void checkWording(Map<String, String> errors) {
        var words = new Wording(wording);
        var unknown = words.unknown();
        if (wording.isBlank() || wording.length() > LONGEST_WORDING) {
            errors.put("wording", "请填写证书正文,不超过 600 字");
        } else if (unknown.isPresent()) {
            errors.put("wording", Text.kept("不认识占位符 {0};可以用的有:{1}", "{" + unknown.get() + "}", Wording.places()));
        } else if (!words.namesTheHolder()) {
            errors.put("wording", Text.kept("正文里要有占位符 {0},不然看不出是谁的证书", Wording.HOLDER));
        }
    }

    private void checkRule(Map<String, String> errors) {
        var unknown = numbers().unknown();
        if (unknown.isPresent()) {
            errors.put("rule", Text.kept("不认识占位符 {0};可以用的有:{1}", "{" + unknown.get() + "}", NumberRule.PLACES));
        } else if (!numbers().tellsApart()) {
            errors.put("rule", Text.kept("编号规则里要有 {0} 和一个 {1},不然会重号", NumberRule.YEAR, NumberRule.COUNT));
        } else if (numbers().wantsWord() && word.isBlank()) {
            errors.put("word", "编号规则用到代字,请填写");
        }
    }
}
