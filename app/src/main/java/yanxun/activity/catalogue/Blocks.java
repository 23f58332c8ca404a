package yanxun.activity.catalogue;

import java.util.Map;
import yanxun.platform.web.Choices;

/** Who says what is studied: the district, or the school. */
public final class Blocks {
    public static final Map<String, String> NAMES = Choices.ordered("PRESCRIBED", "规定内容", "OWN", "自定内容");

    private Blocks() {}
}
