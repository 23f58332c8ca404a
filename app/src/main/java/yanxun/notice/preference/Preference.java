package yanxun.notice.preference;

import java.time.LocalTime;

/** How a person wants to be told; what nobody has changed disturbs least. */
public record Preference(int version, String pace, LocalTime digestAt, LocalTime quietFrom, LocalTime quietTo, boolean quietWeekends, boolean todo, boolean news) {
    static final Preference USUAL = new Preference(0, "IMMEDIATELY", LocalTime.of(17, 30), LocalTime.of(21, 0), LocalTime.of(7, 0), false, true, true);
}
