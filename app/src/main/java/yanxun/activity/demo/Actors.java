package yanxun.activity.demo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.ShiftingClock;

/** Lets people of the demo act: as themselves, with no more rights than they have, at a moment of the year. */
@Component
class Actors {
    private final Viewers viewers;
    private final Map<UUID, Viewer> known = new ConcurrentHashMap<>();

    Actors(Viewers viewers) {
        this.viewers = viewers;
    }

    void act(UUID person, Instant moment, Consumer<Viewer> deed) {
        var viewer = viewer(person);
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> ShiftingClock.at(moment, () -> deed.accept(viewer)));
    }

    Viewer viewer(UUID person) {
        return known.computeIfAbsent(person, id -> Scope.everywhere(() -> viewers.of(new PersonId(id)).orElseThrow(NotFound::new)));
    }

    /** Another region has other people. */
    void forget() {
        known.clear();
    }
}
