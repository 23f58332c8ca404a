package yanxun.platform.health;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** How the program is doing, for whoever runs it. */
public record SystemPage(List<Listener> listeners, List<Job> jobs, Disk disk, @Nullable Instant backupAt, boolean backupOld) implements View {

    /** An event somebody has still to act upon, named by the class that listens and the class of what happened. */
    public record Listener(String listener, String event, Instant since, int attempts, String status) {
        public String name() {
            return listener.replaceAll("\\(.*", "").replaceFirst("^yanxun\\.", "");
        }

        public String eventName() {
            return event.substring(event.lastIndexOf('.') + 1);
        }

        public String sinceText() {
            return Times.minute(since);
        }
    }

    /** Long work that waits, runs or did not come to its end. */
    public record Job(String title, String state, int percent, Instant createdAt, String result) {
        public String stateName() {
            return switch (state) {
                case "WAITING" -> "排队中";
                case "RUNNING" -> "进行中";
                default -> "没有完成";
            };
        }

        public String createdText() {
            return Times.minute(createdAt);
        }
    }

    /** Of the data folder, in bytes. */
    public record Disk(long free, long whole) {
        public boolean isShort() {
            return free < 1L << 30;
        }

        public String freeText() {
            return t("{0} GB,共 {1} GB", gigabytes(free), gigabytes(whole));
        }

        private static String gigabytes(long bytes) {
            return String.valueOf(Math.round(bytes / 107_374_182.4) / 10.0);
        }
    }

    public String backupText() {
        return backupAt == null ? t("还没有备份过") : Times.minute(backupAt);
    }
}
