package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What looks as if it counted twice. */
class SuspicionTest {
    private static final UUID LI = new UUID(0, 1);
    private static final UUID ZHAO = new UUID(0, 2);
    private static final UUID LIST = new UUID(0, 9);

    @Test
    void theSameCertificateIsTheSameHoweverItIsTyped() {
        var found = of(mine("国培跟岗", "国培-2026-0017", "2026-03-02", "2026-03-06"), claim(LI, "另写的名称", "国培２０２６ 0017", "2026-05-01", "2026-05-02"));
        assertThat(found).extracting(Suspicion::kind, Suspicion::certain).containsExactly(tuple(Suspicion.Kind.CERTIFICATE, true));
        assertThat(found.getFirst().sentence(false)).isEqualTo("证书编号和另一份申报相同：《另写的名称》，2026-05-01–2026-05-02");
    }

    @Test
    void someoneElsesCertificateWithTheSameNumberIsNoneOfMine() {
        assertThat(of(mine("国培", "A-1", "2026-03-02", "2026-03-06"), claim(ZHAO, "国培", "A-1", "2026-03-02", "2026-03-06"))).isEmpty();
    }

    @Test
    void certificatesWithoutNumbersAreNotAlike() {
        assertThat(of(mine("国培", "", "2026-03-02", "2026-03-06"), claim(LI, "省培", "", "2026-05-02", "2026-05-06"))).isEmpty();
    }

    @Test
    void theSameScanOfTwoPeopleIsShownAndToTheClaimantWithoutAName() {
        var found = of(mine("国培", "", "2026-03-02", "2026-03-06", "f1"), claim(ZHAO, "省培", "", "2025-03-02", "2025-03-06", null, "f1"));
        assertThat(found).extracting(Suspicion::kind, Suspicion::certain).containsExactly(tuple(Suspicion.Kind.FILE, false));
        assertThat(found.getFirst().sentence(true)).contains("实验小学 某人", "《省培》");
        assertThat(found.getFirst().sentence(false)).doesNotContain("某人").contains("另一位教师");
    }

    @Test
    void oneFileForAListIsNoScanHandedInTwice() {
        var mine = new Suspicion.Subject(LI, "国培", "", day("2026-03-02"), day("2026-03-06"), Set.of("f1"), LIST);
        assertThat(Suspicion.between(mine, List.of(claim(ZHAO, "国培", "", "2026-03-02", "2026-03-06", LIST, "f1")))).isEmpty();
        assertThat(Suspicion.between(mine, List.of(claim(ZHAO, "国培", "", "2026-03-02", "2026-03-06", new UUID(0, 8), "f1")))).hasSize(1);
    }

    @Test
    void myOwnScanAgainIsTheSameIfTheDaysOrTheNameAre() {
        assertThat(of(mine("国培", "", "2026-03-02", "2026-03-06", "f1"), claim(LI, "别的", "", "2026-03-06", "2026-03-09", null, "f1"))).extracting(Suspicion::certain).containsExactly(true);
        assertThat(of(mine("国培", "", "2026-03-02", "2026-03-06", "f1"), claim(LI, "国 培", "", "2025-03-06", "2025-03-09", null, "f1"))).extracting(Suspicion::certain).containsExactly(true);
        assertThat(of(mine("国培", "", "2026-03-02", "2026-03-06", "f1"), claim(LI, "别的", "", "2025-03-06", "2025-03-09", null, "f1"))).extracting(Suspicion::certain).containsExactly(false);
    }

    @Test
    void overlappingDaysAreShownAndWithTheSameNameRefused() {
        assertThat(of(mine("国培", "", "2026-03-02", "2026-03-06"), claim(LI, "网络研修", "", "2026-03-06", "2026-03-20"))).extracting(Suspicion::kind, Suspicion::certain).containsExactly(tuple(Suspicion.Kind.DAYS, false));
        assertThat(of(mine("国培", "", "2026-03-02", "2026-03-06"), claim(LI, "“国培”", "", "2026-03-06", "2026-03-20"))).extracting(Suspicion::kind, Suspicion::certain).containsExactly(tuple(Suspicion.Kind.TITLE, true));
        assertThat(of(mine("国培", "", "2026-03-02", "2026-03-06"), claim(LI, "国培", "", "2026-03-07", "2026-03-20"))).as("the next day is another").isEmpty();
    }

    @Test
    void hoursTheLedgerHasAlreadyAreKnownAgain() {
        var lecture = mine("小学数学大单元教学专题讲座", "", "2026-03-02", "2026-03-02");
        assertThat(of(lecture, entry("小学数学大单元教学专题讲座", "2026-03-02"))).extracting(Suspicion::kind, Suspicion::certain).containsExactly(tuple(Suspicion.Kind.LEDGER, true));
        assertThat(of(lecture, entry("大单元教学讲座（小学数学）", "2026-03-02"))).extracting(Suspicion::kind, Suspicion::certain).containsExactly(tuple(Suspicion.Kind.LEDGER, false));
        assertThat(of(lecture, entry("校本研修例会", "2026-03-02"))).isEmpty();
        assertThat(of(lecture, entry("小学数学大单元教学专题讲座", "2026-03-03"))).isEmpty();
    }

    @Test
    void theCertainStandsFirst() {
        var found = of(mine("国培", "A1", "2026-03-02", "2026-03-06"), claim(LI, "网络研修", "", "2026-03-06", "2026-03-20"), claim(LI, "什么", "a1", "2025-01-01", "2025-01-02"));
        assertThat(found).extracting(Suspicion::certain).containsExactly(true, false);
    }

    @Test
    void titlesAreAsLikeAsThePairsTheyShare() {
        assertThat(Likeness.of("国培计划", "国培计划")).isEqualTo(1);
        assertThat(Likeness.of("国培计划", "校本例会")).isZero();
        assertThat(Likeness.of("", "")).isZero();
        assertThat(Likeness.of("研", "研")).isEqualTo(1);
        assertThat(Likeness.of("ABCD", "abc d")).isEqualTo(1);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static List<Suspicion> of(Suspicion.Subject subject, Suspicion.Other... others) {
        return Suspicion.between(subject, List.of(others));
    }

    private static Suspicion.Subject mine(String title, String certificate, String from, String to, String... files) {
        return new Suspicion.Subject(LI, title, certificate, day(from), day(to), Set.of(files), null);
    }

    private static Suspicion.Other claim(UUID person, String title, String certificate, String from, String to) {
        return claim(person, title, certificate, from, to, null);
    }

    private static Suspicion.Other claim(UUID person, String title, String certificate, String from, String to, @Nullable UUID group, String... files) {
        return new Suspicion.Other(UUID.randomUUID(), person, "实验小学 某人", title, certificate, day(from), day(to), Set.of(files), group);
    }

    private static Suspicion.Other entry(String title, String on) {
        return new Suspicion.Other(null, LI, "", title, "", day(on), day(on), Set.of(), null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
