package yanxun.training.feedback;

import java.util.Map;
import yanxun.platform.web.View;

/** A sheet on a phone. */
public record SheetPage(Sheet sheet, boolean open, Map<String, String> given, Map<String, String> errors) implements View {
    public boolean chosen(String key, int mark) {
        return String.valueOf(mark).equals(given.get(key));
    }

    public String remark() {
        return given.getOrDefault("remark", "");
    }
}
