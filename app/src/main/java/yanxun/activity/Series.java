package yanxun.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.access.Viewer;

/** The door for modules whose sessions are activities, such as those of a training class: notice, sign-in, leave and closing are then as for every activity. */
public interface Series {
    /**
     * @param link of the page of the whole series, and {@code series} what it is called; whoever runs it tells its people, no letter goes out for each session
     * @param persons who is expected
     */
    record Meeting(UUID id, UUID unit, String title, String content, String level, @Nullable String stage, @Nullable String subject, String place, LocalDate day, LocalTime from, LocalTime to,
            String speaker, String series, String link, Collection<UUID> persons) {}

    /** Written and published in the viewer's name, without hours of its own. Holding the same meeting twice is holding it once. */
    void hold(Meeting meeting, Viewer viewer);

    /** From now on these people are expected, nobody else; who has already answered or signed in stays. Whoever calls has made sure that the viewer may. */
    void follow(Collection<UUID> activities, Collection<UUID> persons, Viewer viewer);

    void cancel(UUID activity, String reason, Viewer viewer);

    /** Roll call and closing in one: everybody expected was there but those named. */
    void settle(UUID activity, Collection<UUID> absent, String summary, Viewer viewer);
}
