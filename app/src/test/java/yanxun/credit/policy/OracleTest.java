package yanxun.credit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.credit.ledger.HourKind;

/** A second reading of every policy, entry by entry and without any of the program's arithmetic: no difference in 100,000 made-up teachers each. */
class OracleTest {
    private static final int CASES = 100_000;
    private static final List<String> FORMS = List.of("lecture", "INTENSIVE", "ONLINE", "LECTURING", "DEGREE");
    private static final List<String> CATEGORIES = List.of("", "ETHICS", "ETHICS.VIRTUE", "ETHICS.LITERACY", "ETHICS.WELLBEING", "ETHICS.FAMILY", "KNOWLEDGE.SUBJECT", "KNOWLEDGE.ASSIGNMENT",
            "KNOWLEDGE.DIGITAL", "PRACTICE", "PRACTICE.SUBJECT", "PRACTICE.ASSIGNMENT", "PRACTICE.CROSS", "PRACTICE.LAB", "PRACTICE.DIGITAL", "SELF");
    private static final List<String> LEVELS = List.of("SCHOOL", "SCHOOL", "DISTRICT", "CITY", "PROVINCE");

    @ParameterizedTest
    @ValueSource(strings = {"hours-72-24", "credits-36", "hours-360-contiguous-90", "registration-360", "everything"})
    void reckonsAsTheNaiveReadingDoes(String code) {
        var policy = code.equals("everything") ? everything() : Template.of(code).policy();
        var chance = new Random(code.hashCode());
        var kinds = kinds(chance);
        int year = 2023 + chance.nextInt(3);
        var ruling = new Ruling(policy, year, kinds, true);
        var judging = new Judging(ruling);
        var naive = new NaiveReading(policy, year);
        for (int each = 0; each < CASES; each++) {
            var entries = entries(kinds, ruling.years(), chance);
            var service = service(ruling.years(), chance);
            var verdict = judging.judge(service, tally(ruling, kinds, entries));
            var told = verdict.findings().stream().map(finding -> policy.requirements().get(finding.requirement()).name() + " " + finding.year() + " " + finding.state() + " "
                    + naive.units(finding.owed(), ruling.scale()) + " " + naive.units(finding.counted(), ruling.scale())).toList();
            var expected = naive.read(entries, service);
            assertThat(told).as("%s, case %s: %s", code, each, entries).isEqualTo(expected.findings());
            assertThat(verdict.outcome() < 0 ? "" : policy.outcomes().get(verdict.outcome()).code()).as("%s, case %s", code, each).isEqualTo(expected.outcome());
        }
    }

    /** Every shape a rule can have, and caps that cross. */
    private static Policy everything() {
        return new Policy(Policy.Measure.CREDITS, 3, 2021, List.of(), true, List.of(new Policy.Outcome("MILD", "轻"), new Policy.Outcome("GRAVE", "重")),
                List.of(new Policy.Rate(Which.form("LECTURING"), Exact.of("6"), true), new Policy.Rate(Which.form("ONLINE"), Exact.of("1/6"), false), new Policy.Rate(Which.form("DEGREE"), Exact.of("1/20"), false),
                        new Policy.Rate(Which.level("PROVINCE", "NATIONAL"), Exact.of("1.5"), false)),
                List.of(new Policy.Cap("单项", Which.form("INTENSIVE"), Exact.of("15"), Window.ITEM), new Policy.Cap("师德每年", Which.category("ETHICS"), Exact.of("16"), Window.YEAR),
                        new Policy.Cap("师德合计", Which.category("ETHICS"), Exact.of("40"), Window.CYCLE), new Policy.Cap("网络每年", Which.form("ONLINE"), Exact.of("2.5"), Window.YEAR),
                        new Policy.Cap("主讲合计", Which.form("LECTURING"), Exact.of("18"), Window.CYCLE)),
                List.of(new Policy.Requirement("每年", Which.ALL, Exact.of("30"), Window.YEAR, Whom.SERVING, "MILD", true, Exact.of("12")),
                        new Policy.Requirement("合计", Which.ALL, Exact.of("120"), Window.CYCLE, Whom.EVERYBODY, "GRAVE", true, null),
                        new Policy.Requirement("师德", Which.category("ETHICS"), Exact.of("24"), Window.CYCLE, Whom.EVERYBODY, "MILD", false, null),
                        new Policy.Requirement("区级以上", new Which(List.of("DISTRICT", "CITY", "PROVINCE", "NATIONAL"), List.of(), List.of(), false, List.of(), List.of("LEARNER")), Exact.of("50"), Window.CYCLE, Whom.EVERYBODY, "MILD", true, null),
                        new Policy.Requirement("面授", new Which(List.of(), List.of(), List.of("ONLINE"), true, List.of("PRESCRIBED"), List.of()), Exact.of("20"), Window.YEAR, Whom.EVERYBODY, "", false, null),
                        new Policy.Requirement("校长", Which.ALL, Exact.of("40"), Window.YEAR, Whom.PRINCIPALS, "GRAVE", false, null),
                        new Policy.Requirement("集中", Which.form("INTENSIVE"), Exact.of("12"), Window.ITEM, Whom.EVERYBODY, "MILD", false, null)),
                List.of(new Policy.Relief(List.of(Circumstance.LONG_DISPATCH), 3, List.of("师德", "集中"), true),
                        new Policy.Relief(List.of(Circumstance.MATERNITY, Circumstance.ILLNESS), 2, List.of(), false)));
    }

