package yanxun.org.unit;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.org.unit.UnitForm.orNull;
import static yanxun.org.unit.UnitForm.text;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.Times;

/** Setting up, changing, merging, splitting and closing units. What was, stays as it was. */
@Component
@Transactional
class Restructuring {
    private final JdbcClient jdbc;
    private final Histories histories;
    private final Belongings belongings;
    private final Audit audit;
    private final Clock clock;

    Restructuring(JdbcClient jdbc, Histories histories, Belongings belongings, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.belongings = belongings;
        this.audit = audit;
        this.clock = clock;
    }

    void setUp(UUID id, UnitForm form, Viewer viewer) {
        var parent = histories.reached(Objects.requireNonNull(form.parent()), viewer, false);
        if (jdbc.sql("select exists (select from org.unit where id = :id)").param("id", id).query(Boolean.class).single()) {
            return;
        }
        var from = Objects.requireNonNull(form.from());
        insert(id, parent.wall(), text(form.kind()), orNull(form.code()));
        histories.save(id, parent.wall(), new History(List.of()), History.beginning(from, form.facts(), "设立"));
        histories.refreshReach(parent.wall());
        note(viewer, "设立单位", id, kept("{0},{1} 起", form.facts().name(), from));
    }

    void change(UUID unit, UnitForm form, Viewer viewer) {
        var known = claim(unit, form, viewer);
        var before = histories.of(unit);
        var facts = withParent(form, before, viewer, unit);
        try {
            jdbc.sql("update org.unit set code = :code where id = :id").param("code", orNull(form.code()), Types.VARCHAR).param("id", unit).update();
        } catch (DuplicateKeyException _) {
            throw new Rejected("标识码 {0} 已被另一个单位使用", text(form.code()));
        }
        var today = Times.day(clock.instant());
        var after = form.isChange() ? before.change(Objects.requireNonNull(form.from()), facts, orNull(form.reason()) == null ? "变动" : text(form.reason())) : before.correct(today, facts);
        histories.save(unit, known.wall(), before, after);
        histories.refreshReach(known.wall());
        note(viewer, form.isChange() ? "单位变动" : "单位更正", unit, form.isChange() ? kept("{0} 起,{1} → {2}", form.from(), before.current(today).facts().name(), facts.name())
                : before.current(today).facts().name() + " → " + facts.name());
    }

    void close(UUID unit, ClosingForm form, Viewer viewer) {
        var known = histories.reached(unit, viewer, true);
        var day = form.day();
        var before = histories.of(unit);
        var after = before.close(day);
        belongings.refuseLeftovers(unit, day);
        histories.save(unit, known.wall(), before, after);
        belongings.endDuties(unit, day);
        histories.refreshReach(known.wall());
        note(viewer, "撤销单位", unit, kept("{0} 起,{1}", day, text(form.reason())));
    }

    /** Several units become one from a day on: people, groups and teaching points come along, posts of the old ones end. */
    void merge(UUID into, MergerForm form, Viewer viewer) {
        var target = histories.reached(into, viewer, true);
        var day = form.day();
        if (form.units() == null || form.units().isEmpty()) {
            throw new Rejected("请选择要并入的单位");
        }
        var targetHistory = histories.of(into);
        if (targetHistory.at(day).isEmpty()) {
            throw new Rejected("{0} 时接收单位还没有设立或已经撤销", day);
        }
        for (var unit : form.units()) {
            absorb(target, unit, day, viewer);
        }
        var name = orNull(form.name());
        if (name != null) {
            var facts = targetHistory.at(day).orElseThrow().facts().named(name);
            histories.save(into, target.wall(), targetHistory, targetHistory.change(day, facts, "合并更名"));
        }
        histories.refreshReach(target.wall());
        note(viewer, "单位合并", into, kept("{0} 起并入 {1} 个单位", day, form.units().size()));
    }

    private void absorb(Histories.Known target, UUID unit, LocalDate day, Viewer viewer) {
        var absorbed = histories.reached(unit, viewer, true);
        if (unit.equals(target.id()) || !absorbed.wall().equals(target.wall()) || !absorbed.kind().equals(target.kind())) {
            throw new Rejected("只能合并同一区县里同一类的另一个单位");
        }
        var before = histories.of(unit);
        var after = before.close(day);
        belongings.handOver(unit, target.id(), day);
        histories.save(unit, absorbed.wall(), before, after);
        note(viewer, "单位并入", unit, kept("{0} 起并入 {1}", day, histories.of(target.id()).current(day).facts().name()));
    }

    /** Part of a unit becomes one of its own from a day on; the people named go there. */
    UUID split(UUID from, SplitForm form, Viewer viewer) {
        var known = histories.reached(from, viewer, true);
        var day = form.day();
        var facts = histories.of(from).at(day).orElseThrow(() -> new Rejected("{0} 时这个单位还没有设立或已经撤销", day)).facts();
        var name = orNull(form.name());
        if (name == null || form.id() == null) {
            throw new Rejected("请填写新单位的名称");
        }
        insert(form.id(), known.wall(), known.kind(), orNull(form.code()));
        histories.save(form.id(), known.wall(), new History(List.of()), History.beginning(day, facts.named(name), "由 " + facts.name() + " 分设"));
        belongings.goAlong(from, form.id(), day, Arrays.stream(text(form.numbers()).split("[\\s,,、;;]+")).filter(word -> !word.isEmpty()).toList());
        histories.refreshReach(known.wall());
        note(viewer, "单位分设", from, kept("{0} 起分出 {1}", day, name));
        note(viewer, "设立单位", form.id(), kept("{0} 起由 {1} 分设", day, facts.name()));
        return form.id();
    }

    private Histories.Known claim(UUID unit, UnitForm form, Viewer viewer) {
        var known = histories.reached(unit, viewer, true);
        if (form.version() == null || form.version() != known.version()) {
            throw new Stale();
        }
        return known;
    }

    /** A region keeps its place; anything else may hang under another unit of the viewer's, but never beneath itself. */
    private Facts withParent(UnitForm form, History before, Viewer viewer, UUID unit) {
        var old = before.eras().getLast().facts().parent();
        var facts = form.facts();
        if (old == null || facts.parent() == null) {
            return new Facts(facts.name(), facts.shortName(), old, facts.schoolKind(), facts.stages(), facts.subject(), facts.setting(), facts.classes(), facts.pupils(), facts.longitude(), facts.latitude());
        }
        if (!facts.parent().equals(old)) {
            histories.reached(facts.parent(), viewer, false);
            var beneath = jdbc.sql("select exists (select from org.reach where ancestor = :unit and descendant = :parent)").param("unit", unit).param("parent", facts.parent()).query(Boolean.class).single();
            if (beneath) {
                throw new Rejected("不能把单位挂到它自己或它的下级之下");
            }
        }
        return facts;
    }

    private void insert(UUID id, UUID wall, String kind, @org.jspecify.annotations.Nullable String code) {
        try {
            jdbc.sql("insert into org.unit (id, wall, kind, code) values (:id, :wall, :kind, :code)").param("id", id).param("wall", wall).param("kind", kind).param("code", code, Types.VARCHAR).update();
        } catch (DuplicateKeyException _) {
            throw new Rejected("这个单位已经登记,或标识码已被使用");
        }
    }

    private void note(Viewer viewer, String action, UUID unit, String detail) {
        audit.note(viewer, action, "unit:" + unit, detail);
    }
}
