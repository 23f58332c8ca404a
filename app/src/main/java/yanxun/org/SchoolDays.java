package yanxun.org;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which days are worked: Monday to Friday but for holidays, and the weekend days that make up for them. */
public record SchoolDays(Map<LocalDate, Special> specials) {
    private static final int LONGEST_BREAK = 60;

    /** A day that is not like others of its weekday: a holiday, or a working day that makes up for one. */
    public record Special(String name, boolean working) {}

    public boolean isWorking(LocalDate day) {
        var special = specials.get(day);
        return special == null ? day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() : special.working();
    }

    public Optional<Special> special(LocalDate day) {
        return Optional.ofNullable(specials.get(day));
    }

    public boolean isHoliday(LocalDate day) {
        return special(day).filter(special -> !special.working()).isPresent();
    }

    /** The working day nearest to this one; of two equally near, the later. */
    public LocalDate nearestWorking(LocalDate day) {
        for (int distance = 0; distance < LONGEST_BREAK; distance++) {
            if (isWorking(day.plusDays(distance))) {
                return day.plusDays(distance);
            } else if (isWorking(day.minusDays(distance))) {
                return day.minusDays(distance);
            }
        }
        return day;
    }
}
