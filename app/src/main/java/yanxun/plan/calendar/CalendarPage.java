package yanxun.plan.calendar;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The calendar of one viewer: a stretch of days in one of four shapes. */
public record CalendarPage(
        Span span, LocalDate on, LocalDate from, LocalDate to, LocalDate today, Choice choice, Map<String, String> plans, List<Happening> bands, List<Week> weeks, List<Day> agenda,
        List<Happening> rows, String weekName, List<Hint> hints, boolean mayEdit, boolean oversees) implements View {

    /** What the viewer wants to see. */
    public record Choice(@Nullable UUID plan, boolean mine, boolean below) {
        String query() {
            return (plan == null ? "" : "&plan=" + plan) + (mine ? "&mine=yes" : "") + (below ? "&below=yes" : "");
        }
    }

    /** @param name 第3周, empty outside the terms */
    public record Week(String name, List<Day> days) {}

    /**
     * @param special what the day is called, if it is not like others of its weekday
     * @param more how many items are not shown
     */
    public record Day(LocalDate day, boolean within, boolean today, String special, boolean working, boolean holiday, List<Happening> items, int more) {
        public String name() {
            return Times.weekday(day);
        }

        public String number() {
            return day.getDayOfMonth() == 1 ? t("{0}月{1}日", day.getMonthValue(), 1) : String.valueOf(day.getDayOfMonth());
        }

        public String tone() {
            return (within ? "" : "outside ") + (today ? "today " : "") + (working ? "" : "off ") + (items.isEmpty() ? "bare" : "");
        }
    }

    public String heading() {
        return switch (span) {
            case MONTH, LIST -> t("{0}年{1}月", from.getYear(), from.getMonthValue());
            case WEEK, AGENDA -> t("{0}年{1}月{2}日", from.getYear(), from.getMonthValue(), from.getDayOfMonth()) + "–" + t("{0}月{1}日", to.getMonthValue(), to.getDayOfMonth());
        };
    }

    public String url(Span shape) {
        return address(shape, on);
    }

    public String stepped(int steps) {
        return address(span, span.step(on, steps));
    }

    public String previousName() {
        return switch (span) {
            case MONTH, LIST -> t("上个月");
            case WEEK -> t("上周");
            case AGENDA -> t("前 30 天");
        };
    }

    public String nextName() {
        return switch (span) {
            case MONTH, LIST -> t("下个月");
            case WEEK -> t("下周");
            case AGENDA -> t("后 30 天");
        };
    }

    public String todayUrl() {
        return address(span, today);
    }

    public String dayUrl(LocalDate day) {
        return address(Span.WEEK, day);
    }

    private String address(Span shape, LocalDate day) {
        return "/calendar?view=" + shape.key() + "&on=" + day + choice.query();
    }

    public boolean isEmpty() {
        return bands.isEmpty() && rows.isEmpty() && agenda.stream().allMatch(day -> day.items().isEmpty()) && weeks.stream().flatMap(week -> week.days().stream()).allMatch(day -> day.items().isEmpty());
    }
}
