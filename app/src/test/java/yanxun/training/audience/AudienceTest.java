package yanxun.training.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AudienceForm NOTHING = AudienceForm.of(Audience.EVERYBODY);

    private static Candidate teacher(@Nullable String employedOn, String subject, String setting, String... duties) {
        return new Candidate(UUID.randomUUID(), "李老师", "T1", UUID.randomUUID(), "实验小学", employedOn == null ? null : LocalDate.parse(employedOn), "小学", List.of(subject), "一级教师", setting, "PRIMARY", List.of(duties), List.of("骨干教师"));
    }

    private static AudienceForm joined(@Nullable Integer from, @Nullable Integer to) {
        return new AudienceForm(from, to, null, null, null, null, null, null, null, null, null, null);
    }

    private static AudienceForm years(@Nullable Integer from, @Nullable Integer below) {
        return new AudienceForm(null, null, from, below, null, null, null, null, null, null, null, null);
    }

    @Test
    void withoutCriteriaEverybodyIsMeant() {
        assertThat(NOTHING.audience().admits(teacher(null, "语文", "URBAN"), TODAY)).isTrue();
        assertThat(NOTHING.audience().sentence()).isEqualTo("不限，全体教师");
    }

    @ParameterizedTest
    @CsvSource({"2022-09-01, 2022, 2022, true", "2021-12-31, 2022, 2022, false", "2023-01-01, 2022, 2022, false", "2022-01-01, 2022, 2022, true", "2022-12-31, 2022, 2022, true", "2019-09-01, , 2020, true", "2021-09-01, , 2020, false",
        "2021-09-01, 2020, , true", "2019-09-01, 2020, , false", ", 2020, , false"})
    void theYearOfJoiningIsWithinBothEnds(@Nullable String employedOn, @Nullable Integer from, @Nullable Integer to, boolean admitted) {
        assertThat(joined(from, to).audience().admits(teacher(employedOn, "语文", "URBAN"), TODAY)).isEqualTo(admitted);
    }

    /** Completed years: from inclusive, below exclusive, to the day. */
    @ParameterizedTest
    @CsvSource({"2021-11-22, 5, , true", "2021-11-23, 5, , false", "2023-11-22, , 3, false", "2023-11-23, , 3, true", "2026-11-22, , 1, true", "2027-01-01, , 1, true", "2016-11-22, 5, 10, false", "2016-11-23, 5, 10, true", ", , 3, false",
        "2026-09-01, 0, 1, true"})
    void yearsOfServiceAreCompletedYears(@Nullable String employedOn, @Nullable Integer from, @Nullable Integer below, boolean admitted) {
        assertThat(years(from, below).audience().admits(teacher(employedOn, "语文", "URBAN"), TODAY)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"DEAN 2026-04-15, DEAN, 2026-04-15, true", "DEAN 2026-04-14, DEAN, 2026-04-15, false", "PRINCIPAL 2026-04-15, DEAN, 2026-04-15, false", "DEAN 2015-09-01, DEAN, , true", "CLASS_TEACHER 2026-09-01, , 2026-04-15, true",
        ", DEAN, , false"})
    void cadresNewlyAppointedHoldThePostSinceThatDay(@Nullable String duty, @Nullable String post, @Nullable LocalDate since, boolean admitted) {
        var form = new AudienceForm(null, null, null, null, null, null, null, post == null ? null : List.of(post), since, null, null, null);

        assertThat(form.audience().admits(duty == null ? teacher("2012-09-01", "语文", "URBAN") : teacher("2012-09-01", "语文", "URBAN", duty), TODAY)).isEqualTo(admitted);
    }

    @Test
    void aListIsMetByAnyOfItsWordsAndAllCriteriaTogether() {
        var rural = new AudienceForm(null, null, null, null, List.of("小学"), List.of("数学", "科学"), List.of("RURAL", "TOWN"), null, null, null, null, null).audience();

        assertThat(rural.admits(teacher("2012-09-01", "数学", "RURAL"), TODAY)).isTrue();
        assertThat(rural.admits(teacher("2012-09-01", "科学", "TOWN"), TODAY)).isTrue();
        assertThat(rural.unmet(teacher("2012-09-01", "语文", "URBAN"), TODAY)).containsExactly("学科：数学、科学", "学校所在地：镇区、乡村");
        assertThat(rural.sentence()).isEqualTo("学段：小学；学科：数学、科学；学校所在地：镇区、乡村");
    }

    @Test
    void honoursTitlesAndKindsOfSchoolCount() {
        var someone = teacher("2012-09-01", "语文", "URBAN");
        assertThat(new AudienceForm(null, null, null, null, null, null, null, null, null, List.of("骨干教师", "名师"), List.of("一级教师"), List.of("PRIMARY")).audience().admits(someone, TODAY)).isTrue();
        assertThat(new AudienceForm(null, null, null, null, null, null, null, null, null, List.of("名师"), null, null).audience().admits(someone, TODAY)).isFalse();
        assertThat(new AudienceForm(null, null, null, null, null, null, null, null, null, null, List.of("高级教师"), null).audience().admits(someone, TODAY)).isFalse();
        assertThat(new AudienceForm(null, null, null, null, null, null, null, null, null, null, null, List.of("JUNIOR")).audience().admits(someone, TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2022|2022|2022 年入职", "2020|2022|2020 至 2022 年入职", "2020||2020 年及以后入职", "|2020|2020 年及以前入职"})
    void yearsOfJoiningAreSaidAsPeopleSayThem(@Nullable Integer from, @Nullable Integer to, String said) {
        assertThat(joined(from, to).audience().sentence()).isEqualTo(said);
    }

    @Test
    void wordsThatAreNoneOfOursAreLeftOut() {
        var form = new AudienceForm(null, null, null, null, List.of("大学", "小学"), List.of("'; drop"), null, List.of("EMPEROR"), null, null, null, null);

        assertThat(form.audience().stages()).containsExactly("小学");
        assertThat(form.audience().subjects()).isEmpty();
        assertThat(form.audience().posts()).isEmpty();
    }

    @Test
    void crossedEndsAreRefusedBesideTheirFields() {
        var errors = new LinkedHashMap<String, String>();
        new AudienceForm(2022, 2020, 5, 5, null, null, null, null, null, null, null, null).check(errors);
        assertThat(errors).containsOnlyKeys("audience.joinedTo", "audience.yearsBelow");
        errors.clear();
        new AudienceForm(1900, null, -1, 0, null, null, null, null, null, null, null, null).check(errors);
        assertThat(errors).containsOnlyKeys("audience.joinedFrom", "audience.yearsFrom");
    }
}
