package yanxun.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.document.layout.Measured.Drawn;
import yanxun.document.layout.Measured.Letter;
import yanxun.document.layout.Measured.Page;
import yanxun.document.layout.Paper.Variant;
import yanxun.document.type.Typefaces;

/** The PDF, measured by a library that did not write it, against GB/T 9704—2012; millimetres. */
class LayoutTest {
    private static final double TOLERANCE = 1;
    private static final PdfPrint PRINT = new PdfPrint(new Typefaces());

    /** 240 documents of every shape in blocks of 40, so that a failure names its neighbourhood. */
    @ParameterizedTest
    @ValueSource(ints = {0, 40, 80, 120, 160, 200})
    void everyDocumentKeepsTheMeasures(int from) throws IOException {
        var papers = IntStream.range(from, from + 40).mapToObj(Papers::of).toList();
        var sheets = papers.stream().map(Typesetting::sheets).toList();
        var printed = Measured.of(PRINT.print(sheets.stream().flatMap(List::stream).toList(), "all", "x")).pages().iterator();
        for (int i = 0; i < papers.size(); i++) {
            var pages = Stream.generate(printed::next).limit(sheets.get(i).size()).toList();
            measure("document " + (from + i), papers.get(i), pages);
        }
        assertThat(printed.hasNext()).isFalse();
    }

    private static void measure(String name, Paper paper, List<Page> pages) {
        var softly = new SoftAssertions();
        for (int i = 0; i < pages.size(); i++) {
            page(softly, name + " page " + (i + 1), paper, pages.get(i), i + 1);
        }
        first(softly, name, paper, pages.getFirst());
        last(softly, name, paper, pages.getLast());
        softly.assertAll();
    }

    private static void page(SoftAssertions softly, String where, Paper paper, Page page, int number) {
        var inner = page.letters().stream().filter(letter -> !letter.text().isBlank() && !isPageNumber(letter) && !(paper.variant() == Variant.LETTER && number == 1 && letter.size() > 22)).toList();
        softly.assertThat(inner).as(where + " left").allMatch(letter -> letter.x() >= 28 - TOLERANCE);
        softly.assertThat(inner).as(where + " right").allMatch(letter -> letter.right() <= 184 + TOLERANCE);
        softly.assertThat(inner).as(where + " top").allMatch(letter -> letter.top() >= 37 - TOLERANCE);
        softly.assertThat(inner).as(where + " bottom").allMatch(letter -> letter.y() <= 262 + TOLERANCE);
        var lines = page.lines().stream().map(line -> line.stream().filter(letter -> Math.abs(letter.size() - 16) < 0.1).toList()).filter(line -> !line.isEmpty()).toList();
        softly.assertThat(lines.size()).as(where + " lines").isLessThanOrEqualTo(22);
        softly.assertThat(lines).as(where + " characters in a line").allMatch(line -> line.stream().mapToDouble(letter -> letter.text().codePointAt(0) >= 0x2000 ? 1 : 0.5).sum() <= 28);
        if (number == 1 && paper.variant() == Variant.LETTER) {
            softly.assertThat(page.letters()).as(where + " has no page number").noneMatch(LayoutTest::isPageNumber);
        } else {
            var digits = page.letters().stream().filter(LayoutTest::isPageNumber).filter(letter -> !letter.text().isBlank()).toList();
            softly.assertThat(digits.stream().map(Letter::text).reduce("", String::concat)).as(where).isEqualTo("—" + number + "—");
            softly.assertThat(digits.getFirst().top() + digits.getFirst().size() * 25.4 / 72 / 2).as(where + " dash 7 mm below").isCloseTo(269, within(TOLERANCE));
            if (number % 2 == 1) {
                softly.assertThat(digits.getLast().right()).as(where + " odd right").isCloseTo(184 - 4.94, within(TOLERANCE));
            } else {
                softly.assertThat(digits.getFirst().x()).as(where + " even left").isCloseTo(28 + 4.94, within(TOLERANCE));
            }
        }
    }

    private static boolean isPageNumber(Letter letter) {
        return letter.y() > 264;
    }

