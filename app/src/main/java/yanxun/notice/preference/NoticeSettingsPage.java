package yanxun.notice.preference;

import java.util.Map;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** One's own channels. */
public record NoticeSettingsPage(Preference preference, Contact email, Contact sms, Offered offered, Map<String, String> errors) implements View {
    static final Map<String, String> PACES = Choices.ordered("IMMEDIATELY", "随时发送", "DAILY", "每日汇总一封");

    /** What this installation can do. */
    public record Offered(boolean mail, boolean messages) {}

    public Map<String, String> paces() {
        return PACES;
    }
}
