package yanxun.platform.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The walls a piece of work may see through, handed to the database with every connection. Without one, no row is visible. */
public record Scope(String walls) {
    public static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NOBODY = new Scope("{}");
    private static final Scope EVERYWHERE = new Scope("*");

    static Scope of(List<UUID> walls) {
        return new Scope(walls.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }

    public static Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : NOBODY;
    }

    /** Work on behalf of one district: a job, a listener, a command. */
    public static <T> T within(UUID wall, Supplier<T> work) {
        return ScopedValue.where(CURRENT, of(List.of(wall))).call(work::get);
    }

    /** Work that must see every district: signing in, migrations of data, backups, figures of the whole installation. */
    public static <T> T everywhere(Supplier<T> work) {
        return ScopedValue.where(CURRENT, EVERYWHERE).call(work::get);
    }

    public static void runWithin(UUID wall, Runnable work) {
        ScopedValue.where(CURRENT, of(List.of(wall))).run(work);
    }

    public static void runEverywhere(Runnable work) {
        ScopedValue.where(CURRENT, EVERYWHERE).run(work);
    }
}
