package yanxun.credit.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import yanxun.credit.ledger.HourKind;
import yanxun.methods.caps.Cap;
import yanxun.methods.caps.Countable;
import yanxun.methods.caps.ThreefoldCrossing;
import yanxun.platform.error.Rejected;

/**
 * A policy made ready for one assessment: everything in whole units of one scale, the kinds of hours gathered into atoms that no rule tells apart.
 * The ledger is summed by atom and year; the rest is reckoned from those sums.
 */
public final class Ruling {
    /** Hours come in halves, requirements reduced by months end on halves. */
    private static final long HALVES = 2;

    private final Policy policy;
    private final Policy.Years years;
    private final long scale;
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Integer, Integer> atomOf = new TreeMap<>();
    private final boolean over;
    private final BitSet[][] asked;
    private final Countable cycle;
    private final Countable yearBefore;

    /** Hours no rule tells apart. @param weight units for half an hour @param perItem units for an item whatever its hours; 0 where hours count @param most of one item */
    public record Atom(BitSet requirements, BitSet caps, long weight, long perItem, long most) {
        long units(int halves) {
            var counted = Math.min(perItem > 0 ? perItem : Math.multiplyExact(Math.abs((long) halves), weight), most);
            return halves < 0 ? -counted : counted;
        }
    }

    /** @param over whether the school year is judged as over; before that nobody falls short for good */
    public Ruling(Policy policy, int year, Map<Integer, HourKind> kinds, boolean over) {
        this.policy = policy;
        this.over = over;
        this.years = policy.yearsFor(year);
        this.scale = scale(policy);
        var numbers = new LinkedHashMap<Atom, Integer>();
        new TreeMap<>(kinds).forEach((number, kind) -> {
            var atom = atom(kind);
            if (!atom.requirements.isEmpty()) {
                atomOf.put(number, numbers.computeIfAbsent(atom, _ -> numbers.size()));
            }
        });
        atoms.addAll(numbers.keySet());
        this.asked = new BitSet[policy.requirements().size()][];
        Arrays.setAll(asked, this::askedOf);
        this.cycle = countable(years.count());
        this.yearBefore = countable(1);
    }

