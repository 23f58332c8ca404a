package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Coding;
import yanxun.rubric.Content;
import yanxun.rubric.Kind;
import yanxun.rubric.Notes;
import yanxun.rubric.RaterKind;
import yanxun.rubric.Rating;

/** What an instrument is called, what it is for, and what holds for all of it; which fields are meant depends on its kind. */
public record HeadForm(
        @Nullable String title, @Nullable String guide, @Nullable String full, @Nullable List<String> bands, @Nullable List<String> from, @Nullable List<String> raters, @Nullable String seconds,
        @Nullable String headings, int version) {
    static final int LONGEST_GUIDE = 2000;

    static HeadForm of(Shown edition) {
        return switch (edition.content()) {
            case Rating rating -> new HeadForm(edition.title(), edition.guide(), Typed.shown(rating.full()), Typed.padded(rating.bands().stream().map(Rating.Band::name).toList(), Checking.MOST_BANDS, ""),
                    Typed.padded(rating.bands().stream().map(band -> Typed.shown(band.from())).toList(), Checking.MOST_BANDS, ""),
                    Stream.of(RaterKind.values()).map(kind -> Typed.shown(rating.raters().get(kind))).toList(), null, null, edition.version());
            case Coding coding -> new HeadForm(edition.title(), edition.guide(), null, null, null, null, String.valueOf(coding.seconds()), null, edition.version());
            case Notes notes -> new HeadForm(edition.title(), edition.guide(), null, null, null, null, null, String.join("\n", notes.headings()), edition.version());
        };
    }

    Map<String, String> errors(Kind kind) {
        var errors = new LinkedHashMap<String, String>();
        Typed.name("title", title, errors);
        Typed.longest("guide", guide, LONGEST_GUIDE, errors);
        switch (kind) {
            case RATING -> rating(errors);
            case CODING -> {
                if (!Typed.text(seconds).matches("\\d{1,3}") || Integer.parseInt(Typed.text(seconds)) < 1 || Integer.parseInt(Typed.text(seconds)) > 600) {
                    errors.put("seconds", "请写 1 到 600 之间的秒数");
                }
            }
            case NOTES -> {
                if (lines().size() > Checking.MOST_HEADINGS || lines().stream().anyMatch(line -> line.length() > Checking.LONGEST_NAME)) {
                    errors.put("headings", "最多 20 个栏目,每个最多 60 个字");
                }
            }
        }
        return errors;
    }

    private void rating(Map<String, String> errors) {
        if (!Typed.isNumber(full) || Typed.number(full).signum() == 0 || Typed.number(full).compareTo(BigDecimal.valueOf(1000)) > 0) {
            errors.put("full", "请写大于 0、不超过 1000 的数");
        }
        for (int line = 0; line < Checking.MOST_BANDS; line++) {
            if (Typed.at(bands, line).isEmpty() != Typed.at(from, line).isEmpty() || !Typed.at(from, line).isEmpty() && !Typed.isNumber(Typed.at(from, line))) {
                errors.put("bands", "每个等第要有名称和起点分,如“优秀”“85”");
            }
        }
        for (int line = 0; line < RaterKind.values().length; line++) {
            var typed = Typed.at(raters, line);
            if (!typed.isEmpty() && (!Typed.isNumber(typed) || Typed.number(typed).compareTo(BigDecimal.valueOf(100)) > 0)) {
                errors.put("raters", "权重请写 0 到 100 之间的数");
            }
        }
    }

    InstrumentFile.Read into(Content content) {
        return new InstrumentFile.Read(Typed.text(title), Typed.text(guide), switch (content) {
            case Rating rating -> new Rating(rating.dimensions(), Typed.number(full), typedBands(), typedRaters());
            case Coding coding -> new Coding(coding.scheme(), Integer.parseInt(Typed.text(seconds)), coding.codes());
            case Notes _ -> new Notes(lines());
        });
    }

    private List<Rating.Band> typedBands() {
        return IntStream.range(0, Checking.MOST_BANDS).filter(line -> !Typed.at(bands, line).isEmpty()).mapToObj(line -> new Rating.Band(Typed.at(bands, line), Typed.number(Typed.at(from, line)))).toList();
    }

    private Map<RaterKind, BigDecimal> typedRaters() {
        var weights = new EnumMap<RaterKind, BigDecimal>(RaterKind.class);
        for (var kind : RaterKind.values()) {
            var typed = Typed.at(raters, kind.ordinal());
            if (!typed.isEmpty() && Typed.number(typed).signum() > 0) {
                weights.put(kind, Typed.number(typed));
            }
        }
        return weights;
    }

    private List<String> lines() {
        return new ArrayList<>(Typed.text(headings).lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    public String band(int line) {
        return Typed.at(bands, line);
    }

    public String from(int line) {
        return Typed.at(from, line);
    }

    public String rater(int line) {
        return Typed.at(raters, line);
    }
}
