package yanxun.platform.demo;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells pages whether the demo region is still moving in. */
@Component
public class DemoProgresses {
    private final DemoState state;
    private volatile boolean over;

    DemoProgresses(DemoState state) {
        this.state = state;
    }

    /** Empty when there is nothing to wait for; then it is not asked again. */
    public Optional<DemoProgress> now() {
        if (over) {
            return Optional.empty();
        }
        var noted = state.find();
        over = noted.filter(DemoState.Noted::isReady).isPresent();
        return noted.filter(found -> !found.isReady()).map(found -> new DemoProgress(found.percent(), found.doing(), found.trouble().isEmpty() ? null : found.trouble()));
    }
}
