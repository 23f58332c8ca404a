package yanxun.credit.policy;

import java.util.ArrayList;
import java.util.List;

/** Holds one person's hours against a policy. Every requirement is judged for itself, in the way that is best for the person. */
public final class Judging {
    private final Ruling ruling;
    private final Policy policy;
    private final int years;

    public Judging(Ruling ruling) {
        this.ruling = ruling;
        this.policy = ruling.policy();
        this.years = ruling.years().count();
    }

    public Verdict judge(Service service, Tally tally) {
        var findings = new ArrayList<Finding>();
        for (int each = 0; each < policy.requirements().size(); each++) {
            if (policy.requirements().get(each).window() == Window.YEAR) {
                for (int year = 0; year < years; year++) {
                    find(each, year, year + 1, service, tally, findings);
                }
            } else {
                find(each, 0, years, service, tally, findings);
            }
        }
        return new Verdict(gravest(findings), List.copyOf(findings));
    }

    private void find(int place, int fromYear, int toYear, Service service, Tally tally, List<Finding> findings) {
        var asked = policy.requirements().get(place);
        if (!service.counts(asked.whom(), fromYear, toYear) || asked.window() == Window.YEAR && service.served()[fromYear] == 0) {
            return;
        }
        var whole = asked.least().in(ruling.scale());
        var year = asked.window() == Window.YEAR ? ruling.years().first() + fromYear : 0;
        var waived = policy.reliefs().stream().anyMatch(relief -> relief.waived() && relief.speaksOf(asked) && reaches(relief, service, fromYear, toYear));
        var owed = waived ? 0 : asked.window() == Window.ITEM ? whole : owed(asked, whole, service, fromYear, toYear);
        var counted = asked.window() == Window.ITEM ? (tally.items()[place] > 0 ? whole : 0) : counted(asked, place, fromYear, service, tally);
        findings.add(new Finding(place, year, owed, counted, state(asked, fromYear, waived, counted >= owed), owed < whole));
    }

    private long counted(Policy.Requirement asked, int place, int year, Service service, Tally tally) {
        return asked.window() == Window.YEAR ? ruling.counted(tally.cells(), place, year) + carried(asked, place, year, service, tally) : ruling.countedInCycle(tally.cells(), place);
    }

    private Finding.State state(Policy.Requirement asked, int year, boolean waived, boolean met) {
        if (waived) {
            return Finding.State.WAIVED;
        }
        return met ? Finding.State.MET : ruling.isOver(asked.window(), year) ? Finding.State.SHORT : Finding.State.AHEAD;
    }

    private static boolean reaches(Policy.Relief relief, Service service, int fromYear, int toYear) {
        var months = 0;
        for (int year = fromYear; year < toYear; year++) {
            months += Integer.bitCount(service.months(relief.circumstances(), year));
        }
        return months > 0 && months >= relief.months();
    }

    /** By the months that are left. What does not make half an hour is let go. */
    private long owed(Policy.Requirement asked, long whole, Service service, int fromYear, int toYear) {
        if (!asked.prorated()) {
            return whole;
        }
        var months = 0;
        for (int year = fromYear; year < toYear; year++) {
            var left = policy.joiners() ? service.served()[year] : Service.WHOLE_YEAR;
            for (var relief : policy.reliefs()) {
                if (!relief.waived() && relief.speaksOf(asked) && reaches(relief, service, fromYear, toYear)) {
                    left &= ~service.months(relief.circumstances(), year);
                }
            }
            months += Integer.bitCount(left);
        }
        var all = 12L * (toYear - fromYear);
        if (months == all) {
            return whole;
        }
        var step = ruling.scale() / 2;
        return Math.multiplyExact(whole, months) / all / step * step;
    }

    /** What was too much the year before counts again, up to what the requirement allows; what had been carried there already does not. */
    private long carried(Policy.Requirement asked, int place, int year, Service service, Tally tally) {
        if (asked.carry() == null) {
            return 0;
        }
        var counted = year == 0 ? ruling.countedBefore(tally.before(), place) : ruling.counted(tally.cells(), place, year - 1);
        var owed = year == 0 ? asked.least().in(ruling.scale()) : owed(asked, asked.least().in(ruling.scale()), service, year - 1, year);
        return Math.min(asked.carry().in(ruling.scale()), Math.max(0, counted - owed));
    }

    private int gravest(List<Finding> findings) {
        var gravest = Verdict.FULFILLED;
        for (var finding : findings) {
            if (finding.state() == Finding.State.SHORT) {
                var follows = policy.requirements().get(finding.requirement()).outcome();
                for (int outcome = gravest + 1; outcome < policy.outcomes().size(); outcome++) {
                    gravest = policy.outcomes().get(outcome).code().equals(follows) ? outcome : gravest;
                }
            }
        }
        return gravest;
    }
}
