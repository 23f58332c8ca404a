package yanxun.credit.claim;

import java.util.List;
import yanxun.platform.web.View;

/** One's own claims, and what claims count in the district. */
public record MyClaimsPage(List<ClaimRow> claims, boolean judge, List<Rate> rates) implements View {}
