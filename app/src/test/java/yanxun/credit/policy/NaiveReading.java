package yanxun.credit.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The oracle: reads a policy as a clerk would, entry by entry. Amounts are counted in 1/240 of an hour or credit, which every test policy divides. */
class NaiveReading {
    private static final long WHOLE = 240;

    private final Policy policy;
    private final int first;
    private final int last;
    private final Map<Which, Map<Integer, Boolean>> covered = new IdentityHashMap<>();
    private final Map<Policy.Relief, boolean[]> away = new IdentityHashMap<>();

    record Told(List<String> findings, String outcome) {}

    NaiveReading(Policy policy, int year) {
        this.policy = policy;
        int begun = policy.from() == null ? year - policy.years() + 1 : policy.from();
        while (policy.from() != null && begun + policy.years() <= year) {
            begun += policy.years();
        }
        this.first = begun;
        this.last = year;
    }

    long units(long units, long scale) {
        if (units * WHOLE % scale != 0) {
            throw new IllegalStateException(units + " of " + scale);
        }
        return units * WHOLE / scale;
    }

    private static long units(Exact amount) {
        return WHOLE * amount.numerator() / amount.denominator();
    }

    Told read(List<OracleTest.Entry> all, Service service) {
        away(service);
        var standing = all.stream().filter(entry -> entry.halves() > 0 && all.stream().noneMatch(other -> other.item() == entry.item() && other.halves() < 0)).toList();
        var findings = new ArrayList<String>();
        var outcome = "";
        for (var asked : policy.requirements()) {
            var windows = new ArrayList<int[]>();
            if (asked.window() == Window.YEAR) {
                for (int year = first; year <= last; year++) {
                    windows.add(new int[] {year, year});
                }
            } else {
                windows.add(new int[] {first, last});
            }
            for (var window : windows) {
                if (concerns(asked, window, service)) {
                    var finding = find(asked, window, standing, service);
                    findings.add(asked.name() + " " + (asked.window() == Window.YEAR ? window[0] : 0) + " " + finding.state() + " " + finding.owed() + " " + finding.counted());
                    outcome = finding.state().equals("SHORT") ? graver(outcome, asked.outcome()) : outcome;
                }
            }
        }
        return new Told(findings, outcome);
    }

    private boolean concerns(Policy.Requirement asked, int[] window, Service service) {
        if (asked.window() == Window.YEAR && service.served()[window[0] - first] == 0) {
            return false;
        }
        for (int year = window[0]; year <= window[1]; year++) {
            if (asked.whom() == Whom.EVERYBODY || service.whom().get(year - first).contains(asked.whom())) {
                return true;
            }
        }
        return false;
    }

    private record Found(String state, long owed, long counted) {}

    private Found find(Policy.Requirement asked, int[] window, List<OracleTest.Entry> standing, Service service) {
        long least = units(asked.least());
        boolean waived = policy.reliefs().stream().anyMatch(relief -> relief.waived() && meant(relief, asked) && months(relief, window) >= Math.max(1, relief.months()));
        long owed = waived ? 0 : asked.window() == Window.ITEM ? least : owed(asked, window, service);
        long counted;
        if (asked.window() == Window.ITEM) {
            boolean one = standing.stream().anyMatch(entry -> within(entry, window) && covers(asked.which(), entry) && worth(entry, false) >= least);
            counted = one ? least : 0;
        } else {
            counted = most(standing, entry -> within(entry, window) && covers(asked.which(), entry), first, last);
            if (asked.carry() != null) {
                int before = window[0] - 1;
                long had = most(standing, entry -> entry.year() == before && covers(asked.which(), entry), before < first ? before : first, before < first ? before : last);
                long due = before < first ? least : owed(asked, new int[] {before, before}, service);
                counted += Math.max(0, Math.min(units(asked.carry()), had - due));
            }
        }
        boolean over = asked.window() == Window.YEAR || policy.from() == null || (last - policy.from() + 1) % policy.years() == 0;
        return new Found(waived ? "WAIVED" : counted >= owed ? "MET" : over ? "SHORT" : "AHEAD", owed, counted);
    }

    private boolean covers(Which which, OracleTest.Entry entry) {
        return covered.computeIfAbsent(which, _ -> new HashMap<>()).computeIfAbsent(entry.kind(), _ -> which.covers(entry.what()));
    }

