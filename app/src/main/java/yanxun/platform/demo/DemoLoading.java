package yanxun.platform.demo;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.error.Rejected;
import yanxun.platform.job.Progress;
import yanxun.platform.time.Times;

/** Loads the demo region into an empty database, part by part, and takes it away again. A load that was cut off begins anew. */
@Component
class DemoLoading {
    private static final Logger log = LoggerFactory.getLogger(DemoLoading.class);
    static final long SEED = 20260901L;

    private final DemoState state;
    private final DemoGround ground;
    private final DemoCopies copies;
    private final List<DemoPart> parts;
    private final Clock clock;

    DemoLoading(DemoState state, DemoGround ground, DemoCopies copies, List<DemoPart> parts, Clock clock) {
        this.state = state;
        this.ground = ground;
        this.copies = copies;
        this.parts = parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.clock = clock;
    }

    void load(DemoScale scale, Progress progress) {
        ground.alone(() -> {
            Scope.runEverywhere(() -> begin(scale, progress));
            return true;
        });
    }

    private void begin(DemoScale scale, Progress progress) {
        if (state.find().filter(DemoState.Noted::isReady).isPresent()) {
            throw new Rejected("演示区已经载入;要重来,请先执行 demo reset");
        }
        if (!state.isAlone()) {
            throw new Rejected("库里已有真实的区域,不能再载入演示区");
        }
        ground.clear();
        var region = DemoRegion.of(scale, SEED, Times.day(clock.instant()));
        state.begin(scale, List.of(region.city(), region.district(), region.neighbour(), region.province()));
        try {
            live(region, (percent, doing) -> {
                state.at(percent, doing);
                progress.at(percent, doing);
            });
        } catch (RuntimeException trouble) {
            state.fail(String.valueOf(trouble.getMessage()));
            throw trouble;
        }
        state.finish();
    }

    private void live(DemoRegion region, Progress progress) {
        var begun = System.nanoTime();
        int whole = region.scale().copies() == 0 ? 100 : 30;
        int weights = parts.stream().mapToInt(DemoPart::weight).sum();
        int before = 0;
        for (var part : parts) {
            int from = whole * before / weights;
            int share = whole * part.weight() / weights;
            progress.at(from, part.name());
            part.live(region, weighing((percent, doing) -> progress.at(from + percent * share / 100, doing)));
            before += part.weight();
            state.settle();
            ground.analyze();
            log.info("演示区:{}完成,累计 {} 秒", part.name(), (System.nanoTime() - begun) / 1_000_000_000);
        }
        copies.make(region, (percent, doing) -> progress.at(30 + percent * 70 / 100, doing));
    }

    /** A long part is weighed twice on its way: what was planned for nearly empty tables walks through full ones. */
    private Progress weighing(Progress progress) {
        var next = new AtomicInteger(5);
        return (percent, doing) -> {
            progress.at(percent, doing);
            if (percent >= next.get() && next.get() <= 20) {
                next.addAndGet(15);
                ground.analyze();
            }
        };
    }

    /** Refuses where anything but the demo lives. */
    void reset() {
        ground.alone(() -> {
            if (!state.isAlone()) {
                throw new Rejected("库里有真实的区域,不能清除");
            }
            if (state.find().isEmpty()) {
                throw new Rejected("没有演示区可清除");
            }
            ground.clear();
            return true;
        });
    }
}
