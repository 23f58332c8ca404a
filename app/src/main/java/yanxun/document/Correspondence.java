package yanxun.document;

import java.time.LocalDate;

/** The letters of the demo bureau, written as the year goes on: so that other modules' documents get their numbers in between. */
public interface Correspondence {
    /** Everything that was due before this day. */
    void until(LocalDate day);
}
