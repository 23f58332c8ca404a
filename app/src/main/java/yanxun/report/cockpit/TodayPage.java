package yanxun.report.cockpit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** Where every role lands: what waits, what is on today and this week, what is missing, and how the year stands. */
public record TodayPage(
        String name, LocalDate day, List<Waiting> waiting, long open, List<Appointment> appointments, List<Appointment> around, List<Owing> owing, BigDecimal hours, SchoolYear year,
        @Nullable Standing standing, boolean mayHost, boolean mayPlan) implements View {

    /** @param open how many there are in all */
    public record Waiting(UUID id, String title, String body, @Nullable LocalDate dueOn, long open) {}

    public record Appointment(UUID id, String title, Instant startsAt, Instant endsAt, String place, String state, boolean mine, boolean checkedIn) {
        public String when() {
            return Times.isOneDay(startsAt, endsAt) ? Times.weekday(Times.day(startsAt)) + " " + Times.clock(startsAt) : Times.spanShown(startsAt, endsAt);
        }

        public boolean isOn(LocalDate day) {
            return !Times.day(startsAt).isAfter(day) && !Times.day(endsAt).isBefore(day);
        }

        public boolean isToClose(LocalDate day) {
            return !mine && state.equals("PUBLISHED") && Times.day(endsAt).isBefore(day);
        }
    }

    public record Owing(UUID activityId, String title, Instant startsAt, boolean record, boolean reflection) {
        public String what() {
            return record && reflection ? "记录和反思" : record ? "记录" : "反思";
        }

        public String url() {
            return "/activities/" + activityId + "/" + (record ? "record" : "reflection");
        }
    }

    /** The year so far of the unit the viewer looks after. */
    public record Standing(UUID unit, String unitName, int year, String asOf, List<Figure> figures) {}

    public record Figure(String key, String name, String unit, String value) {}

    public String date() {
        return Times.fullDay(day);
    }

    public List<Appointment> today() {
        return appointments.stream().filter(each -> each.isOn(day)).toList();
    }

    public List<Appointment> toClose() {
        return appointments.stream().filter(each -> each.isToClose(day)).toList();
    }

    public List<Appointment> soon() {
        return appointments.stream().filter(each -> !each.isOn(day) && !each.isToClose(day)).toList();
    }

    public String hoursText() {
        return hours.stripTrailingZeros().toPlainString();
    }
}
