package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One round by one wire. Nothing is held in the database while something is under way outside: taking, noting and putting back are
 * transactions of their own.
 */
@Component
public class Forwarding {
    private final Outbox outbox;
    private final BadAddresses badAddresses;
    private final Clock clock;

    Forwarding(Outbox outbox, BadAddresses badAddresses, Clock clock) {
        this.outbox = outbox;
        this.badAddresses = badAddresses;
        this.clock = clock;
    }

    /** Rounds until nothing is due. */
    public int all(Carrier carrier) {
        int taken = 0;
        for (int round = round(carrier); round > 0; round = round(carrier)) {
            taken += round;
        }
        return taken;
    }

    /** Returns how many were taken off the pile for good or for later. */
    public int round(Carrier carrier) {
        outbox.tidy(carrier.wire(), carrier.mayRepeat());
        var parcels = carrier.isReady() ? outbox.take(carrier.wire()) : List.<Parcel>of();
        var waking = sorted(parcels);
        var due = waking.remove(Instant.MIN);
        waking.forEach((until, quiet) -> outbox.putBack(quiet, until));
        return due == null ? parcels.size() : parcels.size() - carry(carrier, due);
    }

    /** Those that may go now under the beginning of time, those that must wait under the moment their receivers may be disturbed. */
    private Map<Instant, List<Parcel>> sorted(List<Parcel> parcels) {
        var now = clock.instant();
        var waking = new TreeMap<Instant, List<Parcel>>();
        for (var parcel : parcels) {
            var until = parcel.mayGoOut(now);
            var moot = parcel.moot();
            if (moot.isPresent()) {
                outbox.note(parcel, new Outcome.Skipped(moot.get()));
            } else {
                waking.computeIfAbsent(until.isAfter(now) ? until : Instant.MIN, _ -> new ArrayList<>()).add(parcel);
            }
        }
        return waking;
    }

    /** Returns how many were put back untried. */
    private int carry(Carrier carrier, List<Parcel> due) {
        var left = new LinkedHashMap<UUID, Parcel>();
        due.forEach(parcel -> left.put(parcel.id(), parcel));
        try {
            carrier.carry(due, (parcel, outcome) -> {
                left.remove(parcel.id());
                note(parcel, outcome);
            });
        } catch (RuntimeException bug) {
            left.values().stream().findFirst().ifPresent(parcel -> {
                left.remove(parcel.id());
                note(parcel, carrier.mayRepeat() ? new Outcome.Later(kept("程序出错:{0}", bug.getClass().getSimpleName())) : new Outcome.Unsure(kept("程序出错:{0}", bug.getClass().getSimpleName())));
            });
        }
        if (!left.isEmpty()) {
            outbox.putBack(left.values(), clock.instant());
        }
        return left.size();
    }

    private void note(Parcel parcel, Outcome outcome) {
        if (outbox.note(parcel, outcome) && outcome instanceof Outcome.Refused(var why, var bad) && bad) {
            badAddresses.mark(parcel, why);
        }
    }
}
