package yanxun.credit.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** One edition as sentences; the writer's tools beside them while it is a draft. */
public record PolicyPage(Edition edition, String unitName, Sentences sentences, List<Past> editions, boolean mayWrite, int thisYear, @Nullable Trial trial) implements View {
    public record Past(int edition, Edition.State state, int fromYear, String note, String byName, String changedOn) {}

    /** How one teacher stands by this edition. */
    public record Trial(String number, String name, String unitName, int year, String result, boolean fulfilled, List<String> reasons) {}

    public String path() {
        return "/policies/" + edition.policy() + "/editions/" + edition.edition();
    }

    public boolean isDraft() {
        return edition.state() == Edition.State.DRAFT;
    }

    public boolean mayEdit() {
        return mayWrite && isDraft();
    }

    public List<Part> parts() {
        return List.of(Part.values());
    }

    /** The rules of a part, one sentence each. */
    public List<String> said(Part part) {
        var policy = edition.definition();
        return switch (part) {
            case REQUIREMENTS -> policy.requirements().stream().map(asked -> "“" + asked.name() + "” " + sentences.requirement(asked)).toList();
            case CAPS -> sentences.caps();
            case RATES -> sentences.rates();
            case RELIEFS -> sentences.reliefs();
            case OUTCOMES -> policy.outcomes().stream().map(Policy.Outcome::says).toList();
        };
    }

    public static final Map<Part, String> EMPTY = Map.of(Part.REQUIREMENTS, "还没有要求", Part.CAPS, "没有上限,全部计入", Part.RATES, "1 学时计 1,不另折算", Part.RELIEFS, "没有减免", Part.OUTCOMES, "没有后果,结果只作提醒");

    public UUID policy() {
        return edition.policy();
    }
}
