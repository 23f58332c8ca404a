package yanxun.credit.claim;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.web.View;

/** The form with which a school hands in for several people, and what is wrong with the list. */
public record GroupPage(ClaimForm form, Map<String, String> errors, Map<String, String> categories, List<CellError> wrong, @Nullable UUID list) implements View {}
