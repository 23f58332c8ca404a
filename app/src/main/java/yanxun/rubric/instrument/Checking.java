package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;
import yanxun.rubric.Coding;
import yanxun.rubric.Content;
import yanxun.rubric.Notes;
import yanxun.rubric.Rating;

/** What a content must be to be kept at all, draft or not: it may come from a file of somebody's. */
final class Checking {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);
    private static final int MOST_DIMENSIONS = 20;
    private static final int MOST_ITEMS = 100;
    static final int MOST_LEVELS = 8;
    static final int MOST_BANDS = 6;
    static final int MOST_CODES = 30;
    static final int MOST_HEADINGS = 20;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_TEXT = 500;

    private Checking() {}

    static Content checked(Content content) {
        switch (content) {
            case Rating rating -> rating(rating);
            case Coding coding -> coding(coding);
            case Notes notes -> notes(notes);
        }
        return content;
    }

    private static void rating(Rating rating) {
        points("满分", rating.full());
        most("维度", rating.dimensions().size(), MOST_DIMENSIONS);
        most("项目", (int) rating.items().count(), MOST_ITEMS);
        most("等第", rating.bands().size(), MOST_BANDS);
        keys(Stream.concat(rating.dimensions().stream().map(Rating.Dimension::key), rating.items().map(Rating.Item::key)));
        for (var dimension : rating.dimensions()) {
            name("维度", dimension.name());
            if (dimension.weight() != null) {
                points(dimension.name(), dimension.weight());
            }
            dimension.items().forEach(Checking::item);
        }
        for (var band : rating.bands()) {
            name("等第", band.name());
            number(band.name(), band.from(), MOST_POINTS);
        }
        rating.raters().forEach((kind, weight) -> number(kind.displayName(), weight, BigDecimal.valueOf(100)));
    }

    private static void item(Rating.Item item) {
        name("项目", item.name());
        text(item.guide());
        points(item.name(), item.weight());
        most("等级", item.levels().size(), MOST_LEVELS);
        keys(item.levels().stream().map(Rating.Level::key));
        for (var level : item.levels()) {
            name("等级", level.name());
            number(item.name(), level.share(), BigDecimal.ONE);
            text(level.descriptor());
        }
    }

    private static void coding(Coding coding) {
        if (coding.scheme() == null) {
            throw new Rejected("没有写明用哪一种编码");
        }
        if (coding.seconds() < 1 || coding.seconds() > 600) {
            throw new Rejected("间隔应为 1 到 600 秒,现在写的是 {0}", coding.seconds());
        }
        most("编码", coding.codes().size(), MOST_CODES);
        keys(coding.codes().stream().map(Coding.Code::key));
        for (var code : coding.codes()) {
            name("编码", code.name());
            text(code.hint());
            if (code.group() == null) {
                throw new Rejected("编码“{0}”没有写明是谁的行为", code.name());
            }
        }
        var keys = Set.copyOf(coding.codes().stream().map(Coding.Code::key).toList());
        if (coding.scheme().isFixed() && !keys.equals(fixed(coding.scheme()))) {
            throw new Rejected("这种分析的编码是固定的:{0}", String.join(" ", fixed(coding.scheme()).stream().sorted().toList()));
        }
    }

    private static Set<String> fixed(Coding.Scheme scheme) {
        return scheme == Coding.Scheme.ST ? Set.of("S", "T") : Set.copyOf(IntStream.rangeClosed(1, 10).mapToObj(String::valueOf).toList());
    }

    private static void notes(Notes notes) {
        most("栏目", notes.headings().size(), MOST_HEADINGS);
        notes.headings().forEach(heading -> name("栏目", heading));
    }

    private static void keys(Stream<@Nullable String> keys) {
        var seen = new HashSet<String>();
        keys.forEach(key -> {
            if (key == null || !KEY.matcher(key).matches() || !seen.add(key)) {
                throw new Rejected("代号应各不相同,用字母和数字,最多 20 个字符");
            }
        });
    }

    private static void name(String what, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Rejected("每个{0}都要有名称,最多 {1} 个字", yanxun.platform.i18n.Text.t(what), LONGEST_NAME);
        }
    }

    private static void text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Rejected("说明和描述最多 {0} 个字", LONGEST_TEXT);
        }
    }

    private static void most(String what, int count, int most) {
        if (count > most) {
            throw new Rejected("{0}最多 {1} 个", yanxun.platform.i18n.Text.t(what), most);
        }
    }

    private static void points(String name, @Nullable BigDecimal points) {
        number(name, points, MOST_POINTS);
        if (points == null || points.signum() == 0) {
            throw new Rejected("“{0}”的分值应大于 0", name);
        }
    }

    /** Looked at before anything is reckoned with it: a number with a million places stops a program. */
    private static void number(String name, @Nullable BigDecimal number, BigDecimal most) {
        if (number == null || number.scale() > 4 || number.scale() < -4 || number.precision() > 8 || number.signum() < 0 || number.compareTo(most) > 0) {
            throw new Rejected("“{0}”的数应在 0 到 {1} 之间", name, most.toPlainString());
        }
    }
}
