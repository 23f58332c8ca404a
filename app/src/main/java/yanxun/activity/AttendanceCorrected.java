package yanxun.activity;

import java.util.UUID;

/** After closing somebody's attendance or reflection changed: what was posted from this activity must be reckoned again. */
public record AttendanceCorrected(UUID activity, UUID wall, String reason) {}
