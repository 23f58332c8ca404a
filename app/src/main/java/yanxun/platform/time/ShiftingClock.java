package yanxun.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The program's clock: the system's, except within work that lives through a demo year at another time. */
public final class ShiftingClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock system;

    ShiftingClock(Clock system) {
        this.system = system;
    }

    /** Does the work as if it were that moment. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    /** The work as if at the moment in force here, for another thread to do: what a listener does belongs to the time of its event. */
    public static Runnable carried(Runnable work) {
        if (MOMENT.isBound()) {
            var moment = MOMENT.get();
            return () -> at(moment, work);
        } else {
            return work;
        }
    }

    /** Whether the work here lives at another time than the system's. */
    public static boolean isShifted() {
        return MOMENT.isBound();
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftingClock(system.withZone(zone));
    }
}
