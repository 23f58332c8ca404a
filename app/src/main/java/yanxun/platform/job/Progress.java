package yanxun.platform.job;

/** Where the work reports how far it is; it throws {@link Cancelled} once the person has asked to stop. */
public interface Progress {
    void at(int percent, String doing);

    class Cancelled extends RuntimeException {}
}
