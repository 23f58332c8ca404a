package yanxun.activity.record;

import yanxun.platform.web.View;

/** Where a participant writes. */
public record WritingPage(String activity, String title, String kind, String text, int version) implements View {
    public boolean isRecord() {
        return kind.equals("RECORD");
    }

    public String path() {
        return "/activities/" + activity + "/" + (isRecord() ? "record" : "reflection");
    }
}
