package yanxun.org.calendar;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Vocabulary;

/** Says when which stages sit exams. */
@Component
@Transactional
class KeepingExams {
    static final List<String> STAGES = List.of("小学", "初中", "高中");
    private static final int LONGEST = 31;

    private final JdbcClient jdbc;
    private final Audit audit;

    KeepingExams(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    void add(ExamForm form, Viewer viewer) {
        var from = form.from();
        var last = form.last() == null ? from : form.last();
        if (from == null || last == null || form.name() == null || form.name().isBlank() || form.name().length() > 30 || last.isBefore(from) || last.isAfter(from.plusDays(LONGEST - 1))) {
            throw new Rejected("请填写名称和日期;一次不超过 {0} 天,结束不早于开始", LONGEST);
        }
        var stages = form.stages() == null ? List.<String>of() : form.stages().stream().distinct().toList();
        jdbc.sql("insert into org.exam (id, wall, name, valid, stages) values (:id, :wall, :name, daterange(:from, :last, '[]'), :stages::text[])").param("id", Id.next()).param("wall", viewer.wall())
                .param("name", form.name().strip()).param("from", from).param("last", last).param("stages", stages.toArray(String[]::new)).update();
        audit.note(viewer, "设考试周", "exam:" + from, kept("{0} 至 {1}", form.name().strip(), last));
    }

    void remove(UUID exam, Viewer viewer) {
        if (jdbc.sql("delete from org.exam where id = :id and wall = :wall").param("id", exam).param("wall", viewer.wall()).update() == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "删除考试周", "exam:" + exam, "");
    }

    /** Those that sit exams. */
    static final class Stage implements Vocabulary {
        @Override
        public Collection<String> words() {
            return STAGES;
        }
    }

    /** What the form sends; no stage ticked means all. */
    record ExamForm(@Nullable String name, @Nullable LocalDate from, @Nullable LocalDate last, @Nullable List<String> stages) {}
}
