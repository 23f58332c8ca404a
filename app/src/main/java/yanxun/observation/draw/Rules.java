package yanxun.observation.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is drawn from, in which parts, how many, and who is left out.
 *
 * @param source       LESSONS of timetables, TEACHERS with lessons in them, or the ROSTER
 * @param schools      only these; where empty, all
 * @param strata       how candidates are parted: NONE, SCHOOL, SUBJECT, TOWNSHIP, STAGE
 * @param each         whether {@code places} are of each stratum, or in all
 * @param unseen       of the places so many for teachers nobody observed yet, as strata of their own; 0: no such strata
 * @param restDays     who was observed within so many days is left out; 0: nobody
 * @param exclusions   by hand, one a line: number or name, blank, reason
 * @param observersEach how many observe each lesson
 * @param beacon       the public value that goes into the draw and that nobody knows yet; where empty, none
 */
public record Rules(String source, LocalDate from, LocalDate to, List<String> stages, List<String> subjects, List<UUID> schools, String strata, boolean each, int places, int unseen, int restDays, String exclusions, String observers,
        int observersEach, String beacon) {
    /** What those see of them who are told only what was published. */
    static final Rules UNTOLD = new Rules("", LocalDate.EPOCH, LocalDate.EPOCH, List.of(), List.of(), List.of(), "", false, 0, 0, 0, "", "", 1, "");

    public boolean ofLessons() {
        return source.equals("LESSONS");
    }

    public boolean ofRoster() {
        return source.equals("ROSTER");
    }
}
