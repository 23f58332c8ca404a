package yanxun.activity.attendance;

import yanxun.platform.web.View;

/** The part of the wall screen that renews itself. */
public record WallPanel(String activity, String title, String when, String place, String qr, String digits, long secondsLeft, int expected, int attended, String lastNames) implements View {
    public String spacedDigits() {
        return digits.substring(0, 3) + " " + digits.substring(3);
    }

    public String url() {
        return "/activities/" + activity + "/wall";
    }
}
