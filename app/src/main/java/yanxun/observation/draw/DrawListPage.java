package yanxun.observation.draw;

import java.util.List;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** The draws one conducts, and those one's schools were drawn from. */
public record DrawListPage(Page<DrawFacts> draws, boolean mayDraw) implements View {
    public List<DrawFacts> rows() {
        return draws.rows();
    }
}
