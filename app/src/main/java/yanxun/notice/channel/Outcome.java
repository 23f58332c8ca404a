package yanxun.notice.channel;

/** What became of one attempt; each reason is a kept sentence. */
public sealed interface Outcome {
    /** @param number what the receiver calls it */
    record Sent(String number) implements Outcome {}

    /** It certainly did not go out, and may at another time. */
    record Later(String why) implements Outcome {}

    /** @param badAddress whether nothing will ever reach this address */
    record Refused(String why, boolean badAddress) implements Outcome {}

    /** It may have gone out: the answer was lost. */
    record Unsure(String why) implements Outcome {}

    record Skipped(String why) implements Outcome {}
}
