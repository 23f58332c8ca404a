package yanxun.plan.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.methods.outline.ParsedDocument;
import yanxun.methods.outline.ParsedPlan;
import yanxun.methods.outline.PlanParser;
import yanxun.plan.term.SchoolCalendar;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Documents that came in, and the page that shows what was read out of them. */
@Component
public class Sources {
    private static final int SHOWN_LINES = 1_500;
    private static final int SHOWN_CHARACTERS = 2_000;
    private static final int SHOWN_ROWS = 4_000;

    private final JdbcClient jdbc;
    private final PlanUnits units;
    private final SchoolCalendar school;
    private final Clock clock;

    Sources(JdbcClient jdbc, PlanUnits units, SchoolCalendar school, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.school = school;
        this.clock = clock;
    }

    record Source(UUID id, UUID wall, UUID unitId, String name, String text) {}

    @Transactional
    public UUID keep(String name, String text, Viewer viewer) {
        if (text.isBlank()) {
            throw new Rejected("文件里没有文字;如果是扫描件,请先转成可复制的文字");
        }
        var unit = units.owner(null, viewer);
        var id = Id.next();
        jdbc.sql("insert into plan.source (id, wall, unit_id, name, text, by_person, at) values (:id, :wall, :unit, :name, :text, :me, :now)")
                .param("id", id).param("wall", unit.wall()).param("unit", unit.id()).param("name", name).param("text", text.replace("\u0000", ""))
                .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /** One's own documents only, until they have become plans. */
    Source find(UUID id, Viewer viewer) {
        return jdbc.sql("select id, wall, unit_id, name, text from plan.source where id = :id and by_person = :me").param("id", id).param("me", viewer.person().value())
                .query(Source.class).optional().orElseThrow(NotFound::new);
    }

    /** The same, locked until the end of the transaction: two presses of the button make one plan. */
    Source claim(UUID id, Viewer viewer) {
        return jdbc.sql("select id, wall, unit_id, name, text from plan.source where id = :id and by_person = :me for update").param("id", id).param("me", viewer.person().value())
                .query(Source.class).optional().orElseThrow(NotFound::new);
    }

    ImportPage page(UUID id, Viewer viewer, Preview preview) {
        var source = find(id, viewer);
        var document = PlanParser.parse(source.text(), source.name());
        var committed = committed(id);
        var parts = new ArrayList<ImportPage.Part>();
        int room = SHOWN_ROWS;
        for (int i = 0; i < document.plans().size() && room > 0; i++) {
            var part = part(i, document.plans().get(i), committed.get(i), preview.of(i), source.wall());
            room -= part.rows();
            parts.add(part);
        }
        var names = new LinkedHashMap<String, String>();
        units.mine(viewer, Permission.EDIT_PLANS).forEach(unit -> names.put(unit.id().toString(), unit.name()));
        var lines = lines(source.text(), document);
        return new ImportPage(id, source.name(), lines.subList(0, Math.min(SHOWN_LINES, lines.size())), Math.max(0, lines.size() - SHOWN_LINES), parts, document.plans().size() - parts.size(), names, preview.error());
    }

    private ImportPage.Part part(int index, ParsedPlan plan, @Nullable UUID committed, Corrections typed, UUID wall) {
        var period = plan.period();
        var from = typed.typed("from", period == null ? null : period.from());
        var to = typed.typed("to", period == null ? null : period.to());
        var assumed = from == null ? LocalDate.of(Times.day(clock.instant()).getYear(), 1, 1) : from;
        var assumedEnd = to == null ? assumed.plusYears(1).minusDays(1) : to;
        var tasks = new ArrayList<ImportPage.TaskLine>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            var task = plan.tasks().get(i);
            tasks.add(new ImportPage.TaskLine(i, task.number(), typed.title("task." + i, task.title()), task.line()));
        }
        var entries = entries(plan, assumed, assumedEnd.isBefore(assumed) ? assumed : assumedEnd, wall).stream().map(entry -> typed(entry, typed)).toList();
        return new ImportPage.Part(index, typed.text("title", plan.title()), typed.text("kind", kind(plan)), typed.text("unit", ""), from, to, plan.goals().stream().map(goal -> Corrections.shortened(goal, SHOWN_CHARACTERS)).toList(), tasks, plan.targets(), entries, plan.uncertain(), committed);
    }

    private static ImportPage.EntryLine typed(ImportPage.EntryLine entry, Corrections typed) {
        var name = "entry." + entry.index();
        return new ImportPage.EntryLine(entry.index(), entry.label(), typed.title(name, entry.title()), Objects.requireNonNull(typed.typed(name + ".from", entry.from())),
                Objects.requireNonNull(typed.typed(name + ".to", entry.to())), entry.line());
    }

    List<ImportPage.EntryLine> entries(ParsedPlan plan, LocalDate from, LocalDate to, UUID wall) {
        var weekOne = plan.calendar().stream().allMatch(entry -> entry.week() == null) ? from : school.weeks(wall, from, to).weekOne(from, to);
        var entries = new ArrayList<ImportPage.EntryLine>();
        for (var entry : plan.calendar()) {
            var dates = EntryDates.of(entry, from, to, weekOne);
            for (var item : entry.items()) {
                entries.add(new ImportPage.EntryLine(entries.size(), entry.label(), item.replaceFirst("[。;;]+$", ""), dates.from(), dates.to(), entry.line()));
            }
        }
        return entries;
    }

    static String kind(ParsedPlan plan) {
        if (plan.title().contains("总结") && !plan.title().contains("计划") || plan.title().contains("總結") && !plan.title().contains("計劃")) {
            return "SUMMARY";
        } else if (plan.title().contains("方案")) {
            return "SPECIAL";
        } else {
            return plan.period() != null && plan.period().from().plusMonths(8).isAfter(plan.period().to()) ? "TERM" : "YEAR";
        }
    }

    private Map<Integer, UUID> committed(UUID source) {
        var plans = new HashMap<Integer, UUID>();
        jdbc.sql("select source_part, id from plan.plan where source_id = :id").param("id", source).query(rs -> {
            plans.put(rs.getInt("source_part"), rs.getObject("id", UUID.class));
        });
        return plans;
    }

    private static List<ImportPage.Line> lines(String text, ParsedDocument document) {
        var furniture = new java.util.HashSet<Integer>();
        document.furniture().forEach(line -> furniture.add(line.line()));
        var doubts = new HashMap<Integer, String>();
        document.plans().forEach(plan -> plan.uncertain().forEach(doubt -> doubts.putIfAbsent(doubt.line(), doubt.why())));
        var lines = new ArrayList<ImportPage.Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var mark = doubts.containsKey(number) ? "uncertain" : furniture.contains(number) ? "furniture" : "plan";
            lines.add(new ImportPage.Line(number, Corrections.shortened(line, SHOWN_CHARACTERS), mark, doubts.getOrDefault(number, "")));
        }
        return lines;
    }
}