    private static void first(SoftAssertions softly, String where, Paper paper, Page page) {
        var banner = page.letters().stream().filter(letter -> Math.abs(letter.y() - bannerBase(page)) < 0.1).toList();
        softly.assertThat(banner.stream().map(Letter::text).reduce("", String::concat)).as(where).isEqualTo(paper.banner());
        softly.assertThat(banner.getFirst().top()).as(where + " banner top").isCloseTo(paper.variant() == Variant.LETTER ? 30 : 72, within(TOLERANCE));
        var centre = (banner.getFirst().x() + banner.getLast().right()) / 2;
        softly.assertThat(centre).as(where + " banner centred").isCloseTo(106, within(TOLERANCE));
        var number = page.lines().stream().filter(line -> line.stream().anyMatch(letter -> letter.text().equals("〔"))).findFirst().orElseThrow();
        var ends = number.getFirst().top() + 16 * 25.4 / 72;
        if (paper.variant() == Variant.LETTER) {
            var wide = page.drawn().stream().filter(line -> line.isHorizontal() && Math.abs(line.width() - 170) < TOLERANCE).sorted(java.util.Comparator.comparingDouble(Drawn::y1)).toList();
            softly.assertThat(wide).as(where + " two double lines").hasSize(4);
            softly.assertThat(wide.getFirst().thickness()).as(where + " thick above thin").isGreaterThan(wide.get(1).thickness());
            softly.assertThat(wide.get(2).thickness()).as(where + " thin above thick").isLessThan(wide.get(3).thickness());
            softly.assertThat(wide.getLast().y1()).as(where + " 20 mm from the lower edge").isCloseTo(277, within(TOLERANCE));
            softly.assertThat(number.stream().mapToDouble(Letter::right).max().orElseThrow()).as(where + " number at the right").isCloseTo(184, within(TOLERANCE));
        } else {
            var red = page.drawn().stream().filter(line -> line.isHorizontal() && line.y1() < 262 && line.thickness() > 0.4).toList();
            softly.assertThat(red).as(where + " red line").hasSize(1);
            softly.assertThat(red.getFirst().width()).as(where).isCloseTo(156, within(TOLERANCE));
            softly.assertThat(red.getFirst().x1()).as(where).isCloseTo(28, within(TOLERANCE));
            softly.assertThat(red.getFirst().y1() - ends).as(where + " 4 mm below the number").isCloseTo(4, within(TOLERANCE));
        }
        softly.assertThat(page.letters().stream().filter(letter -> Math.abs(letter.size() - 16) < 0.1 && letter.y() > ends + 20).count()).as(where + " shows text").isPositive();
    }

    private static double bannerBase(Page page) {
        return page.letters().stream().max(java.util.Comparator.comparingDouble(Letter::size)).orElseThrow().y();
    }

    private static void last(SoftAssertions softly, String where, Paper paper, Page page) {
        var ruled = paper.variant() != Variant.LETTER && (!paper.imprint().copies().isBlank() || !paper.imprint().printer().isBlank());
        if (ruled) {
            var lines = page.drawn().stream().filter(line -> line.isHorizontal() && line.thickness() < 0.4 && Math.abs(line.width() - 156) < TOLERANCE && line.y1() > 210).sorted(java.util.Comparator.comparingDouble(Drawn::y1)).toList();
            softly.assertThat(lines.getLast().y1()).as(where + " lowest line on the edge").isCloseTo(262, within(0.2));
            softly.assertThat(lines.getLast().thickness()).as(where + " outer line").isCloseTo(0.35, within(0.02));
            softly.assertThat(lines.stream().mapToDouble(Drawn::thickness).filter(thick -> Math.abs(thick - 0.35) < 0.02).count()).as(where + " two outer lines").isEqualTo(2);
        }
    }

    @Test
    void eachLevelHasItsFace() throws IOException {
        var paper = Papers.of(0);
        var lines = Measured.of(PRINT.print(Typesetting.sheets(paper), "x", "y")).pages().stream().flatMap(page -> page.lines().stream()).toList();
        assertThat(fontOf(lines, "一、")).containsIgnoringCase("sans");
        assertThat(fontOf(lines, "1.")).doesNotContainIgnoringCase("sans");
        assertThat(Reading.spans("（一）目标。其余", false)).extracting(Span::face).containsExactly(yanxun.document.type.Face.SCRIPT, yanxun.document.type.Face.BODY);
        assertThat(Reading.spans("（1）其余", false)).extracting(Span::face).containsExactly(yanxun.document.type.Face.BODY);
    }

    private static String fontOf(List<List<Letter>> lines, String beginning) {
        return lines.stream().filter(line -> line.stream().sorted(java.util.Comparator.comparingDouble(Letter::x)).map(Letter::text).reduce("", String::concat).startsWith(beginning)).findFirst().orElseThrow().getFirst().font();
    }

    @Test
    void theSignatureIsNeverAloneOnItsPage() {
        for (int lines = 1; lines < 60; lines++) {
            var base = Papers.of(3);
            var paper = new Paper(Variant.OFFICIAL, base.banner(), base.number(), "", "", "", "关于开展教研活动的通知", "各学校", "各学校要认真组织。\n".repeat(lines), List.of(), "凤来区教研中心", base.date(), true, "",
                    new Paper.Imprint("", "", null));
            var last = Typesetting.sheets(paper).getLast();
            var text = last.items().stream().filter(Sheet.Words.class::isInstance).map(item -> ((Sheet.Words) item).text()).reduce("", String::concat);
            assertThat(text).as(lines + " lines").contains("认真组织", "凤来区教研中心");
        }
    }
}
