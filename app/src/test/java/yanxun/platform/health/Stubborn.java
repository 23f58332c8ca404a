package yanxun.platform.health;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that fails as often as it is told to. */
@Component
class Stubborn {
    static final Map<UUID, Integer> CALLS = new ConcurrentHashMap<>();

    record Rung(UUID bell, int failures) {}

    @ApplicationModuleListener
    void on(Rung rung) {
        if (CALLS.merge(rung.bell(), 1, Integer::sum) <= rung.failures()) {
            throw new IllegalStateException("not yet");
        }
    }
}
