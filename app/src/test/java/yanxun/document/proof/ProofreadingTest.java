package yanxun.document.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.document.DocumentKind;
import yanxun.platform.i18n.Text;

/** What proof-reading finds and, as important, what it lets pass. The document is of 16 November 2026, a Monday. */
class ProofreadingTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 16);
    private static final Manuscript.Names NAMES = new Manuscript.Names(Set.of("凤来区教研中心", "凤来区实验小学", "河口小学"), Map.of("教研中心", "凤来区教研中心", "实验小学", "凤来区实验小学"));

    private static Manuscript notice(String body, Manuscript.Annex... annexes) {
        return new Manuscript(DocumentKind.NOTICE, "关于举办研讨活动的通知", "各小学", body, List.of(annexes), "凤来区教研中心", DATE, NAMES);
    }

    private static List<Doubt> doubts(Manuscript manuscript) {
        return Proofreading.of(manuscript).stream().map(Finding::doubt).toList();
    }

    private static Manuscript.Annex roster(String... names) {
        var rows = new ArrayList<>(List.of(List.of("序号", "姓名", "单位")));
        for (var name : names) {
            rows.add(List.of("1", name, "河口小学"));
        }
        return new Manuscript.Annex("参加人员名单", "", rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"定于11月20日（星期五）14:00至16:30举办。", "定于2026年11月20日（周五）举办。", "11月21日(星期六)上午", "2027年1月4日（星期一）", "1月4日（星期一）开学后举办。", "12月28日至1月8日", "11月20日至22日",
            "根据凤教研〔2025〕8号文件要求，现通知如下。", "2025年3月5日的会议已经部署。", "到2030年，教研覆盖全区。", "9:00—11:30", "11月22日（星期天）"})
    void whatIsRightPasses(String body) {
        assertThat(doubts(notice(body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11月21日（星期五）上午, WRONG_WEEKDAY", "2026年11月20日（周四）, WRONG_WEEKDAY", "1月4日（星期日）报到, WRONG_WEEKDAY",
        "11月31日举办, NO_SUCH_DAY", "2026年2月29日举办, NO_SUCH_DAY", "13月5日举办, NO_SUCH_DAY",
        "14:00至13:30, ENDS_BEFORE_BEGINNING", "时长16:30—16:30, ENDS_BEFORE_BEGINNING", "11月25日至11月20日, ENDS_BEFORE_BEGINNING", "11月25日至20日, ENDS_BEFORE_BEGINNING", "2026年11月25日—2026年11月20日, ENDS_BEFORE_BEGINNING",
        "请于11月10日前报名。, PAST", "定于2026年10月9日举办。, PAST",
        "定于2062年11月20日举办。, ODD_YEAR", "到2206年, ODD_YEAR",
        "名单见附件。, ANNEX_MISSING", "名单见附件1。, ANNEX_MISSING", "名单见附件02。, ANNEX_MISSING",
        "根据凤教研[2026]12号文件, WRONG_BRACKETS", "根据凤教研（2026）12号文件, WRONG_BRACKETS", "根据凤教研【2026】12号, WRONG_BRACKETS", "根据凤教研(2026) 12号, WRONG_BRACKETS",
        "根据凤教研〔2026〕第12号文件, NUMBER_STYLE", "根据凤教研〔2026〕012号文件, NUMBER_STYLE"})
    void whatIsDoubtfulIsFound(String body, Doubt doubt) {
        assertThat(doubts(notice(body))).containsExactly(doubt);
    }

    @Test
    void aWrongYearInAnAnnouncementIsBothOddAndPast() {
        assertThat(doubts(notice("定于2016年11月20日举办。"))).containsExactlyInAnyOrder(Doubt.ODD_YEAR, Doubt.PAST);
    }

    @Test
    void theRightWeekdayIsSuggested() {
        assertThat(Proofreading.of(notice("11月21日（星期五）举办"))).extracting(Finding::suggestion).containsExactly("11月21日（星期六）");
        assertThat(Proofreading.of(notice("11月21日（星期五）举办"))).extracting(finding -> Text.told(finding.sentence())).containsExactly("2026年11月21日是星期六");
    }

    @Test
    void attachmentsAndTextSpeakOfEachOther() {
        var plan = new Manuscript.Annex("活动方案", "内容", List.of());
        assertThat(doubts(notice("安排见附件1，名单见附件2。", plan))).containsExactly(Doubt.ANNEX_MISSING);
        assertThat(doubts(notice("安排见附件1。", plan, plan))).containsExactly(Doubt.ANNEX_UNNAMED);
        assertThat(doubts(notice("请各校准备。", plan))).containsExactly(Doubt.ANNEX_UNNAMED);
        assertThat(doubts(notice("安排见附件。", plan))).isEmpty();
        assertThat(doubts(notice("安排见附件1、附件2。", plan, plan))).isEmpty();
    }

    @Test
    void aRosterAgreesWithTheText() {
        assertThat(doubts(notice("参加人员共 3 人，名单见附件。", roster("甲", "乙")))).containsExactly(Doubt.HEADCOUNT);
        assertThat(Proofreading.of(notice("参加人员共86人，见附件。", roster("甲", "乙")))).extracting(Finding::suggestion).containsExactly("共2人");
        assertThat(doubts(notice("参加人员共2人，名单见附件。", roster("甲", "乙")))).isEmpty();
        assertThat(doubts(notice("共2人，共1人，合计共计3名，见附件。", roster("甲", "乙"), roster("丙")))).isEmpty();
        assertThat(doubts(notice("名单见附件。", roster("甲", "乙", "甲")))).containsExactly(Doubt.NAMED_TWICE);
        assertThat(doubts(notice("参加人员共120人。"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"教研中心, SHORT_NAME", "凤来教研室, UNKNOWN_UNIT", "'', NOTHING_WRITTEN"})
    void theSignatureIsAFullName(String signature, Doubt doubt) {
        assertThat(doubts(new Manuscript(DocumentKind.SUMMARY, "总结", "", "内容。", List.of(), signature, DATE, NAMES))).containsExactly(doubt);
    }

    @ParameterizedTest
    @CsvSource({"实验小学、河口小学, SHORT_ADDRESSEE", "凤来区实验小学、第九小学, UNKNOWN_UNIT", "'', NO_ADDRESSEE"})
    void addresseesAreKnown(String addressees, Doubt doubt) {
        assertThat(doubts(new Manuscript(DocumentKind.LETTER, "函", addressees, "内容。", List.of(), "凤来区教研中心", DATE, NAMES))).containsExactly(doubt);
    }

    @Test
    void manyAtOnceNeedNoFullName() {
        assertThat(doubts(new Manuscript(DocumentKind.NOTICE, "通知", "各小学、各教研组，有关单位", "内容。", List.of(), "凤来区教研中心", DATE, NAMES))).isEmpty();
    }

    @Test
    void minutesNeedNeitherAddresseeNorSignature() {
        assertThat(doubts(new Manuscript(DocumentKind.MINUTES, "会议纪要", "", "内容。", List.of(), "", DATE, NAMES))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"定于{日期}举办。", "地点在____。", "参加人员为【待填】。", "定于X月X日举办。", "共××人。", "一、时间：\n二、地点：中心。", "时间：9月18日。\n地点："})
    void whatNobodyFilledInStopsTheIssue(String body) {
        assertThat(Proofreading.of(notice(body))).anyMatch(finding -> finding.doubt() == Doubt.BLANK_LEFT && finding.isError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"采用XML格式报送。", "一、时间：2026年9月18日。", "二、地点：\n实验小学报告厅。", "X光室在二楼。", "注：名单附后。"})
    void ordinaryTextHasNoBlanks(String body) {
        assertThat(doubts(notice(body))).doesNotContain(Doubt.BLANK_LEFT);
    }

    @Test
    void nothingWrittenIsSaid() {
        assertThat(doubts(new Manuscript(DocumentKind.PLAN, "", "", " ", List.of(), "凤来区教研中心", DATE, NAMES))).containsExactly(Doubt.NOTHING_WRITTEN, Doubt.NOTHING_WRITTEN);
    }

    @Test
    void errorsComeFirst() {
        assertThat(doubts(notice("请于11月10日前报名，根据凤教研[2026]12号文件。"))).containsExactly(Doubt.WRONG_BRACKETS, Doubt.PAST);
    }
}
