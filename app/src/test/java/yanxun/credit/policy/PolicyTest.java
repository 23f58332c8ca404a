package yanxun.credit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.credit.ledger.HourKind;
import yanxun.platform.error.Rejected;

/** The four policies of the specification (rules.md 1.1), as data and by hand. */
class PolicyTest {
    private static final Map<Integer, HourKind> KINDS = new TreeMap<>(Map.of(1, kind("SCHOOL", "PRACTICE.SUBJECT", "lecture"), 2, kind("DISTRICT", "KNOWLEDGE.SUBJECT", "lecture"), 3, kind("PROVINCE", "KNOWLEDGE.SUBJECT", "INTENSIVE"),
            4, kind("CITY", "ETHICS.WELLBEING", "lecture"), 5, kind("DISTRICT", "SELF", "SELF_STUDY")));

    private static HourKind kind(String level, String category, String form) {
        return new HourKind(level, category, form, "", "LEARNER");
    }

    private static Ruling ruling(String template, int year) {
        return new Ruling(Template.of(template).policy(), year, KINDS, true);
    }

    /** Hours by year of the cycle and kind. */
    private static Tally hours(Ruling ruling, double[]... years) {
        var tally = Tally.empty(ruling);
        for (int year = 0; year < years.length; year++) {
            for (int kind = 1; kind <= years[year].length; kind++) {
                add(tally, ruling, year, kind, (int) Math.round(2 * years[year][kind - 1]));
            }
        }
        return tally;
    }

    private static void add(Tally tally, Ruling ruling, int year, int kind, int halves) {
        if (ruling.atomOf().containsKey(kind) && halves != 0) {
            int atom = ruling.atomOf().get(kind);
            tally.cells()[year * ruling.atoms().size() + atom] += ruling.atoms().get(atom).units(halves);
            for (int place = 0; place < tally.items().length; place++) {
                var reach = ruling.reach(place, kind);
                tally.items()[place] += reach.isPresent() && halves >= reach.getAsInt() ? 1 : 0;
            }
        }
    }

    private static Service serving(Ruling ruling, Service.Spell... spells) {
        var whom = new ArrayList<Set<Whom>>();
        var served = new int[ruling.years().count()];
        Arrays.fill(served, Service.WHOLE_YEAR);
        for (int year = 0; year < ruling.years().count(); year++) {
            whom.add(EnumSet.of(Whom.SERVING));
        }
        return new Service(whom, served, List.of(spells));
    }

    private static String outcome(Ruling ruling, Service service, Tally tally) {
        var verdict = new Judging(ruling).judge(service, tally);
        return verdict.outcome() < 0 ? "OK" : ruling.policy().outcomes().get(verdict.outcome()).code();
    }

    /** S1/6: at least 72 hours a year, of which 24 school-based; below either not excellent; no part at all not qualified. */
    @ParameterizedTest
    @CsvSource({"24, 48, OK", "30, 42, OK", "72, 0, OK", "23.5, 60, NOT_EXCELLENT", "24, 47.5, NOT_EXCELLENT", "0, 72, NOT_EXCELLENT", "0, 0, NOT_QUALIFIED", "0.5, 0, NOT_EXCELLENT", "71.5, 0, NOT_EXCELLENT", "0, 100, NOT_EXCELLENT"})
    void seventyTwoOfWhichTwentyFour(double school, double district, String expected) {
        var ruling = ruling("hours-72-24", 2025);
        assertThat(outcome(ruling, serving(ruling), hours(ruling, new double[] {school, district}))).isEqualTo(expected);
    }

    /** Dispatched for long training: exempt from the school-based part, not from the 72. */
    @ParameterizedTest
    @CsvSource({"2, 0, 72, NOT_EXCELLENT", "3, 0, 72, OK", "5, 0, 72, OK", "5, 10, 61.5, NOT_EXCELLENT", "1, 0, 0, NOT_EXCELLENT"})
    void whoIsDispatchedOwesNoSchoolHours(int months, double school, double district, String expected) {
        var ruling = ruling("hours-72-24", 2025);
        var spell = new Service.Spell(Circumstance.LONG_DISPATCH, new int[] {(1 << months) - 1});
        assertThat(outcome(ruling, serving(ruling, spell), hours(ruling, new double[] {school, district}))).isEqualTo(expected);
    }

