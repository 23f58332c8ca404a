package yanxun.methods.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen in a month, week, stage or on a date. Where the label is a span, the {@code last…} parts say where it ends.
 *
 * @param label the document's own words (二月, 第1周(9月1日—9月7日))
 * @param notes what a table says beside the items: who, where, remarks
 * @param year as the label tells it
 * @param date {@code YYYY-MM-DD}, or {@code MM-DD} where neither entry nor plan tells the year
 */
public record CalendarEntry(
        String label,
        @Nullable Integer month,
        @Nullable Integer week,
        @Nullable String stage,
        @Nullable String date,
        List<String> items,
        @Nullable Integer lastMonth,
        @Nullable Integer lastWeek,
        @Nullable String lastDate,
        int line,
        List<String> notes,
        @Nullable Integer year) {}
