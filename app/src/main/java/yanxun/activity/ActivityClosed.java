package yanxun.activity;

import java.util.UUID;

/** Attendance, records and reflections are settled; the hours can be posted. */
public record ActivityClosed(UUID activity, UUID wall) {}
