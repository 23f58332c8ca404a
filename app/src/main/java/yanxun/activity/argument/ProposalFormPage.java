package yanxun.activity.argument;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** The plan being written, with what the hearing asked to be changed. */
public record ProposalFormPage(UUID undertaking, String title, ProposalForm form, List<RequiredChange> changes, Map<String, String> errors, @Nullable String conflict) implements View {}
