package yanxun.document.certificate;

import java.util.Map;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** A template to be written or changed, and how it will look. */
public record TemplateFormPage(TemplateForm form, boolean fresh, boolean retired, Map<String, String> errors, Map<String, String> units, TemplatePreview preview) implements View {
    public String places() {
        return Wording.places();
    }

    public String rulePlaces() {
        return NumberRule.PLACES;
    }

    public String action() {
        return fresh ? "/certificates/templates" : "/certificates/templates/" + form.id();
    }

    /** Errors in the reader's tongue, also those that name what was typed. */
    public Map<String, String> told() {
        return errors.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, error -> Text.told(error.getValue())));
    }
}
