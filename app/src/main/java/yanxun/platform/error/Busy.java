package yanxun.platform.error;

/** Too many at once: the same again a little later. */
public class Busy extends Rejected {
    public Busy(String sentence, Object... details) {
        super(sentence, details);
    }

    @Override
    public int status() {
        return 429;
    }
}
