package yanxun.plan.rhythm;

import java.time.LocalDate;

/**
 * One recurring matter in its time.
 *
 * @param key the same for the same matter of the same time: month-note:2026-03
 */
public record Beat(String key, String title, LocalDate from, LocalDate to) {}
