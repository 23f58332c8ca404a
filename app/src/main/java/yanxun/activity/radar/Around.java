package yanxun.activity.radar;

import java.util.List;
import yanxun.org.DistrictDays;

/** Everything a clash could come from, in memory: the search for a slot asks it hundreds of times. */
record Around(Proposed proposed, List<Other> others, Teachers teachers, DistrictDays.Calendar calendar, RadarRule rule) {}