    private static boolean within(OracleTest.Entry entry, int[] window) {
        return entry.year() >= window[0] && entry.year() <= window[1];
    }

    private static boolean meant(Policy.Relief relief, Policy.Requirement asked) {
        return relief.requirements().isEmpty() || relief.requirements().contains(asked.name());
    }

    private int months(Policy.Relief relief, int[] window) {
        int months = 0;
        for (int year = window[0]; year <= window[1]; year++) {
            for (int month = 0; month < 12; month++) {
                months += in(relief, year, month) ? 1 : 0;
            }
        }
        return months;
    }

    private boolean in(Policy.Relief relief, int year, int month) {
        return away.get(relief)[(year - first) * 12 + month];
    }

    private void away(Service service) {
        for (var relief : policy.reliefs()) {
            var months = new boolean[12 * (last - first + 1)];
            for (int month = 0; month < months.length; month++) {
                for (var spell : service.spells()) {
                    months[month] |= relief.circumstances().contains(spell.circumstance()) && (spell.months()[month / 12] >> month % 12 & 1) == 1;
                }
            }
            away.put(relief, months);
        }
    }

    private long owed(Policy.Requirement asked, int[] window, Service service) {
        if (!asked.prorated()) {
            return units(asked.least());
        }
        var lessening = policy.reliefs().stream().filter(relief -> !relief.waived() && meant(relief, asked) && months(relief, window) >= Math.max(1, relief.months())).toList();
        int left = 0;
        for (int year = window[0]; year <= window[1]; year++) {
            for (int month = 0; month < 12; month++) {
                boolean there = !policy.joiners() || (service.served()[year - first] >> month & 1) == 1;
                for (var relief : lessening) {
                    there &= !in(relief, year, month);
                }
                left += there ? 1 : 0;
            }
        }
        int all = 12 * (window[1] - window[0] + 1);
        long owed = units(asked.least()) * left / all;
        return left == all ? units(asked.least()) : owed - owed % (WHOLE / 2);
    }

    /** What an entry is worth; most of one item are counted where a cap says so. */
    private long worth(OracleTest.Entry entry, boolean capped) {
        long worth = WHOLE * entry.halves() / 2;
        for (var rate : policy.rates()) {
            if (covers(rate.which(), entry)) {
                worth = rate.perItem() ? units(rate.amount()) : worth * rate.amount().numerator() / rate.amount().denominator();
                break;
            }
        }
        for (var cap : policy.caps()) {
            if (capped && cap.window() == Window.ITEM && covers(cap.which(), entry)) {
                worth = Math.min(worth, units(cap.most()));
            }
        }
        return worth;
    }

    /** The least that some caps, paid in full, and the entries outside of them come to. */
    private long most(List<OracleTest.Entry> standing, Predicate<OracleTest.Entry> asked, int fromYear, int toYear) {
        record Limit(Policy.Cap cap, int from, int to) {}
        var limits = new ArrayList<Limit>();
        for (var cap : policy.caps()) {
            if (cap.window() == Window.CYCLE) {
                limits.add(new Limit(cap, fromYear, toYear));
            }
            for (int year = fromYear; cap.window() == Window.YEAR && year <= toYear; year++) {
                limits.add(new Limit(cap, year, year));
            }
        }
        var worths = new HashMap<Integer, Long>();
        for (var entry : standing) {
            if (asked.test(entry)) {
                int under = 0;
                for (int limit = 0; limit < limits.size(); limit++) {
                    var each = limits.get(limit);
                    under |= covers(each.cap().which(), entry) && entry.year() >= each.from() && entry.year() <= each.to() ? 1 << limit : 0;
                }
                worths.merge(under, worth(entry, true), Long::sum);
            }
        }
        long least = Long.MAX_VALUE;
        for (int paid = 0; paid < 1 << limits.size(); paid++) {
            long sum = 0;
            for (int limit = 0; limit < limits.size(); limit++) {
                sum += (paid >> limit & 1) == 1 ? units(limits.get(limit).cap().most()) : 0;
            }
            for (var each : worths.entrySet()) {
                sum += (each.getKey() & paid) == 0 ? each.getValue() : 0;
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    private String graver(String one, String other) {
        var order = policy.outcomes().stream().map(Policy.Outcome::code).toList();
        return order.indexOf(other) > order.indexOf(one) ? other : one;
    }
}
