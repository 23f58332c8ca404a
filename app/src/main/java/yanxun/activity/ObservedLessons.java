package yanxun.activity;

import java.util.List;
import java.util.UUID;
import yanxun.platform.access.Viewer;

/** Which lessons are observed at an activity. The module that observes answers; the activity only asks. */
public interface ObservedLessons {
    /** Those the viewer may see, oldest first. */
    List<Observed> at(UUID activity, Viewer viewer);

    /** @param state as it is called, and {@code tone} how it looks */
    record Observed(UUID id, String title, String state, String tone) {
        public String url() {
            return "/lessons/" + id;
        }
    }
}
