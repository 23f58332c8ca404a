package yanxun.document.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetReader;

/** Reads a list: who on it is who, and everything that is wrong with it. */
@Component
class ListReading {
    private final JdbcClient jdbc;

    ListReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Outcome(List<Run.Wish> wishes, List<CellError> errors) {}

    record Known(UUID id, String number, String name, UUID wall, @Nullable UUID unitId, @Nullable String unitName) {}

    /** A row that gives no occasion is for the run's own; none may leave a place of the wording empty. */
    Outcome read(SheetReader sheet, Run run, Viewer viewer) {
        var usual = run.title();
        List<Line> lines;
        try (var read = ListSheet.SPEC.lines(sheet)) {
            lines = read.toList();
        }
        var known = known(lines.stream().flatMap(line -> line.find(ListSheet.NUMBER).stream()).distinct().toArray(String[]::new), viewer);
        var wishes = new ArrayList<Run.Wish>();
        var errors = new ArrayList<CellError>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            var trouble = line.isSound() ? trouble(line, known, usual) : line.errors();
            if (trouble.isEmpty()) {
                var wish = wish(line, known.get(line.find(ListSheet.NUMBER).orElse("")), usual, viewer);
                trouble = seen.add(wish.holder() + "\n" + wish.occasion()) ? List.of() : List.of(line.error("名单里这个人、这个项目出现了不止一次"));
                trouble = trouble.isEmpty() ? ListSheet.gap(line, Statement.of(wish, run.issuedOn()), run.template().words()).map(List::of).orElse(List.of()) : trouble;
                wishes.add(wish);
            }
            errors.addAll(trouble);
        }
        return new Outcome(wishes, errors);
    }

    /** The people of the viewer's units. */
    private Map<String, Known> known(String[] numbers, Viewer viewer) {
        var known = new HashMap<String, Known>();
        var written = StaffNumbers.written(List.of(numbers), viewer.wall(), jdbc);
        jdbc.sql("""
                select distinct p.id, p.number, p.name, p.wall, p.unit_id, u.name as unit_name from org.person_card p join org.unit_card u on u.id = p.unit_id
                  join org.reach_card r on r.descendant = p.unit_id and r.valid @> current_date
                 where p.number = any (:numbers::text[]) and p.wall = :wall and r.ancestor = any (:scopes::uuid[])
                """).param("numbers", written.values().toArray(String[]::new)).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).query(Known.class).list()
                .forEach(person -> known.put(person.number(), person));
        written.forEach((typed, number) -> known.computeIfAbsent(typed, _ -> known.get(number)));
        return known;
    }

    private static List<CellError> trouble(Line line, Map<String, Known> known, String usual) {
        var number = line.find(ListSheet.NUMBER);
        var person = number.map(known::get).orElse(null);
        if (number.isPresent() && person == null) {
            return List.of(line.error(ListSheet.NUMBER, "没有这个工号,或者这个人不在您的范围里"));
        }
        if (person != null && !person.name().equals(line.get(ListSheet.NAME))) {
            return List.of(line.error(ListSheet.NAME, yanxun.platform.i18n.Text.kept("和名册对不上:这个工号是 {0}", person.name())));
        }
        if (person == null && line.find(ListSheet.UNIT).isEmpty()) {
            return List.of(line.error(ListSheet.UNIT, "没有工号的,请填写单位"));
        }
        return usual.isBlank() && line.find(ListSheet.ITEM).isEmpty() ? List.of(line.error(ListSheet.ITEM, "请填写项目,或在页面上填写名称")) : List.of();
    }

    private static Run.Wish wish(Line line, @Nullable Known person, String usual, Viewer viewer) {
        var name = java.util.Objects.requireNonNull(line.get(ListSheet.NAME));
        var unit = line.find(ListSheet.UNIT).orElseGet(() -> person == null || person.unitName() == null ? "" : person.unitName());
        var item = line.find(ListSheet.ITEM).orElse(usual.strip());
        var holder = person == null ? name + "@" + unit : person.id().toString();
        return new Run.Wish(holder, person == null ? null : person.id(), person == null ? viewer.wall() : person.wall(), name, person == null ? null : person.unitId(), unit,
                "list:" + item, item, line.get(ListSheet.DAY), line.get(ListSheet.HOURS), line.find(ListSheet.ROLE).orElse(""));
    }
}
