package yanxun.plan.outline;

import static yanxun.platform.i18n.Text.t;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.methods.outline.ParsedPlan;
import yanxun.methods.outline.Period;
import yanxun.methods.outline.PlanParser;
import yanxun.methods.outline.Section;
import yanxun.plan.PlanKind;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Makes a plan of one part of a document, with the corrections the person made on the preview. Doing it again finds the plan that is there. */
@Component
@Transactional
public class Committing {
    static final int MOST_PARTS = 3_000;

    private final JdbcClient jdbc;
    private final Sources sources;
    private final PlanUnits units;
    private final Audit audit;
    private final Clock clock;

    Committing(JdbcClient jdbc, Sources sources, PlanUnits units, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID commit(UUID sourceId, int part, Corrections corrections, Viewer viewer) {
        var source = sources.claim(sourceId, viewer);
        var known = jdbc.sql("select id from plan.plan where source_id = :source and source_part = :part").param("source", sourceId).param("part", part).query(UUID.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        var document = PlanParser.parse(source.text(), source.name());
        if (part < 0 || part >= document.plans().size()) {
            throw new NotFound();
        }
        var parsed = document.plans().get(part);
        var size = parsed.tasks().size() + parsed.calendar().size() + parsed.targets().size() + parsed.goals().size();
        if (size > MOST_PARTS) {
            throw new Rejected("这份文件读出了 {0} 条内容,不像一份计划;请拆成几份再导入", size);
        }
        return write(source, part, parsed, corrections, viewer);
    }

    private UUID write(Sources.Source source, int part, ParsedPlan parsed, Corrections corrections, Viewer viewer) {
        var unit = units.owner(corrections.unit(), viewer);
        var period = parsed.period();
        var from = corrections.day("from", period == null ? null : period.from(), "开始日期");
        var to = corrections.day("to", period == null ? null : period.to(), "结束日期");
        if (to.isBefore(from)) {
            throw new Rejected("结束日期不能早于开始日期");
        }
        var title = corrections.text("title", parsed.title());
        if (title.isEmpty() || title.length() > 200) {
            throw new Rejected("请填写计划名称,不超过 200 字");
        }
        var id = Id.next();
        jdbc.sql("""
                insert into plan.plan (id, wall, unit_id, kind, title, starts_on, ends_on, guiding, state, source_id, source_part, created_by, created_at)
                values (:id, :wall, :unit, :kind, :title, :from, :to, :guiding, 'DRAFT', :source, :part, :me, :now)
                """)
                .param("id", id).param("wall", unit.wall()).param("unit", unit.id()).param("kind", PlanKind.named(corrections.text("kind", Sources.kind(parsed))).name()).param("title", title)
                .param("from", from).param("to", to).param("guiding", guiding(parsed.sections())).param("source", source.id()).param("part", part)
                .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        writeSections(id, unit.wall(), parsed.sections(), null, new int[1]);
        writeParts(id, unit.wall(), parsed, corrections, from, to);
        audit.note(viewer, "导入计划", "plan:" + id, source.name());
        return id;
    }

    private void writeParts(UUID plan, UUID wall, ParsedPlan parsed, Corrections corrections, LocalDate from, LocalDate to) {
        for (int i = 0; i < parsed.goals().size(); i++) {
            jdbc.sql("insert into plan.goal (id, plan_id, wall, ordinal, text) values (:id, :plan, :wall, :ordinal, :text)")
                    .param("id", Id.next()).param("plan", plan).param("wall", wall).param("ordinal", i).param("text", parsed.goals().get(i)).update();
        }
        for (int i = 0; i < parsed.tasks().size(); i++) {
            var task = parsed.tasks().get(i);
            if (!corrections.dropped("task." + i)) {
                jdbc.sql("insert into plan.task (id, plan_id, wall, ordinal, number, title, text) values (:id, :plan, :wall, :ordinal, :number, :title, :text)")
                        .param("id", Id.next()).param("plan", plan).param("wall", wall).param("ordinal", i).param("number", task.number(), Types.VARCHAR)
                        .param("title", corrections.title("task." + i, task.title())).param("text", task.text()).update();
            }
        }
        for (int i = 0; i < parsed.targets().size(); i++) {
            var target = parsed.targets().get(i);
            jdbc.sql("insert into plan.target (id, plan_id, wall, ordinal, text, measure, at_least, per, unit) values (:id, :plan, :wall, :ordinal, :text, :measure, :least, :per, :unit)")
                    .param("id", Id.next()).param("plan", plan).param("wall", wall).param("ordinal", i).param("text", target.text()).param("measure", target.measure())
                    .param("least", target.atLeast()).param("per", target.per(), Types.VARCHAR).param("unit", target.unit(), Types.VARCHAR).update();
        }
        writeEntries(plan, wall, parsed, new Period(from, to), corrections);
    }

    private void writeEntries(UUID plan, UUID wall, ParsedPlan parsed, Period period, Corrections corrections) {
        var entries = sources.entries(parsed, period.from(), period.to(), wall);
        var shown = parsed.period() == null ? entries : sources.entries(parsed, parsed.period().from(), parsed.period().to(), wall);
        for (var entry : entries) {
            var name = "entry." + entry.index();
            if (!corrections.dropped(name)) {
                var before = shown.get(entry.index());
                var starts = corrections.moved(name + ".from", before.from(), entry.from(), t("“{0}”的开始日期", entry.title()));
                var ends = corrections.moved(name + ".to", before.to(), entry.to(), t("“{0}”的结束日期", entry.title()));
                jdbc.sql("insert into plan.entry (id, plan_id, wall, ordinal, label, title, starts_on, ends_on, exact) values (:id, :plan, :wall, :ordinal, :label, :title, :from, :to, :exact)")
                        .param("id", Id.next()).param("plan", plan).param("wall", wall).param("ordinal", entry.index()).param("label", entry.label())
                        .param("title", corrections.title(name, entry.title())).param("from", starts).param("to", ends.isBefore(starts) ? starts : ends).param("exact", starts.equals(ends)).update();
            }
        }
    }

    private void writeSections(UUID plan, UUID wall, List<Section> sections, @Nullable UUID parent, int[] ordinal) {
        for (var section : sections) {
            var id = Id.next();
            jdbc.sql("insert into plan.section (id, plan_id, wall, parent_id, ordinal, number, title, text) values (:id, :plan, :wall, :parent, :ordinal, :number, :title, :text)")
                    .param("id", id).param("plan", plan).param("wall", wall).param("parent", parent, Types.OTHER).param("ordinal", ordinal[0]++).param("number", section.number(), Types.VARCHAR)
                    .param("title", section.title() == null ? "" : section.title()).param("text", section.text()).update();
            writeSections(plan, wall, section.children(), id, ordinal);
        }
    }

    /** The guiding thought 指导思想, where the document has one. */
    private static String guiding(List<Section> sections) {
        return sections.stream().filter(section -> section.title().contains("指导思想") || section.title().contains("指導思想") || section.title().contains("总体思路")).map(Section::text).findFirst().orElse("");
    }
}
