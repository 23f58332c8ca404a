package yanxun.notice.channel;

import java.util.UUID;

/** A provider of short messages. None is built in: whoever has a contract with one plugs in a bean of this kind. */
public interface SmsGateway {
    /** Whether messages reach telephones; the one that only writes to the log says no. */
    boolean isReal();

    /** Whether the provider knows a repeated message by its id and delivers it once. */
    boolean knowsRepeats();

    /** Hands over one message; the outcome is honest: {@code Unsure} when the answer was lost. */
    Outcome send(UUID id, String phone, String text);
}
