package yanxun.notice.channel;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.i18n.Text;

/**
 * {@code notice outbox [--json]}: how much waits by which channel. With {@code --json}: {@code mailServer} (whether one is set) and
 * {@code channels}, each {@code channel, queued, sending, sent, failed, skipped, unsure, oldestQueuedAt, lastSentAt}.
 */
@Component
@Verb(name = "notice outbox", usage = "notice outbox [--json]        各渠道等待、已发、失败的消息数")
class OutboxVerb implements Command {
    private final OutboxQueries outbox;
    private final MailServer server;

    OutboxVerb(OutboxQueries outbox, MailServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    record Told(boolean mailServer, List<Line> channels) {}

    record Line(String channel, long queued, long sending, long sent, long failed, long skipped, long unsure, @Nullable String oldestQueuedAt, @Nullable String lastSentAt) {
        static Line of(ChannelsPage.Count count) {
            return new Line(count.channel().name(), count.queued(), count.sending(), count.sent(), count.failed(), count.skipped(), count.unsure(), text(count.oldest()), text(count.lastSent()));
        }

        private static @Nullable String text(@Nullable Instant at) {
            return at == null ? null : at.toString();
        }
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var counts = outbox.counts();
        if (words.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(new Told(server.isReady(), counts.stream().map(Line::of).toList())));
        } else {
            counts.forEach(count -> out.println(Text.printed("%s:等待 %d,正在发送 %d,已发 %d,失败 %d,不再发送 %d,不确定 %d".formatted(
                    count.channel().displayName(), count.queued(), count.sending(), count.sent(), count.failed(), count.skipped(), count.unsure()))));
        }
        return 0;
    }
}
