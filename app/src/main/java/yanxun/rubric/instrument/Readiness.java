package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;
import yanxun.rubric.Coding;
import yanxun.rubric.Content;
import yanxun.rubric.Notes;
import yanxun.rubric.Rating;

/** What still has to be mended before a draft can be published; each fault a sentence. */
final class Readiness {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Rejected> faults = new ArrayList<>();

    private Readiness() {}

    static List<Rejected> faults(Content content) {
        var readiness = new Readiness();
        switch (content) {
            case Rating rating -> readiness.rating(rating);
            case Coding coding -> readiness.coding(coding);
            case Notes notes -> readiness.notes(notes);
        }
        return readiness.faults;
    }

    private void rating(Rating rating) {
        if (rating.dimensions().isEmpty()) {
            faults.add(new Rejected("还没有维度"));
            return;
        }
        rating.dimensions().stream().filter(dimension -> dimension.items().isEmpty()).forEach(dimension -> faults.add(new Rejected("维度“{0}”下还没有项目", dimension.name())));
        twice("维度", rating.dimensions().stream().map(Rating.Dimension::name).toList());
        twice("项目", rating.items().map(Rating.Item::name).toList());
        if (rating.points().compareTo(rating.full()) != 0) {
            faults.add(new Rejected("各维度合计 {0} 分,与满分 {1} 分不符", Text.number(rating.points()), Text.number(rating.full())));
        }
        rating.items().forEach(this::levels);
        bands(rating);
        var raters = rating.raters().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!rating.raters().isEmpty() && raters.compareTo(HUNDRED) != 0) {
            faults.add(new Rejected("各类评价人的权重合计 {0}%,应为 100%", Text.number(raters)));
        }
    }

    private void levels(Rating.Item item) {
        var shares = item.levels().stream().map(Rating.Level::share).toList();
        twice(Text.t("“{0}”的等级", item.name()), item.levels().stream().map(Rating.Level::name).toList());
        if (shares.size() == 1) {
            faults.add(new Rejected("项目“{0}”只有一个等级:至少要两个,或者不分等级直接打分", item.name()));
        } else if (!shares.isEmpty() && (shares.getFirst().compareTo(BigDecimal.ONE) != 0 || !falls(shares))) {
            faults.add(new Rejected("项目“{0}”的等级应从 100% 开始,由高到低", item.name()));
        }
    }

    private void bands(Rating rating) {
        var from = rating.bands().stream().map(Rating.Band::from).toList();
        twice("等第", rating.bands().stream().map(Rating.Band::name).toList());
        if (!falls(from) || !from.isEmpty() && from.getFirst().compareTo(rating.full()) > 0) {
            faults.add(new Rejected("等第应由高到低排列,且不超过满分"));
        }
    }

    private void coding(Coding coding) {
        if (coding.codes().size() < 2) {
            faults.add(new Rejected("至少要有两个编码"));
        }
        twice("编码", coding.codes().stream().map(Coding.Code::name).toList());
    }

    private void notes(Notes notes) {
        if (notes.headings().isEmpty()) {
            faults.add(new Rejected("还没有栏目"));
        }
        twice("栏目", notes.headings());
    }

    private void twice(String what, List<String> names) {
        names.stream().filter(name -> names.stream().filter(name::equals).count() > 1).distinct().forEach(name -> faults.add(new Rejected("{0}“{1}”写了两次", Text.t(what), name)));
    }

    private static boolean falls(List<BigDecimal> numbers) {
        return IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i).compareTo(numbers.get(i - 1)) < 0);
    }
}
