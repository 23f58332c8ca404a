package yanxun.platform.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways people write a date; a month alone means its first day. */
final class DateText {
    private static final Outcome<LocalDate> NOT_A_DATE = new Outcome.Wrong<>("应是日期,写成 2023-09-01 这样");
    private static final String TIME = "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*(?:[-/.月]\\s*(?:(\\d{1,2})\\s*[日号]?)?)?" + TIME);
    private static final Pattern DENSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}\\.1");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    private DateText() {}

    static Outcome<LocalDate> read(Entry entry) {
        var text = Characters.halfWidth(entry.text()).replace('—', '-').replace('–', '-').strip();
        if (entry.isNumber() && LOST_ZERO.matcher(text).matches()) {
            return new Outcome.Wrong<>("可能是 1 月也可能是 10 月(表格会丢掉小数末尾的 0),请写成 2023-10-01 这样");
        }
        if (entry.isNumber() && SERIAL.matcher(text).matches()) {
            return within(SerialDate.date(Integer.parseInt(text), entry.from1904()));
        }
        for (var form : new Pattern[] {SEPARATED, DENSE}) {
            var match = form.matcher(text);
            if (match.matches()) {
                return date(match);
            }
        }
        return YEAR.matcher(text).matches() ? new Outcome.Wrong<>("只有年份,请写到日,如 2023-09-01") : NOT_A_DATE;
    }

    private static Outcome<LocalDate> date(Matcher match) {
        int day = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
        try {
            return within(LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), day));
        } catch (DateTimeException _) {
            return new Outcome.Wrong<>("没有这一天,请核对");
        }
    }

    private static Outcome<LocalDate> within(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2100 ? new Outcome.Value<>(date) : new Outcome.Wrong<>("年份应在 1900 到 2100 之间,请核对");
    }
}
