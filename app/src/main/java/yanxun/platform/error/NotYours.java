package yanxun.platform.error;

/** Signed in and able to see it, but this act is somebody else's: the sentence says whose. */
public class NotYours extends Rejected {
    public NotYours(String sentence, Object... arguments) {
        super(sentence, arguments);
    }

    @Override
    public int status() {
        return 403;
    }
}