    /** Units in one hour or credit of a policy. */
    public static long scale(Policy policy) {
        var amounts = new ArrayList<Exact>();
        policy.rates().forEach(rate -> amounts.add(rate.amount()));
        policy.caps().forEach(cap -> amounts.add(cap.most()));
        policy.requirements().forEach(asked -> {
            amounts.add(asked.least());
            amounts.add(asked.carry() == null ? Exact.ZERO : asked.carry());
        });
        return amounts.stream().mapToLong(Exact::denominator).reduce(1, (one, other) -> Math.multiplyExact(one / gcd(one, other), other)) * HALVES;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private Atom atom(HourKind kind) {
        var asked = new BitSet();
        for (int each = 0; each < policy.requirements().size(); each++) {
            asked.set(each, policy.requirements().get(each).which().covers(kind));
        }
        var capped = new BitSet();
        var most = Long.MAX_VALUE;
        for (int each = 0; each < policy.caps().size(); each++) {
            var cap = policy.caps().get(each);
            if (cap.which().covers(kind)) {
                capped.set(each, cap.window() != Window.ITEM);
                most = cap.window() == Window.ITEM ? Math.min(most, cap.most().in(scale)) : most;
            }
        }
        var rate = policy.rates().stream().filter(each -> each.which().covers(kind)).findFirst();
        var perItem = rate.filter(Policy.Rate::perItem).map(each -> each.amount().in(scale)).orElse(0L);
        return new Atom(asked, capped, rate.map(Policy.Rate::amount).orElse(Exact.of(1)).in(scale) / HALVES, perItem, most);
    }

    private Countable countable(int count) {
        var caps = new ArrayList<Cap>();
        var names = new LinkedHashMap<Cap, String>();
        for (int each = 0; each < policy.caps().size(); each++) {
            var cap = policy.caps().get(each);
            for (int from = 0; cap.window() != Window.ITEM && from < count; from += cap.window() == Window.CYCLE ? count : 1) {
                var limit = new Cap(cells(from, cap.window() == Window.CYCLE ? count : from + 1, each, false), cap.most().in(scale));
                caps.add(limit);
                names.put(limit, cap.name());
            }
        }
        try {
            return new Countable(count * atoms.size(), caps);
        } catch (ThreefoldCrossing crossing) {
            throw new Rejected("上限“{0}”与“{1}”和另一条上限互相交叉,算不出唯一的结果;请把其中一条改为另一条的一部分", names.getOrDefault(crossing.one(), ""), names.getOrDefault(crossing.other(), ""));
        }
    }

    /** Cells are atoms within years: {@code year * atoms + atom}. */
    private BitSet cells(int fromYear, int toYear, int rule, boolean requirement) {
        var cells = new BitSet();
        for (int year = fromYear; year < toYear; year++) {
            for (int atom = 0; atom < atoms.size(); atom++) {
                if ((requirement ? atoms.get(atom).requirements : atoms.get(atom).caps).get(rule)) {
                    cells.set(year * atoms.size() + atom);
                }
            }
        }
        return cells;
    }

    /** The cells a requirement speaks of: of each year, and at last of the whole cycle. */
    private BitSet[] askedOf(int requirement) {
        var asked = new BitSet[years.count() + 1];
        Arrays.setAll(asked, year -> year == years.count() ? cells(0, year, requirement, true) : cells(year, year + 1, requirement, true));
        return asked;
    }

    /** What counts for a requirement in one year of the cycle. */
    long counted(long[] cells, int requirement, int year) {
        return cycle.most(cells, asked[requirement][year]);
    }

    long countedInCycle(long[] cells, int requirement) {
        return cycle.most(cells, asked[requirement][years.count()]);
    }

    long countedBefore(long[] cells, int requirement) {
        return yearBefore.most(cells, asked[requirement][0]);
    }

    /** Whether the time of a requirement is over, so that too little is too little. */
    boolean isOver(Window window, int year) {
        return window == Window.YEAR && year < years.count() - 1 || over && (window == Window.YEAR || years.over());
    }

    public Policy policy() {
        return policy;
    }

    public Policy.Years years() {
        return years;
    }

    /** Units in one hour or credit. */
    public long scale() {
        return scale;
    }

    public List<Atom> atoms() {
        return atoms;
    }

    /** The atom of each kind of hours; kinds no rule speaks of are not there. */
    public Map<Integer, Integer> atomOf() {
        return atomOf;
    }

    /** For a requirement of a single item: the half hours from which an item of a kind reaches it; none where it is no such requirement or kind. */
    public OptionalInt reach(int requirement, int kind) {
        var asked = policy.requirements().get(requirement);
        var atom = atomOf.get(kind);
        if (asked.window() != Window.ITEM || atom == null || !atoms.get(atom).requirements.get(requirement)) {
            return OptionalInt.empty();
        }
        var worth = atoms.get(atom);
        var least = asked.least().in(scale);
        return worth.perItem > 0 ? worth.perItem >= least ? OptionalInt.of(1) : OptionalInt.empty() : OptionalInt.of(Math.toIntExact((least + worth.weight - 1) / worth.weight));
    }

    /** Whether items must be looked at one by one: some count for the same whatever their hours, or no more than so much each. */
    public boolean hasItemRules() {
        return atoms.stream().anyMatch(atom -> atom.perItem > 0 || atom.most < Long.MAX_VALUE);
    }

    public long weight(int atom) {
        return atoms.get(atom).weight;
    }

    /** Units for half an hour of a kind, but no more of one item than {@link #itemMost}; 0 where no rule speaks of it. */
    public long itemWeight(int kind) {
        var atom = atomOf.get(kind);
        return atom == null ? 0 : Math.max(atoms.get(atom).weight, atoms.get(atom).perItem);
    }

    public long itemMost(int kind) {
        var atom = atomOf.get(kind);
        return atom == null ? 0 : atoms.get(atom).perItem > 0 ? Math.min(atoms.get(atom).perItem, atoms.get(atom).most) : atoms.get(atom).most;
    }

    public boolean looksBack() {
        return policy.requirements().stream().anyMatch(asked -> asked.carry() != null);
    }
}
