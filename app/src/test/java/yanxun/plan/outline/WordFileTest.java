package yanxun.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static yanxun.plan.outline.Docx.item;
import static yanxun.plan.outline.Docx.p;
import static yanxun.plan.outline.Docx.row;
import static yanxun.plan.outline.Docx.wrapped;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.methods.outline.CalendarEntry;
import yanxun.methods.outline.ParsedDocument;
import yanxun.methods.outline.ParsedPlan;
import yanxun.methods.outline.PlanParser;
import yanxun.methods.outline.Section;
import yanxun.platform.error.Rejected;

class WordFileTest {

    private static final String LISTS = """
            <w:abstractNum w:abstractNumId="7">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="8">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;

    @Test
    void readsParagraphsAndBreaks() {
        assertThat(text(p("教研计划") + "<w:p/>" + "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>一、</w:t></w:r><w:r><w:t>目标</w:t><w:br/><w:t>好</w:t><w:tab/><w:t>快</w:t></w:r></w:p>")).isEqualTo("教研计划\n\n一、目标\n好 快\n");
    }

    @Test
    void readsTablesAsRowsOfCells() {
        assertThat(text("<w:tbl>" + row("周次", "内容", "备注") + row("1", p("1.开会") + p("2.听课"), "") + row("", p("评课") + p("磨课"), "全体") + "</w:tbl>" + p("完"))).isEqualTo("周次\t内容\t备注\n1\t1.开会；2.听课\t\n\t评课；磨课\t全体\n完\n");
    }

    @Test
    void keepsColumnsInPlaceBesideAWideCell() {
        assertThat(text("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("宽") + "</w:tc><w:tc>" + p("窄") + "</w:tc></w:tr></w:tbl>")).isEqualTo("宽\t\t窄\n");
    }

    @Test
    void aTableOfOneCellIsAFrame() {
        assertThat(text("<w:tbl>" + row(p("甲") + p("乙")) + "</w:tbl>")).isEqualTo("甲\n乙\n");
    }

    @Test
    void writesTheNumbersWordOnlyShows() {
        var docx = Docx.of(item("1", 0, "目标") + item("1", 0, "任务") + item("1", 1, "听课") + item("1", 2, "准备") + item("1", 2, "记录") + item("1", 1, "评课") + item("1", 2, "交流") + item("2", 0, "随手") + item("3", 0, "重来") + item("3", 0, "再来"))
                .part("word/numbering.xml", wrapped("numbering", LISTS));

        assertThat(SourceText.of(docx.bytes(), "计划.docx")).isEqualTo("一、目标\n二、任务\n（一）听课\n1.准备\n2.记录\n（二）评课\n1.交流\n• 随手\n一、重来\n二、再来\n");
    }

    @Test
    void findsNumbersThatComeWithTheStyle() {
        var docx = Docx.of("<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:r><w:t>目标</w:t></w:r></w:p>" + p("正文"))
                .part("word/numbering.xml", wrapped("numbering", LISTS))
                .part("word/styles.xml", wrapped("styles", "<w:style w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"));

        assertThat(SourceText.of(docx.bytes(), "计划.docx")).isEqualTo("一、目标\n正文\n");
    }

    @ParameterizedTest
    @CsvSource({"chineseCounting, 1, 一", "chineseCounting, 10, 十", "chineseCounting, 12, 十二", "chineseCounting, 20, 二十", "chineseCounting, 99, 九十九", "japaneseCounting, 3, 三", "chineseLegalSimplified, 2, 贰", "ideographTraditional, 3, 丙",
        "decimalEnclosedCircle, 5, ⑤", "decimalZero, 7, 07", "upperRoman, 4, Ⅳ", "lowerLetter, 2, b", "ordinalText, 6, 6", "none, 6, ''"})
    void writesCountersAsWordDoes(String format, int number, String written) {
        assertThat(NumberFormat.of(format, number)).isEqualTo(written);
    }

    @Test
    void leavesOutWhatWasDeletedOrStandsTwice() {
        assertThat(text("<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><mc:AlternateContent><mc:Choice><w:r><w:t>一</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>一</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>")).isEqualTo("新一\n");
    }

    @Test
    void aWordPlanBecomesAPlan() {
        var docx = Docx.of(p("2025学年第一学期教研计划") + item("1", 0, "主要任务") + item("1", 1, "听课") + item("1", 1, "评课") + item("1", 0, "活动安排") + "<w:tbl>" + row("周次", "内容") + row("1", p("1.开会") + p("2.布置")) + row("2", "听课") + "</w:tbl>")
                .part("word/numbering.xml", wrapped("numbering", LISTS));

        var plan = PlanParser.parse(SourceText.of(docx.bytes(), "计划.docx")).plans().getFirst();

        assertThat(plan.sections()).extracting(Section::number).containsExactly("一", "二");
        assertThat(plan.tasks()).hasSize(2);
        assertThat(plan.calendar()).extracting(CalendarEntry::week).containsExactly(1, 2);
        assertThat(plan.calendar().getFirst().items()).containsExactly("开会", "布置");
    }

    @Test
    void mergedWeeksAndAColumnOfOffices() {
        var calendar = plan("20-merged-week-office-column.docx").calendar();

        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2025-08-28", "2025-08-29", "2025-09-01", "2025-09-08");
        assertThat(calendar).extracting(CalendarEntry::week).containsExactly(null, null, 1, 2);
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("教师大会"), List.of("教师培训"), List.of("开学典礼", "升旗仪式", "备课组长会议", "常规检查"), List.of("全体教师会", "新教师汇报课"));
        assertThat(calendar.getLast().notes()).containsExactly("责任处室:办公室", "责任处室:教科室");
    }

    @Test
    void aMergedCellBesideAnEmptyOneStaysInItsColumn() {
        var docx = Docx.of(p("2025学年第一学期行事历") + "<w:tbl>" + row("周次", "日期", "内容", "部门") + row("1", "9.1-9.7", "开会", "教务处") + row("", "", "听课", "") + row("2", "9.8-9.14", "评课", "") + "</w:tbl>");

        assertThat(PlanParser.parse(SourceText.of(docx.bytes(), "计划.docx")).plans().getFirst().calendar()).extracting(CalendarEntry::items).containsExactly(List.of("开会", "听课"), List.of("评课"));
    }

    @Test
    void twoHalfTablesSideBySide() {
        var calendar = plan("21-two-half-tables.docx").calendar();

        assertThat(calendar).extracting(CalendarEntry::week).containsExactly(1, 2, 3, 4);
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("开学典礼"), List.of("常规检查"), List.of("期中调研"), List.of("家长会"));
    }

    @Test
    void aTableOfContentsIsToldFromTheDocument() {
        var document = document("22-table-of-contents.docx");

        assertThat(document.plans().getFirst().sections()).extracting(Section::title).containsExactly("指导思想", "工作重点", "逐月安排");
        assertThat(document.furniture()).extracting(line -> line.text()).containsExactly("目 录", "一、指导思想……1", "二、工作重点……2", "三、逐月安排……3");
    }

    @Test
    void aTableOfContentsIsKnownByItsFieldOrItsStyle() {
        var field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:t>一、目标</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>1</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>二、任务</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + p("一、目标");
        var style = Docx.of("<w:p><w:pPr><w:pStyle w:val=\"11\"/></w:pPr><w:r><w:t>一、目标</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>1</w:t></w:r></w:p>" + p("正文"))
                .part("word/styles.xml", wrapped("styles", "<w:style w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>"));

        assertThat(text(field)).isEqualTo("一、目标……1\n二、任务……2\n一、目标\n");
        assertThat(SourceText.of(style.bytes(), "计划.docx")).isEqualTo("一、目标……1\n正文\n");
    }

    @Test
    void dayRangesBelowAMonth() {
        var calendar = plan("23-month-column-day-ranges.docx").calendar();

        assertThat(calendar).extracting(CalendarEntry::week).containsExactly(1, 2, 6, 7);
        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2025-09-01", "2025-09-08", "2025-10-06", "2025-10-13");
        assertThat(calendar).extracting(CalendarEntry::lastDate).containsExactly("2025-09-07", "2025-09-14", "2025-10-12", "2025-10-19");
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("开学典礼"), List.of("教师节活动"), List.of("国庆返校"), List.of("优课评选"));
    }

    @Test
    void weekdaysOfAWeek() {
        var calendar = plan("25-weekday-rows.docx").calendar();

        assertThat(calendar).extracting(CalendarEntry::week).containsOnly(13);
        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("05-11", "05-11", "05-12", "05-13", "05-14", "05-15");
        assertThat(calendar).extracting(entry -> entry.items().size()).containsExactly(0, 2, 1, 1, 1, 1);
        assertThat(calendar.get(2).notes()).containsExactly("备注:责任人:李老师");
    }

    @Test
    void refusesAnArchiveBomb() {
        var blanks = new byte[200 << 20];
        Arrays.fill(blanks, (byte) ' ');
        var bomb = new Docx().part("word/document.xml", blanks).bytes();

        assertThat(bomb.length).isLessThan(1 << 20);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertRejected(bomb, "大得不正常"));
    }

    @Test
    void refusesABombOfXmlBehindAnHonestBeginning() {
        var bomb = Docx.of(p("计划") + "<w:p/>".repeat(8 << 20)).bytes();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRejected(bomb, "大得不正常"));
    }

    @Test
    void bombsInPartsWeDoNotReadDoNoHarm() {
        var docx = Docx.of(p("计划")).part("word/media/image1.bmp", new byte[300 << 20]).bytes();

        assertThat(SourceText.of(docx, "计划.docx")).isEqualTo("计划\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>|&e;", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">|text",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>|&b;",
    })
    void refusesDocumentTypesAndEntities(String type, String content) {
        var docx = new Docx().part("word/document.xml", "<?xml version=\"1.0\"?>" + type + "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>" + content + "</w:t></w:r></w:p></w:document>");

        assertRejected(docx.bytes(), "外部定义");
    }

    @Test
    void refusesEntitiesInTheNumberingToo() {
        var docx = Docx.of(p("计划")).part("word/numbering.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>");

        assertRejected(docx.bytes(), "外部定义");
    }

    @Test
    void refusesDamagedFilesInOneSentence() {
        var whole = Docx.of(p("计划")).bytes();

        assertRejected(Arrays.copyOf(whole, whole.length / 2), "损坏");
        assertRejected(new Docx().part("word/document.xml", "<w:document xmlns:w='w'><w:p>").bytes(), "损坏");
        assertRejected(new Docx().part("word/document.xml", "").bytes(), "损坏");
        assertRejected(new Docx().part("hello.txt", "hi").bytes(), "不是 Word 文档");
    }

    @Test
    void anyDamageIsRefusedOrReadButNeverBreaks() {
        var random = new Random(3);
        var whole = Docx.of(p("计划").repeat(50) + "<w:tbl>" + row("1", "甲") + "</w:tbl>").part("word/numbering.xml", wrapped("numbering", LISTS)).bytes();
        for (int i = 0; i < 500; i++) {
            var broken = whole.clone();
            for (int j = 0; j < 3; j++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            try {
                SourceText.of(broken, "计划.docx");
            } catch (Rejected refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void readsALongDocument() {
        var random = new Random(4);
        var body = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            body.append(p(random.nextInt() + "听课评课磨课赛课,研训一体," + random.nextInt()));
        }

        assertThat(SourceText.of(Docx.of(body.toString()).bytes(), "长.docx").lines()).hasSize(60_000);
    }

    private static ParsedPlan plan(String file) {
        return document(file).plans().getFirst();
    }

    private static ParsedDocument document(String file) {
        try (var stream = WordFileTest.class.getResourceAsStream(file)) {
            return PlanParser.parse(SourceText.of(stream.readAllBytes(), file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String body) {
        return SourceText.of(Docx.of(body).bytes(), "计划.docx");
    }

    private static void assertRejected(byte[] content, String why) {
        assertThatThrownBy(() -> SourceText.of(content, "计划.docx")).isInstanceOf(Rejected.class).hasMessageContaining(why);
    }
}
