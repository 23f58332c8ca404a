package yanxun.training.programme;

import java.util.UUID;
import yanxun.platform.web.View;

/** The cost sheet, to be printed. */
public record CostPage(UUID id, String title, String unitName, CostSheet costs, int least, int most) implements View {}
