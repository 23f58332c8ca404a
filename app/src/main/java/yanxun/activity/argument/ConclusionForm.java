package yanxun.activity.argument;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.activity.undertaking.Progress.Conclusion;
import yanxun.platform.error.Rejected;

/** @param changes one a line */
public record ConclusionForm(@Nullable Integer version, @Nullable String conclusion, @Nullable String reasons, @Nullable String changes) {
    Conclusion chosen() {
        return Arrays.stream(Conclusion.values()).filter(each -> each.name().equals(conclusion)).findFirst().orElseThrow(() -> new Rejected("请选择论证结论"));
    }

    List<String> required() {
        return changes == null ? List.of() : changes.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    String why() {
        return reasons == null ? "" : reasons.strip();
    }
}
