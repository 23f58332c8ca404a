package yanxun.platform.demo;

import yanxun.platform.job.Progress;

/** A module's part of the demo region's year, lived through the module's own use cases in the order of the modules. */
public interface DemoPart {
    /** Lower lives first: organisation 10, plans 20, activities 30, hours 40. */
    int order();

    /** What the progress shows while it runs. */
    String name();

    /** How long it takes beside the others, for the progress. */
    default int weight() {
        return 1;
    }

    void live(DemoRegion region, Progress progress);
}
