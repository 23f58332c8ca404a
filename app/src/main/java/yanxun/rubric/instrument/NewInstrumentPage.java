package yanxun.rubric.instrument;

import java.util.Map;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** Beginning an instrument: from a template, or from a file. */
public record NewInstrumentPage(NewInstrumentForm form, Map<String, String> keepers, Map<String, String> errors) implements View {
    private static final Map<String, String> TEMPLATES = Choices.ordered("lesson", "课堂教学评价(评分量表)", "st", "S-T 分析(编码观察,每 30 秒)", "flanders", "弗兰德斯互动分析(编码观察,每 3 秒)", "questions", "课堂提问(自定编码)", "notes", "课堂实录(分栏记录)");

    public Map<String, String> templates() {
        return TEMPLATES;
    }
}
