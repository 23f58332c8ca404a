package yanxun.activity.attendance;

import java.util.List;
import yanxun.platform.web.View;

/** The paper list with a column for signatures: the whole roster, in the order of units and names. */
public record SignInSheet(String title, String when, String place, String hosts, List<Line> lines) implements View {
    public record Line(int number, String unitName, String name) {}
}
