package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yanxun.methods.coding.Flanders;
import yanxun.methods.coding.Strip;
import yanxun.methods.coding.StudentTeacher;
import yanxun.methods.coding.Tally;
import yanxun.rubric.Coding;
import yanxun.rubric.Edition;

/** What a coded lesson comes to: shares of the codes, and by the instrument S–T stairs with Rt and Ch, or the matrix of Flanders with its ratios. */
public record CodingPanel(String title, String scheme, int seconds, int samples, List<Share> shares, @Nullable Stairs stairs, @Nullable Matrix matrix) {
    public record Share(String key, String name, String group, int count, String percent) {}

    /** @param line points of the stairs in a square of 100 @param rt across, ch up, of the point among the four modes */
    public record Stairs(String rt, String ch, String mode, String line, double x, double y) {
        public String pointX() {
            return String.format(Locale.ROOT, "%.1f", x * 100);
        }

        public String pointY() {
            return String.format(Locale.ROOT, "%.1f", 100 - y * 100);
        }
    }

    public record Matrix(List<List<Integer>> rows, Map<String, String> ratios) {}

    static Strip strip(Recorded.Coded coded, Coding coding) {
        var known = coding.codes().stream().map(Coding.Code::key).collect(Collectors.toSet());
        return Strip.sampled(coded.events().stream().filter(event -> known.contains(event.c())).map(event -> new Strip.Tap(event.t(), event.c())).toList(), coded.end(), coding.seconds());
    }

    static CodingPanel of(Edition edition, Coding coding, Recorded.Coded coded) {
        var codes = strip(coded, coding).codes();
        var tally = Tally.of(codes);
        var shares = coding.codes().stream().map(code -> new Share(code.key(), code.name(), code.group().name().toLowerCase(Locale.ROOT), tally.counts().getOrDefault(code.key(), 0), percent(tally.share(code.key())))).toList();
        return new CodingPanel(edition.title(), coding.scheme().displayName(), coding.seconds(), codes.size(), shares, coding.scheme() == Coding.Scheme.ST && !codes.isEmpty() ? stairs(codes) : null,
                coding.scheme() == Coding.Scheme.FLANDERS && codes.size() > 1 ? matrix(codes) : null);
    }

    private static Stairs stairs(List<String> codes) {
        var analysis = StudentTeacher.of(codes);
        var most = Math.max(1, codes.size());
        var line = analysis.stairs().stream().map(point -> String.format(Locale.ROOT, "%.2f,%.2f", 100.0 * point.teacher() / most, 100 - 100.0 * point.student() / most)).collect(Collectors.joining(" "));
        return new Stairs(two(analysis.teacherShare()), two(analysis.changeRate()), analysis.mode().displayName(), line, analysis.teacherShare(), analysis.changeRate());
    }

    private static Matrix matrix(List<String> codes) {
        var flanders = Flanders.of(codes.stream().map(Integer::valueOf).toList());
        var rows = IntStream.rangeClosed(1, Flanders.CATEGORIES).mapToObj(row -> IntStream.rangeClosed(1, Flanders.CATEGORIES).mapToObj(column -> flanders.cell(row, column)).toList()).toList();
        var ratios = new LinkedHashMap<String, String>();
        ratios.put(t("教师言语"), told(flanders.teacherTalk()));
        ratios.put(t("学生言语"), told(flanders.pupilTalk()));
        ratios.put(t("沉寂或混乱"), told(flanders.silence()));
        ratios.put(t("间接影响与直接影响之比"), told(flanders.indirectToDirect()));
        ratios.put(t("修正的间接直接比"), told(flanders.revisedIndirectToDirect()));
        ratios.put(t("教师反应比"), told(flanders.teacherResponse()));
        ratios.put(t("教师提问比"), told(flanders.teacherQuestion()));
        ratios.put(t("学生主动比"), told(flanders.pupilInitiation()));
        ratios.put(t("内容十字区"), told(flanders.contentCross()));
        ratios.put(t("稳态比"), told(flanders.steadyState()));
        return new Matrix(new ArrayList<>(rows), ratios);
    }

    private static String told(OptionalDouble value) {
        return value.isPresent() ? two(value.getAsDouble()) : "—";
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
