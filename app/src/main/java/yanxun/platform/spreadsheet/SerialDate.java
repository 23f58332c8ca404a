package yanxun.platform.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Days since a workbook's epoch, as spreadsheets store dates. */
final class SerialDate {
    private static final LocalDate AFTER_FALSE_LEAP_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_FALSE_LEAP_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int FALSE_LEAP_DAY = 60;
    private static final int LAST = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDate() {}

    static boolean fits(double serial) {
        return serial >= 0 && serial <= LAST;
    }

    /** {@code 2023-09-01}, with the time of day ({@code T08:30}) if there is one, or that alone below one day. */
    static String text(BigDecimal serial, boolean from1904) {
        int day = serial.intValue();
        long second = serial.subtract(BigDecimal.valueOf(day)).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        if (day == 0 && !from1904) {
            return LocalTime.ofSecondOfDay(Math.min(second, 86_399)).toString();
        }
        var date = date(day, from1904);
        return second == 0 ? date.toString() : LocalDateTime.of(date, LocalTime.MIDNIGHT).plusSeconds(second).toString();
    }

    /** The 1900 system believes 1900-02-29 existed, so the days before it are one off. */
    static LocalDate date(int day, boolean from1904) {
        if (from1904) {
            return EPOCH_1904.plusDays(day);
        }
        return (day < FALSE_LEAP_DAY ? BEFORE_FALSE_LEAP_DAY : AFTER_FALSE_LEAP_DAY).plusDays(day);
    }
}