    @Test
    void illnessExcusesFromTakingNoPartButNotFromTheHours() {
        var ruling = ruling("hours-72-24", 2025);
        assertThat(outcome(ruling, serving(ruling, new Service.Spell(Circumstance.ILLNESS, new int[] {0b111})), hours(ruling, new double[] {}))).isEqualTo("NOT_EXCELLENT");
    }

    /** 浙教师〔2010〕175号: school-based hours count up to 24 a year and 120 in all; one training of 90 without interruption. */
    @Test
    void schoolHoursCountOnlySoFar() {
        var ruling = ruling("hours-360-contiguous-90", 2025);
        var years = new double[][] {{60, 40, 90}, {60, 40}, {60, 40}, {60, 40}, {60, 0}};
        var verdict = new Judging(ruling).judge(serving(ruling), hours(ruling, years));
        assertThat(verdict.findings().getFirst().counted()).as("5 × 24 + 160 + 90 = 370").isEqualTo(370 * ruling.scale());
        assertThat(outcome(ruling, serving(ruling), hours(ruling, years))).isEqualTo("OK");
        years[1][1] = 29.5;
        assertThat(outcome(ruling, serving(ruling), hours(ruling, years))).as("359.5").isEqualTo("CYCLE_OPEN");
    }

    @Test
    void twoTrainingsOfFortyFiveAreNotOneOfNinety() {
        var ruling = ruling("hours-360-contiguous-90", 2025);
        var tally = hours(ruling, new double[][] {{24, 60}, {24, 60}, {24, 60}, {24, 60}, {24, 60}});
        assertThat(outcome(ruling, serving(ruling), tally)).isEqualTo("CYCLE_OPEN");
        add(tally, ruling, 0, 3, 90);
        add(tally, ruling, 1, 3, 90);
        assertThat(outcome(ruling, serving(ruling), tally)).as("45 + 45").isEqualTo("CYCLE_OPEN");
        add(tally, ruling, 2, 3, 180);
        assertThat(outcome(ruling, serving(ruling), tally)).as("90 at once").isEqualTo("OK");
    }

    @Test
    void beforeTheCycleIsOverNobodyHasFallenShort() {
        var ruling = ruling("hours-360-contiguous-90", 2023);
        assertThat(ruling.years()).isEqualTo(new Policy.Years(2021, 2023, false));
        var verdict = new Judging(ruling).judge(serving(ruling), hours(ruling, new double[][] {{10}}));
        assertThat(verdict.outcome()).isEqualTo(Verdict.FULFILLED);
        assertThat(verdict.findings()).allMatch(finding -> finding.state() == Finding.State.AHEAD);
    }

    /** 定期注册: 360 in the five years up to now; who began later owes their part, half hours cut off. */
    @ParameterizedTest
    @CsvSource({"60, 360, OK", "60, 359.5, DELAYED", "24, 144, OK", "24, 143.5, DELAYED", "7, 42, OK", "7, 41.5, DELAYED", "1, 6, OK", "5, 29.5, DELAYED"})
    void registrationAsksForThreeHundredAndSixty(int months, double district, String expected) {
        var ruling = ruling("registration-360", 2025);
        var served = new int[5];
        for (int month = 60 - months; month < 60; month++) {
            served[month / 12] |= 1 << month % 12;
        }
        var service = new Service(java.util.Collections.nCopies(5, Set.of(Whom.SERVING)), served, List.of());
        assertThat(outcome(ruling, service, hours(ruling, new double[] {}, new double[] {}, new double[] {}, new double[] {}, new double[] {0, district}))).isEqualTo(expected);
    }

    /** Shanghai's matrix adds up: 7 + 10 + 15 + 4 = 36 by level, 8 + 10 + 14 + 4 = 36 by category. */
    @Test
    void shanghaisMatrixAddsUp() {
        var least = new TreeMap<String, Exact>();
        Template.of("credits-36").policy().requirements().forEach(asked -> least.put(asked.name(), asked.least()));
        assertThat(List.of("市级", "区级", "校本", "自主研修").stream().mapToLong(name -> least.get(name).numerator()).sum()).isEqualTo(36);
        assertThat(List.of("师德与素养", "知识与技能", "实践体验", "自主研修").stream().mapToLong(name -> least.get(name).numerator()).sum()).isEqualTo(36);
        assertThat(least.get("总学分")).isEqualTo(Exact.of(36));
    }

