package yanxun.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanxun.document.layout.Paper.Variant;

/** The Word file: its measures as it states them, and as an independent program lays it out. */
class WordPrintTest {
    private static final double TWIP = 25.4 / 1440;

    @Test
    void theFileStatesTheMeasuresOfTheNorm() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            try (var word = new XWPFDocument(new ByteArrayInputStream(WordPrint.write(Papers.of(seed))))) {
                var section = word.getDocument().getBody().getSectPr();
                var margins = section.getPgMar();
                assertThat(((Number) margins.getTop()).doubleValue() * TWIP).isCloseTo(37, within(0.1));
                assertThat(((Number) margins.getLeft()).doubleValue() * TWIP).isCloseTo(28, within(0.1));
                assertThat(((Number) margins.getRight()).doubleValue() * TWIP).isCloseTo(26, within(0.1));
                assertThat(((Number) margins.getBottom()).doubleValue() * TWIP).isCloseTo(35, within(0.1));
                assertThat(((Number) section.getPgSz().getW()).doubleValue() * TWIP).isCloseTo(210, within(0.1));
                assertThat(((Number) section.getDocGrid().getLinePitch()).longValue()).isEqualTo(579);
                assertThat(word.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()).map(run -> run.getFontFamily()).distinct())
                        .isSubsetOf("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", null);
            }
        }
    }

    @Test
    void levelsAreInTheirFaces() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(WordPrint.write(Papers.of(1))))) {
            assertThat(faces(word, "一、")).containsOnly("黑体");
            assertThat(faces(word, "（一）")).containsOnly("楷体_GB2312");
            assertThat(faces(word, "1.")).containsOnly("仿宋_GB2312");
        }
    }

    private static List<String> faces(XWPFDocument word, String beginning) {
        return word.getParagraphs().stream().filter(paragraph -> paragraph.getText().startsWith(beginning)).map(paragraph -> paragraph.getRuns().getFirst().getFontFamily()).distinct().toList();
    }

    /** LibreOffice has other fonts and its own ideas about the height of a line; the lines drawn and the edges of the text are the same. */
    @Test
    void anotherProgramLaysItOutTheSame(@TempDir Path folder) throws Exception {
        var converter = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(path -> Path.of(path, "soffice")).filter(Files::isExecutable).findFirst();
        assumeTrue(converter.isPresent(), "no converter");
        var seeds = IntStream.range(0, 12).boxed().toList();
        for (var seed : seeds) {
            Files.write(folder.resolve(seed + ".docx"), WordPrint.write(Papers.of(seed)));
        }
        var command = new java.util.ArrayList<>(List.of(converter.get().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf", "--outdir", folder.toString()));
        seeds.forEach(seed -> command.add(folder.resolve(seed + ".docx").toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        for (var seed : seeds) {
            measure(seed, Measured.of(Files.readAllBytes(folder.resolve(seed + ".pdf"))));
        }
    }

    /** The converter lets a closing mark stand in the margin. */
    private static boolean hangs(Measured.Letter letter) {
        return "，。；：、！？》”）".contains(letter.text());
    }

    private static void measure(int seed, Measured measured) {
        var paper = Papers.of(seed);
        var softly = new org.assertj.core.api.SoftAssertions();
        for (var page : measured.pages()) {
            var letters = page.letters().stream().filter(letter -> !letter.text().isBlank() && letter.y() < 264 && letter.size() < 20).toList();
            softly.assertThat(letters).as("document " + seed).filteredOn(letter -> letter.x() < 27 || letter.right() > 185.6 && !hangs(letter)).isEmpty();
            var lines = page.lines().stream().map(line -> line.stream().filter(letter -> Math.abs(letter.size() - 16) < 0.2).toList()).filter(line -> !line.isEmpty()).toList();
            softly.assertThat(lines.size()).as("document " + seed + " lines").isLessThanOrEqualTo(22);
            softly.assertThat(lines).as("document " + seed + " characters").allMatch(line -> line.stream().filter(letter -> letter.right() <= 185.6 || !hangs(letter)).mapToDouble(letter -> letter.text().codePointAt(0) >= 0x2000 ? 1 : 0.5).sum() <= 28);
        }
        var first = measured.pages().getFirst();
        var banner = first.letters().stream().max(java.util.Comparator.comparingDouble(Measured.Letter::size)).orElseThrow();
        softly.assertThat(banner.top()).as("document " + seed + " banner").isCloseTo(paper.variant() == Variant.LETTER ? 30 : 72, within(2.0));
        var wanted = paper.variant() == Variant.LETTER ? 170.0 : 156.0;
        var red = first.drawn().stream().filter(line -> line.isHorizontal() && line.y1() < 262 && line.thickness() > 0.4 && Math.abs(line.width() - wanted) < 1).toList();
        softly.assertThat(red).as("document " + seed + " red line").isNotEmpty();
        var number = first.lines().stream().filter(line -> line.stream().anyMatch(letter -> letter.text().equals("〔"))).findFirst().orElseThrow().getFirst();
        if (paper.variant() != Variant.LETTER) {
            softly.assertThat(red.getFirst().y1() - number.top() - 5.64).as("document " + seed + " number over the red line").isCloseTo(4, within(1.5));
        }
        var dashes = measured.pages().stream().flatMap(page -> page.letters().stream()).filter(letter -> letter.y() > 264 && letter.text().equals("—")).toList();
        softly.assertThat(dashes).as("document " + seed + " page numbers").allMatch(letter -> Math.abs(letter.top() + 2.47 - 269) < 1.5);
        System.out.printf(java.util.Locale.ROOT, "word %d %s: banner %.1f, number ends %.1f, red %.1f, pages %d (PDF %d)%n", seed, paper.variant(), banner.top(), number.top() + 5.64, red.getFirst().y1(), measured.pages().size(),
                Typesetting.sheets(paper).size());
        softly.assertAll();
    }
}
