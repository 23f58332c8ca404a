package yanxun.methods.caps;

/** Caps cross each other in a way that has no exact answer by two families: these two and a third, or more. */
public final class ThreefoldCrossing extends RuntimeException {
    private final transient Cap one;
    private final transient Cap other;

    ThreefoldCrossing(Cap one, Cap other) {
        super("caps cross threefold");
        this.one = one;
        this.other = other;
    }

    public Cap one() {
        return one;
    }

    public Cap other() {
        return other;
    }
}
