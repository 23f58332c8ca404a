package yanxun.platform.error;

/** What was asked for is now found elsewhere. */
public class Moved extends RuntimeException {
    private final String to;

    public Moved(String to) {
        super(to);
        this.to = to;
    }

    public String to() {
        return to;
    }
}
