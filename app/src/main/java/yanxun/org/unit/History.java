package yanxun.org.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yanxun.org.Span;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;

/** What a unit has been, era after era. Changing it today leaves last year as it was. */
record History(List<Era> eras) {
    History {
        eras = eras.stream().sorted(Comparator.comparing(era -> era.span().from() == null ? LocalDate.MIN : era.span().from())).toList();
    }

    static History beginning(LocalDate day, Facts facts, String change) {
        return new History(List.of(new Era(Id.next(), Span.since(day), facts, change)));
    }

    Optional<Era> at(LocalDate day) {
        return eras.stream().filter(era -> era.span().contains(day)).findFirst();
    }

    Era current(LocalDate today) {
        return at(today).orElseGet(eras::getLast);
    }

    boolean isClosed(LocalDate today) {
        return eras.getLast().span().isOverBy(today);
    }

    /** Something else from a day on. */
    History change(LocalDate day, Facts facts, String change) {
        refuseLaterEras(day);
        var era = standing(day);
        if (day.equals(era.span().from())) {
            throw new Rejected("{0} 正是现有情况的起始日;要改这一段请选“更正”", day);
        }
        var all = new ArrayList<>(cut(day));
        all.add(new Era(Id.next(), era.span().from(day), facts, change));
        return new History(all);
    }

    /** What was written down wrongly, put right for the whole era. */
    History correct(LocalDate today, Facts facts) {
        var wrong = current(today);
        return new History(eras.stream().map(era -> era == wrong ? era.being(facts) : era).toList());
    }

    /** The first day on which the unit is no more. */
    History close(LocalDate day) {
        refuseLaterEras(day);
        if (day.equals(standing(day).span().from())) {
            throw new Rejected("{0} 正是它的起始日,不能同一天撤销", day);
        }
        return new History(cut(day));
    }

    private List<Era> cut(LocalDate day) {
        return eras.stream().map(era -> era.span().contains(day) ? era.lasting(era.span().before(day)) : era).toList();
    }

    private Era standing(LocalDate day) {
        return at(day).orElseThrow(() -> new Rejected("{0} 时这个单位还没有设立或已经撤销", day));
    }

    private void refuseLaterEras(LocalDate day) {
        eras.stream().filter(era -> era.span().startsAfter(day)).findFirst().ifPresent(later -> {
            throw new Rejected("从 {0} 起已登记另一次变动,不能在它之前再变;请把日期改到那天之后", later.span().from());
        });
    }
}
