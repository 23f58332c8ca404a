package yanxun.training.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Stale;

/** The questions of a district: the usual ones, and what it asks instead. Answers keep the words they were asked in. */
@Component
@Transactional
public class Questions {
    private static final List<Question> USUAL = List.of(usual("CONTENT", Moment.SESSION, "内容对我的教学有用", false, 10), usual("CLEAR", Moment.SESSION, "讲师准备充分,讲得清楚", true, 20),
            usual("WHOLE_CONTENT", Moment.COHORT, "内容对我的教学有用", false, 10), usual("WHOLE_CLEAR", Moment.COHORT, "讲师准备充分,讲得清楚", true, 20),
            usual("PRACTICE", Moment.COHORT, "有练习、有讨论,不只是听", false, 30), usual("ORDER", Moment.COHORT, "时间、地点和组织安排合适", false, 40),
            usual("USED", Moment.EFFECT, "我已经在课堂上用了学到的东西", false, 10), usual("CHANGED", Moment.EFFECT, "学生的学习因此有了变化", false, 20),
            usual("SHARED", Moment.EFFECT, "我和同组老师分享过", false, 30));

    private final JdbcClient jdbc;
    private final Audit audit;

    Questions(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Question> everything(UUID wall) {
        var all = new LinkedHashMap<String, Question>();
        USUAL.forEach(question -> all.put(question.code(), question));
        jdbc.sql("select code, moment, text, per_trainer, ordinal, retired, version from training.question where wall = :wall order by ordinal, code").param("wall", wall).query(Question.class).list()
                .forEach(question -> all.put(question.code(), question));
        return all.values().stream().sorted(Comparator.comparing(Question::moment).thenComparing(Question::ordinal).thenComparing(Question::code)).toList();
    }

    List<Question> asked(Moment moment, UUID wall) {
        return everything(wall).stream().filter(question -> question.moment() == moment && !question.retired()).toList();
    }

    void add(UUID id, Moment moment, String text, boolean perTrainer, Viewer viewer) {
        var all = new ArrayList<>(everything(viewer.wall()));
        var code = "Q" + id.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        if (all.removeIf(question -> question.code().equals(code))) {
            return;
        }
        Question.refuseText(text, code, moment, all);
        Question.refuseMore(moment, all);
        var ordinal = all.stream().filter(each -> each.moment() == moment).mapToInt(Question::ordinal).max().orElse(0) + 10;
        keep(new Question(code, moment, text.strip(), perTrainer && moment != Moment.EFFECT, ordinal, false, 0), viewer);
        audit.note(viewer, "新增问卷题目", "questions:" + viewer.wall(), text.strip());
    }

    void reword(String code, String text, int version, Viewer viewer) {
        var all = everything(viewer.wall());
        var question = named(code, all);
        Question.refuseText(text, code, question.moment(), all);
        keep(new Question(code, question.moment(), text.strip(), question.perTrainer(), question.ordinal(), question.retired(), version), viewer);
        audit.note(viewer, "修改问卷题目", "questions:" + viewer.wall(), question.text() + " → " + text.strip());
    }

    void retire(String code, boolean retired, Viewer viewer) {
        var all = everything(viewer.wall());
        var question = named(code, all);
        if (question.retired() == retired) {
            return;
        }
        if (retired) {
            question.refuseRetiring(all);
        } else {
            Question.refuseMore(question.moment(), all);
        }
        keep(new Question(code, question.moment(), question.text(), question.perTrainer(), question.ordinal(), retired, question.version()), viewer);
        audit.note(viewer, retired ? "停用问卷题目" : "恢复问卷题目", "questions:" + viewer.wall(), question.text());
    }

    private static Question named(String code, List<Question> all) {
        return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow(NotFound::new);
    }

    private void keep(Question question, Viewer viewer) {
        var kept = jdbc.sql("""
                insert into training.question as kept (wall, code, moment, text, per_trainer, ordinal, retired, version) values (:wall, :code, :moment, :text, :trainer, :ordinal, :retired, 1)
                on conflict (wall, code) do update set text = excluded.text, retired = excluded.retired, version = kept.version + 1 where kept.version = :seen
                """).param("wall", viewer.wall()).param("code", question.code()).param("moment", question.moment().name()).param("text", question.text()).param("trainer", question.perTrainer())
                .param("ordinal", question.ordinal()).param("retired", question.retired()).param("seen", question.version()).update();
        if (kept == 0) {
            throw new Stale();
        }
    }

    private static Question usual(String code, Moment moment, String text, boolean perTrainer, int ordinal) {
        return new Question(code, moment, text, perTrainer, ordinal, false, 0);
    }
}
