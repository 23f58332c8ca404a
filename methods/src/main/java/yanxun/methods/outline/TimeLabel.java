package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/**
 * The words that open a calendar entry.
 *
 * @param to where the label's own words end
 * @param end where the entry's text begins
 * @param strong a stop follows (二月。 第一周: or the end of the line), so it is a label even outside a calendar
 */
record TimeLabel(Moment first, @Nullable Moment last, @Nullable Integer week, @Nullable Integer lastWeek, boolean stage, int from, int to, int end, boolean strong) {

    /** As much of a day as the document says. */
    record Moment(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        static final Moment NONE = new Moment(null, null, null);
    }

    /** A stage's label with the dates told in the text behind it. */
    TimeLabel dated(TimeLabel dates) {
        return new TimeLabel(dates.first, dates.last, week, lastWeek, stage, from, to, end, strong);
    }

    boolean dateless() {
        return first.month() == null && week == null;
    }
}
