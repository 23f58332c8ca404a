package yanxun.org.merger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.person.Stay;
import yanxun.platform.web.View;

/** Two records side by side: what each says, what would follow, and what must be looked into. */
public record MergerPage(Side gone, Side stays, List<Share> shares, List<String> doubts) implements View {
    public record Side(UUID id, String number, String name, @Nullable String sex, @Nullable String employedOn, @Nullable String phone, @Nullable String idNumber, @Nullable String login, @Nullable String lastSignIn,
            List<Stay> career, List<String> duties) {}

    /** @param followed rows that follow @param setAside rows that stood in the way of one that is there already */
    public record Share(String label, long followed, long setAside) {}
}
