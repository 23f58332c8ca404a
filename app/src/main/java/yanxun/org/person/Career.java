package yanxun.org.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yanxun.org.Span;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;

/** Where a person has belonged, stay after stay; nothing is overwritten, and no two stays overlap. */
public record Career(List<Stay> stays) {
    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);

    public Career {
        stays = stays.stream().sorted(Comparator.comparing(stay -> stay.span().from() == null ? LocalDate.MIN : stay.span().from())).toList();
    }

    public Optional<Stay> at(LocalDate day) {
        return stays.stream().filter(stay -> stay.span().contains(day)).findFirst();
    }

    /** The stay of today, else the last one. */
    public Optional<Stay> current(LocalDate today) {
        return at(today).or(() -> stays.isEmpty() ? Optional.empty() : Optional.of(stays.getLast()));
    }

    /** Entering a unit from a day on, out of the one before if there is one. */
    public Career move(LocalDate day, UUID unit, String unitName, Work work, String change) {
        refuseLaterStays(day);
        var before = at(day);
        if (before.isPresent() && before.get().unit().equals(unit)) {
            throw new Rejected("{0} 已经在 {1},不用再调入", day, unitName);
        }
        before.ifPresent(stay -> refuseWholeStay(stay, day));
        return split(day, new Stay(Id.next(), unit, unitName, Span.since(day), work, change));
    }

    /** Other work at the same place from a day on; what was before stays as it was. */
    public Career change(LocalDate day, Work work, String change) {
        refuseLaterStays(day);
        var stay = at(day).orElseThrow(() -> new Rejected("{0} 时不属于任何单位,请先登记调入", day));
        if (day.equals(stay.span().from())) {
            throw new Rejected("{0} 正是这段经历的起始日;要改这一段请选“更正”", day);
        }
        return split(day, new Stay(Id.next(), stay.unit(), stay.unitName(), Span.since(day), work, change));
    }

    /** What was written down wrongly, put right for the whole stay. */
    public Career correct(LocalDate today, Work work) {
        var wrong = current(today).orElseThrow(() -> new Rejected("还没有登记单位,请先登记调入"));
        return replace(wrong, wrong.doing(work));
    }

    /** The first day away is the given one. */
    public Career leave(LocalDate day) {
        refuseLaterStays(day);
        var last = at(day).orElseThrow(() -> new Rejected("{0} 时已不在任何单位", day));
        refuseWholeStay(last, day);
        return replace(last, last.lasting(last.span().before(day)));
    }

    private Career split(LocalDate day, Stay next) {
        var all = new ArrayList<Stay>();
        for (var stay : stays) {
            all.add(stay.span().contains(day) ? stay.lasting(stay.span().before(day)) : stay);
        }
        all.add(next);
        return new Career(all);
    }

    private Career replace(Stay old, Stay other) {
        return new Career(stays.stream().map(stay -> stay == old ? other : stay).toList());
    }

    private void refuseLaterStays(LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            throw new Rejected("日期 {0} 太早,请核对", day);
        }
        stays.stream().filter(stay -> stay.span().startsAfter(day)).findFirst().ifPresent(later -> {
            throw new Rejected("从 {0} 起已登记在 {1},与 {2} 起的变动重叠;请先更正后面的经历", later.span().from(), later.unitName(), day);
        });
    }

    private static void refuseWholeStay(Stay stay, LocalDate day) {
        if (day.equals(stay.span().from())) {
            throw new Rejected("{0} 正是到 {1} 的第一天,这一天不能又离开;请改用后一天,或更正那段经历", day, stay.unitName());
        }
    }
}
