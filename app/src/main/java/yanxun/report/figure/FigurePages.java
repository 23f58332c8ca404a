package yanxun.report.figure;

import static yanxun.platform.i18n.Text.t;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.figure.Figure;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** Puts a figure's page together, and writes its rows out. */
@Component
class FigurePages {
    /** A sheet holds about a million. */
    private static final int MOST_ROWS = 500_000;
    private static final int MOST_SLICES = 500;
    private static final Map<String, String> LEVELS = Map.of("SCHOOL", "校本", "COMMUNITY", "共同体", "DISTRICT", "区级", "CITY", "市级", "PROVINCE", "省级", "NATIONAL", "国家级");

    private final Standings standings;
    private final Grounds grounds;
    private final Reckoning reckoning;
    private final FormNames forms;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    FigurePages(Standings standings, Grounds grounds, Reckoning reckoning, FormNames forms, Units units, Audit audit, Clock clock) {
        this.standings = standings;
        this.grounds = grounds;
        this.reckoning = reckoning;
        this.forms = forms;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    CataloguePage catalogue(@Nullable UUID asked, Period period, Viewer viewer) {
        var ground = grounds.of(asked, viewer);
        var entries = standings.catalogue().stream().map(figure -> new CataloguePage.Entry(figure, standings.value(figure, ground, period))).toList();
        return new CataloguePage(ground.unit(), period, now(), entries, units.choices(ground, viewer));
    }

    FigurePage page(String key, @Nullable UUID asked, Period period, String by, boolean missing, int number, Viewer viewer) {
        var figure = standings.find(key).orElseThrow(NotFound::new);
        var ground = grounds.of(asked, viewer);
        var breakdown = standings.breakdown(figure, ground, period);
        var dimension = Dimension.of(by);
        boolean only = missing && figure.sum() == Figure.Sum.SHARE;
        var slices = standings.slices(figure, ground, period, dimension).stream().limit(MOST_SLICES).toList();
        var rows = reckoning.page(figure, ground.unit().id(), period, breakdown.window((long) (number - 1) * Page.SIZE, Page.SIZE, only), Page.SIZE, only);
        var names = names(viewer);
        if (dimension == Dimension.UNIT || dimension == Dimension.SECTION) {
            names.putAll(units.names(slices.stream().map(FigurePage.Slice::name).toList()));
        } else if (dimension == Dimension.PERSON) {
            names.putAll(units.people(slices.stream().map(FigurePage.Slice::name).toList()));
        }
        return new FigurePage(figure, ground.unit(), period, now(), breakdown.value(), by, slices, only, new Page<>(rows, number, Page.SIZE, breakdown.rows(only)), names);
    }

    /** Exactly the rows behind the number, with the definition above them. */
    void export(String key, @Nullable UUID asked, Period period, boolean missing, Viewer viewer, OutputStream out) {
        var figure = standings.find(key).orElseThrow(NotFound::new);
        var ground = grounds.of(asked, viewer);
        var breakdown = standings.breakdown(figure, ground, period);
        boolean only = missing && figure.sum() == Figure.Sum.SHARE;
        if (breakdown.rows(only) > MOST_ROWS) {
            throw new Rejected("明细有 {0} 行,一张表放不下 {1} 行以上,请缩短日期或选择下级单位", breakdown.rows(only), MOST_ROWS);
        }
        audit.note(viewer, "导出", "figure:" + key, ground.unit().name() + " " + period.from() + "–" + period.to());
        write(figure, ground, period, breakdown.value(), only, names(viewer), out);
    }

    private void write(Figure figure, Ground ground, Period period, @Nullable BigDecimal value, boolean missing, Map<String, String> names, OutputStream out) {
        var layout = SheetLayout.of(figure.name(), "日期", "单位", "事项", "人员", "工号", "状态", figure.partName(), "层级", "数量")
                .titled(ground.unit().name() + " " + figure.name()).asOf(t("{0} 至 {1};截至 {2};{3}", period.from(), period.to(), now(), t(figure.definition()))).widths(12, 24, 44, 12, 14, 10, 20, 10, 8);
        try (var sheet = SheetWriter.xlsx(out, layout); var rows = reckoning.all(figure, ground, period, MOST_ROWS, missing)) {
            rows.forEach(row -> sheet.row(row.onDate(), row.unitName(), row.title(), row.personName(), row.personNumber(), row.reached() == null ? "" : row.reached() ? figure.reached() : figure.missing(), names.getOrDefault(row.part(), row.part()), names.getOrDefault(row.level(), row.level()), row.amount()));
            sheet.total(missing ? "本表行数" : "合计", "", "", "", "", "", "", "", missing ? null : value == null ? "—" : value);
            sheet.finish();
        }
    }

    private Map<String, String> names(Viewer viewer) {
        var names = new HashMap<>(LEVELS);
        names.putAll(forms.everOf(viewer.wall()));
        return names;
    }

    private String now() {
        return Times.minute(clock.instant());
    }
}