    record Entry(int year, int kind, HourKind what, int halves, int item) {}

    private static Map<Integer, HourKind> kinds(Random chance) {
        var kinds = new TreeMap<Integer, HourKind>();
        for (int number = 1; number <= 60; number++) {
            kinds.put(number, new HourKind(one(LEVELS, chance), one(CATEGORIES, chance), one(FORMS, chance), one(List.of("", "PRESCRIBED", "OWN"), chance), chance.nextInt(6) == 0 ? "LECTURER" : "LEARNER"));
        }
        return kinds;
    }

    /** Some are taken back, some of those posted again. */
    private static List<Entry> entries(Map<Integer, HourKind> kinds, Policy.Years years, Random chance) {
        var entries = new ArrayList<Entry>();
        int many = chance.nextInt(4) == 0 ? chance.nextInt(3) : chance.nextInt(8 * (years.count() + 1));
        for (int item = 0; item < many; item++) {
            int kind = 1 + chance.nextInt(60);
            int year = years.first() - 1 + chance.nextInt(years.count() + 1);
            int halves = chance.nextInt(20) == 0 ? 100 + chance.nextInt(160) : 1 + chance.nextInt(24);
            entries.add(new Entry(year, kind, kinds.get(kind), halves, item));
            if (chance.nextInt(10) == 0) {
                entries.add(new Entry(year, kind, kinds.get(kind), -halves, item));
            }
        }
        return entries;
    }

    private static Service service(Policy.Years years, Random chance) {
        int joined = chance.nextInt(5) == 0 ? chance.nextInt(12 * years.count()) : 0;
        var served = IntStream.range(0, years.count()).map(year -> IntStream.range(0, 12).filter(month -> 12 * year + month >= joined).map(month -> 1 << month).sum()).toArray();
        var whom = IntStream.range(0, years.count()).mapToObj(year -> whom(joined, year, chance)).toList();
        var spells = new ArrayList<Service.Spell>();
        for (int spell = chance.nextInt(3); spell > 0; spell--) {
            spells.add(new Service.Spell(Circumstance.values()[chance.nextInt(Circumstance.values().length)], chance.ints(years.count(), 0, 1 << 12).map(months -> months & (chance.nextBoolean() ? 0xFFF : 0x00F)).toArray()));
        }
        return new Service(whom, served, spells);
    }

    private static Set<Whom> whom(int joined, int year, Random chance) {
        var whom = EnumSet.of(joined > 0 && joined / 12 == year ? Whom.NEWCOMERS : Whom.SERVING);
        if (chance.nextInt(10) == 0) {
            whom.add(Whom.PRINCIPALS);
        }
        return whom;
    }

    private static Tally tally(Ruling ruling, Map<Integer, HourKind> kinds, List<Entry> entries) {
        var tally = Tally.empty(ruling);
        for (var entry : entries) {
            var atom = ruling.atomOf().get(entry.kind());
            if (atom != null) {
                var units = ruling.atoms().get(atom).units(entry.halves());
                int year = entry.year() - ruling.years().first();
                if (year < 0) {
                    tally.before()[atom] += units;
                } else {
                    tally.cells()[year * ruling.atoms().size() + atom] += units;
                    for (int place = 0; place < tally.items().length; place++) {
                        var reach = ruling.reach(place, entry.kind());
                        tally.items()[place] += reach.isPresent() && Math.abs(entry.halves()) >= reach.getAsInt() ? Integer.signum(entry.halves()) : 0;
                    }
                }
            }
        }
        return tally;
    }

    private static String one(List<String> list, Random chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
