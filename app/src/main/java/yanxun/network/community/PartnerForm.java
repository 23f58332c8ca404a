package yanxun.network.community;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Span;
import yanxun.platform.error.Rejected;

/** Joining from a day on, to a last day or as long as the community lasts. */
record PartnerForm(
        @Nullable List<UUID> units, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
        @Nullable String because) {

    Span within(Span community) {
        var start = from == null ? community.from() : from;
        var end = last == null ? community.until() : last.plusDays(1);
        if (start == null || end != null && !start.isBefore(end)) {
            throw new Rejected("退出日期早于加入日期");
        }
        if (community.from() != null && start.isBefore(community.from()) || community.until() != null && (end == null || end.isAfter(community.until()))) {
            throw new Rejected("成员的起止日期要在共同体的期限({0})之内", community.text());
        }
        return new Span(start, end);
    }
}
