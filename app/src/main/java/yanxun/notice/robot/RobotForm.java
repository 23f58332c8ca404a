package yanxun.notice.robot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** A robot as somebody sets it up; the id came with the blank form. */
public record RobotForm(@Nullable UUID id, @Nullable UUID unit, @Nullable RobotKind kind, @Nullable String name, @Nullable String url, @Nullable String secret) {
    private static final int LONGEST = 60;

    void refuseIncomplete() {
        if (id == null || unit == null || kind == null || name == null || name.isBlank() || name.length() > LONGEST) {
            throw new Rejected("请填写群的名称,不超过 60 字");
        }
        if (url == null || url.isBlank()) {
            throw new Rejected("请填写机器人的地址");
        }
        if (secret != null && secret.length() > 200) {
            throw new Rejected("加签密钥太长");
        }
    }
}
