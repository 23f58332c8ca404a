package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.kept;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.StoredFile;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetReader;

/** 代报: a school hands in for everybody on one certificate list; all of them, or, where one is wrong, none. */
@Component
@Transactional
class GroupClaims {
    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Claiming claiming;
    private final Proving proving;
    private final Suspicions suspicions;

    GroupClaims(JdbcClient jdbc, Claiming claiming, Proving proving, Suspicions suspicions) {
        this.jdbc = jdbc;
        this.claiming = claiming;
        this.proving = proving;
        this.suspicions = suspicions;
    }

    /** @param errors what is wrong with the list; then nothing was handed in */
    record Outcome(int handedIn, List<CellError> errors) {}

    record Known(UUID id, String number, String name, UUID unit, UUID wall) {}

    private record Row(Line line, Known person, UUID claim, ClaimForm form) {}

    /** @param group given out with the empty form: sent twice is handed in once */
    Outcome handIn(UUID group, ClaimForm common, SheetReader sheet, StoredFile scan, Viewer viewer) {
        if (jdbc.sql("select exists (select from credit.claim where group_id = :group)").param("group", group).query(Boolean.class).single()) {
            return new Outcome(0, List.of());
        }
        var errors = new ArrayList<CellError>();
        var rows = rows(sheet, common, viewer, errors);
        if (errors.isEmpty()) {
            write(group, rows, scan, viewer);
            errors.addAll(doubles(rows));
        }
        if (!errors.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome(0, errors);
        }
        rows.forEach(row -> claiming.handIn(row.claim(), viewer));
        return new Outcome(rows.size(), List.of());
    }

    private List<Row> rows(SheetReader sheet, ClaimForm common, Viewer viewer, List<CellError> errors) {
        List<Line> lines;
        try (var read = GroupSheet.SPEC.lines(sheet)) {
            lines = read.toList();
        }
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new Rejected("名单里应有 1 到 {0} 人", MOST);
        }
        var known = known(lines.stream().flatMap(line -> line.find(GroupSheet.NUMBER).stream()).distinct().toArray(String[]::new), viewer);
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            var person = known.get(line.find(GroupSheet.NUMBER).orElse(""));
            var wrong = line.isSound() ? trouble(line, person, seen) : line.errors();
            errors.addAll(wrong);
            if (wrong.isEmpty() && person != null) {
                rows.add(new Row(line, person, Id.next(), form(line, common)));
            }
        }
        return rows;
    }

    private static List<CellError> trouble(Line line, @Nullable Known person, java.util.Set<String> seen) {
        var hours = java.util.Objects.requireNonNull(line.get(GroupSheet.HOURS));
        if (person == null) {
            return List.of(line.error(GroupSheet.NUMBER, "没有这个工号,或者这个人不在您的范围里"));
        }
        if (!person.name().equals(line.get(GroupSheet.NAME))) {
            return List.of(line.error(GroupSheet.NAME, kept("和名册对不上:这个工号是 {0}", person.name())));
        }
        if (hours.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            return List.of(line.error(GroupSheet.HOURS, "学时以 0.5 为单位"));
        }
        return seen.add(person.number()) ? List.of() : List.of(line.error("名单里这个人出现了不止一次"));
    }

    private Map<String, Known> known(String[] numbers, Viewer viewer) {
        var known = new HashMap<String, Known>();
        var written = StaffNumbers.written(List.of(numbers), viewer.wall(), jdbc);
        jdbc.sql("""
                select p.id, p.number, p.name, p.unit_id as unit, p.wall from org.person_card p
                 where p.number = any (:numbers::text[]) and p.wall = :wall and p.unit_id in (select r.descendant from org.reach_card r where r.ancestor = any (:schools::uuid[]) and r.valid @> current_date)
                """).param("numbers", written.values().toArray(String[]::new)).param("wall", viewer.wall()).param("schools", Claims.schools(viewer)).query(Known.class).list().forEach(person -> known.put(person.number(), person));
        written.forEach((typed, number) -> known.computeIfAbsent(typed, _ -> known.get(number)));
        return known;
    }

    private static ClaimForm form(Line line, ClaimForm common) {
        return new ClaimForm(null, null, common.title(), common.organiser(), common.level(), common.category(), common.form(), line.find(GroupSheet.ROLE).orElse("LEARNER"), line.find(GroupSheet.RESULT).orElse(""),
                common.from(), common.to(), line.get(GroupSheet.HOURS), line.find(GroupSheet.CERTIFICATE).orElse(""), common.remark());
    }

    private void write(UUID group, List<Row> rows, StoredFile scan, Viewer viewer) {
        rows.forEach(row -> {
            claiming.write(row.claim(), row.form(), new Claiming.Owner(row.person().id(), row.person().unit(), row.person().wall(), group), viewer);
            proving.add(row.claim(), scan, viewer);
        });
    }

    private List<CellError> doubles(List<Row> rows) {
        var found = suspicions.of(rows.stream().map(Row::claim).toList());
        return rows.stream().flatMap(row -> found.getOrDefault(row.claim(), List.of()).stream().filter(Suspicion::certain).findFirst().map(same -> row.line().error(same.sentence(true))).stream()).toList();
    }

    static byte[] template() {
        var out = new ByteArrayOutputStream();
        yanxun.platform.spreadsheet.Template.write(GroupSheet.SPEC, out);
        return out.toByteArray();
    }
}
