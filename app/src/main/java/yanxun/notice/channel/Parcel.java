package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;

/**
 * One dispatch in the hands of a node, with what it is about and how its receiver wants it as both stand now.
 *
 * @param attempts this one included; with the id it names the attempt, so that nobody notes another's
 * @param address where to, null when the receiver has none (any more)
 * @param editionNow of the letter; another one than {@code edition} has a dispatch of its own
 */
public record Parcel(
        UUID id, UUID wall, int attempts, Instant giveUpAt, Instant leaseUntil, @Nullable UUID personId, @Nullable String address, @Nullable UUID itemId, @Nullable Integer edition,
        @Nullable Integer editionNow, boolean open, @Nullable LocalDate urgentOn, @Nullable LocalDate dueOn, String title, String body, String link, @Nullable LocalDate digestOn,
        @Nullable UUID robotId, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, boolean quietWeekends, @Nullable String tongue, @Nullable UUID unsubscribeKey) {

    /** Why it need not go out any more. */
    Optional<String> moot() {
        if (robotId == null && address == null) {
            return Optional.of(kept("收件人已停用这个渠道"));
        } else if (itemId != null && !java.util.Objects.equals(edition, editionNow)) {
            return Optional.of(kept("内容已更新,以新的为准"));
        } else {
            return itemId != null && !open ? Optional.of(kept("收件人已经处理")) : Optional.empty();
        }
    }

    /** When it may go out: what is urgent today at any hour, anything else when its receiver may be disturbed. */
    Instant mayGoOut(Instant now) {
        return urgentOn != null && urgentOn.equals(Times.day(now)) ? now : quiet().awake(now);
    }

    private QuietHours quiet() {
        return quietFrom == null || quietTo == null ? QuietHours.USUAL : new QuietHours(quietFrom, quietTo, quietWeekends);
    }

    public boolean isDigest() {
        return digestOn != null;
    }

    public String spoken() {
        return tongue == null ? "zh-CN" : tongue;
    }

    public String to() {
        return java.util.Objects.requireNonNull(address);
    }
}
