package yanxun.platform.job;

import java.util.UUID;
import yanxun.platform.web.View;

/** How far a piece of long work is. */
public record JobPage(UUID id, String title, String state, int percent, String doing, String result, boolean cancel) implements View {
    public boolean isOver() {
        return !state.equals("WAITING") && !state.equals("RUNNING");
    }

    public String stateName() {
        return switch (state) {
            case "WAITING" -> "排队中";
            case "RUNNING" -> cancel ? "正在停止" : "进行中";
            case "DONE" -> "已完成";
            case "CANCELLED" -> "已取消";
            default -> "没有完成";
        };
    }

    /** The sentence to show. */
    public String sentence() {
        return result.lines().findFirst().orElse("");
    }

    /** Where the result is; empty when there is nothing to open. */
    public String link() {
        return result.lines().skip(1).findFirst().orElse("");
    }
}
