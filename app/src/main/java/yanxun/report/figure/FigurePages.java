package yanxun.report.figure;

import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.FormNames;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;

/** Puts a figure's page together, and writes its rows out. */
@Component
class FigurePages {
    private static final int MOST_ROWS = 200_000;
    private static final Map<String, String> LEVELS = Map.of("SCHOOL", "校本", "COMMUNITY", "共同体", "DISTRICT", "区级", "CITY", "市级", "PROVINCE", "省级", "NATIONAL", "国家级");

    private final FigureQueries figures;
    private final FormNames forms;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    FigurePages(FigureQueries figures, FormNames forms, JdbcClient jdbc, Audit audit, Clock clock) {
        this.figures = figures;
        this.forms = forms;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    CataloguePage catalogue(@Nullable UUID asked, Period period, Viewer viewer) {
        var unit = figures.unit(asked, viewer);
        var entries = figures.catalogue().stream().map(figure -> new CataloguePage.Entry(figure, figures.value(figure, unit.id(), period))).toList();
        return new CataloguePage(unit, period, now(), entries, units(viewer));
    }

    FigurePage page(String key, @Nullable UUID asked, Period period, String by, int number, Viewer viewer) {
        var figure = figures.find(key).orElseThrow(NotFound::new);
        var unit = figures.unit(asked, viewer);
        return new FigurePage(figure, unit, period, now(), figures.value(figure, unit.id(), period), by, figures.by(figure, by, unit.id(), period),
                figures.rows(figure, unit.id(), period, number, Page.SIZE), names(viewer));
    }

    /** Exactly the rows behind the number, with the definition above them. */
    @Transactional
    public void export(String key, @Nullable UUID asked, Period period, Viewer viewer, OutputStream out) {
        var figure = figures.find(key).orElseThrow(NotFound::new);
        var unit = figures.unit(asked, viewer);
        var names = names(viewer);
        var layout = SheetLayout.of(figure.name(), "日期", "单位", "事项", figure.partName(), "层级", "数量")
                .titled(unit.name() + " " + figure.name()).asOf(period.from() + " 至 " + period.to() + ";截至 " + now() + ";" + figure.definition()).widths(12, 24, 44, 20, 10, 8);
        audit.note(viewer, "导出", "figure:" + key, unit.name() + " " + period.from() + "–" + period.to());
        try (var sheet = SheetWriter.xlsx(out, layout); var rows = figures.read(figure, unit.id(), period, MOST_ROWS, 0)) {
            rows.forEach(row -> sheet.row(row.onDate(), row.unitName(), row.title(), names.getOrDefault(row.part(), row.part()), names.getOrDefault(row.level(), row.level()), row.amount()));
            sheet.total("合计", "", "", "", "", figures.value(figure, unit.id(), period));
            sheet.finish();
        }
    }

    private Map<String, String> names(Viewer viewer) {
        var names = new HashMap<>(LEVELS);
        names.putAll(forms.of(viewer.wall()));
        return names;
    }

    private List<FigureQueries.Unit> units(Viewer viewer) {
        return jdbc.sql("""
                select distinct u.id, u.name, u.kind from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date
                 where r.ancestor = any (:scopes::uuid[]) and u.kind in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'BUREAU', 'SECTION', 'SCHOOL') order by u.kind, u.name limit 300
                """).param("scopes", viewer.scopes(Permission.SEE_FIGURES)).query(FigureQueries.Unit.class).list();
    }

    private String now() {
        return Times.minute(clock.instant());
    }
}
