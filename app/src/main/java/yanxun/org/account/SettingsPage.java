package yanxun.org.account;

import java.util.Map;
import yanxun.platform.web.View;

public record SettingsPage(String tongue, boolean large) implements View {
    static final Map<String, String> TONGUES = Map.of("zh-CN", "简体中文", "zh-TW", "繁體中文", "en", "English");

    public Map<String, String> tongues() {
        return TONGUES;
    }
}