    @Test
    void tenHoursAreACredit() {
        var ruling = ruling("credits-36", 2025);
        var verdict = new Judging(ruling).judge(serving(ruling), hours(ruling, new double[] {0, 0, 0, 10.5}));
        var wellbeing = verdict.findings().stream().filter(finding -> ruling.policy().requirements().get(finding.requirement()).name().equals("市级生涯与心理辅导")).findFirst().orElseThrow();
        assertThat(new Exact(wellbeing.counted(), ruling.scale())).isEqualTo(Exact.of("1.05"));
        assertThat(wellbeing.state()).isEqualTo(Finding.State.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hours-72-24", "credits-36", "hours-360-contiguous-90", "registration-360"})
    void whatIsWrittenIsReadTheSame(String code) {
        var policy = Template.of(code).policy();
        assertThat(PolicyText.read(PolicyText.write(policy))).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({"72, 72/1", "0.5, 1/2", "1/6, 1/6", "2/4, 1/2", "36.25, 145/4", "' 24 ', 24/1"})
    void amountsAreExact(String typed, String expected) {
        assertThat(Exact.of(typed).numerator() + "/" + Exact.of(typed).denominator()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "1/0", "7,2", "1e3", "九", "12345678"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Exact.of(typed)).isInstanceOf(Rejected.class).hasMessageContaining("不是数");
    }

    @Test
    void anUnfinishedOrContradictoryPolicyIsRefusedInWords() {
        var policy = Template.of("hours-72-24").policy();
        assertThatThrownBy(() -> PolicyText.read("{\"measure\": \"HOURS\",\n\"years\": \"many\"}")).isInstanceOf(Rejected.class).hasMessageContaining("第 2 行");
        assertThatThrownBy(() -> PolicyText.read("{\"measure\": \"HOURS\", \"years\": 1, \"wishes\": []}")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Checking.checked(policy.withRequirements(List.of()))).hasMessageContaining("还没有一条要求");
        assertThatThrownBy(() -> Checking.checked(policy.withRequirements(List.of(policy.requirements().get(1), policy.requirements().get(1))))).hasMessageContaining("写了两次");
        assertThatThrownBy(() -> Checking.checked(policy.withOutcomes(List.of()))).hasMessageContaining("没有定义");
        assertThatThrownBy(() -> Checking.checked(policy.withReliefs(List.of(new Policy.Relief(List.of(Circumstance.STUDY), 1, List.of("没有的"), true))))).hasMessageContaining("不存在");
        assertThatThrownBy(() -> Checking.checked(policy.withCaps(List.of(new Policy.Cap("一", new Which(List.of("SCHOOL", "CITY"), null, null, false, null, null), Exact.of(1), Window.YEAR),
                new Policy.Cap("二", Which.category("ETHICS"), Exact.of(1), Window.YEAR), new Policy.Cap("三", Which.form("ONLINE"), Exact.of(1), Window.YEAR))))).hasMessageContaining("互相交叉");
    }

    @Test
    void aRuleTakenOutLeavesNoTraceInTheOthers() {
        var policy = Template.of("hours-72-24").policy();
        var without = policy.without(Part.REQUIREMENTS, 2);
        assertThat(without.reliefs()).noneMatch(relief -> relief.requirements().contains("校本"));
        assertThat(without.reliefs()).as("it spoke of nothing else").hasSize(1);
        assertThat(policy.without(Part.OUTCOMES, 0).requirements()).extracting(Policy.Requirement::outcome).containsExactly("NOT_QUALIFIED", "", "");
        assertThat(Checking.checked(without)).isEqualTo(without);
    }

    @Test
    void aPolicyReadsAsSentences() {
        var policy = Template.of("hours-72-24").policy();
        var sentences = new Sentences(policy, code -> code);
        assertThat(sentences.requirement(policy.requirements().get(2))).isEqualTo("每学年“校本”不少于 24 学时；达不到：年度考核和高级职称履职考核不能评为优秀。");
        assertThat(sentences.reliefs().getFirst()).isEqualTo("组织选派的长期脱产培训满 3 个月的，免除“校本”。");
        var zhejiang = Template.of("hours-360-contiguous-90").policy();
        var said = new Sentences(zhejiang, code -> code.equals("INTENSIVE") ? "集中培训" : code);
        assertThat(said.requirement(zhejiang.requirements().get(1))).startsWith("在职教师；至少有一项“集中培训”连续不少于 90 学时");
        assertThat(said.caps()).containsExactly("“校本”：每学年最多计 24 学时。", "“校本”：整个周期最多计 120 学时。");
    }
}
