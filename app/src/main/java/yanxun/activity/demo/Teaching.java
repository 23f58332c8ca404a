package yanxun.activity.demo;

import static yanxun.activity.demo.Undertaker.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.lesson.Choosing;
import yanxun.activity.lesson.LessonForm;
import yanxun.activity.lesson.Preparing;
import yanxun.activity.undertaking.Holding;
import yanxun.activity.undertaking.Phase;
import yanxun.platform.access.Scope;

/** The lessons of a demo activity and the meetings of its steps. */
@Component
class Teaching {
    private static final List<String> TOPICS = List.of("第一课时", "难点突破", "拓展与应用");
    private static final List<String> MAKING = List.of("TEAM_STUDY", "DRAFT", "TRIAL", "POLISHING", "REFLECTION", "FINAL");
    private static final List<String> MADE = List.of("分析学情：学生会模仿，不会迁移。本课只解决一个问题。", "教案第一稿：导入 5 分钟，探究 20 分钟，交流 10 分钟，小结 5 分钟。", "在平行班试讲，探究用了 27 分钟，交流没有展开。",
            "建议把三个活动并成一个大任务，给学生留出表达的时间。", "减少环节以后，学生主动发言的人数多了一倍。", "定稿：一个大任务，两次交流，附学习单和评价要点。");
    private static final List<String> SHOWING = List.of("TELLING", "TEACHING", "DISCUSSION", "DEFENCE");
    private static final List<String> SHOWN = List.of("说明设计意图：以大任务统领，学习单分三层。", "课堂完整，学生投入，时间分配合理。", "观察员汇报数据：学生活动 24 分钟，比第一次试讲多 9 分钟。", "针对“学习单会不会限制学生”展开辩论，结论：低年级给支架，高年级撤支架。");

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Preparing preparing;
    private final Choosing choosing;
    private final Holding holding;

    Teaching(JdbcClient jdbc, Actors actors, Preparing preparing, Choosing choosing, Holding holding) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.preparing = preparing;
        this.choosing = choosing;
        this.holding = holding;
    }

    Actors actors() {
        return actors;
    }

    /** A meeting of the community that was held and closed before, taken as the meeting of this step. */
    UUID hold(Undertaker.Company company, Phase phase, LocalDate day) {
        var activity = Scope.everywhere(() -> jdbc.sql("""
                select a.id from activity.activity a where a.state = 'CLOSED' and (a.community_id = :community or exists (select from activity.host h where h.activity_id = a.id and h.unit_id = :host))
                   and a.id not in (select activity_id from activity.session) order by (a.subject is distinct from :subject), a.starts_at > :day::timestamptz, abs(extract(epoch from a.starts_at - :day::timestamptz)), a.id limit 1
                """).param("community", company.community().id()).param("host", company.community().members().getFirst()).param("day", at(day).toString()).param("subject", company.turn().subject()).query(UUID.class).single());
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set community_id = :community where id = :id and community_id is null").param("community", company.community().id()).param("id", activity).update());
        var by = phase == Phase.BRIEFING ? company.researcher() : company.head();
        actors.act(by.id(), at(day), viewer -> holding.take(company.id(), phase, activity, "与本学期已安排的活动合并开展", viewer));
        return activity;
    }

    void prepare(Undertaker.Company company, LocalDate day, int stages, Random chance) {
        for (int i = 0; i < company.teachers().size(); i++) {
            var teacher = company.teachers().get(i);
            var lesson = lesson(company, i);
            var topic = company.turn().subject() + ":" + TOPICS.get(i);
            actors.act(company.head().id(), at(day), viewer -> preparing.add(company.id(), new LessonForm(lesson, topic, teacher.number(), (3 + chance.nextInt(4)) + "年级"), viewer));
            for (int stage = 0; stage < stages; stage++) {
                var writer = stage == 0 ? company.head() : stage == 3 ? company.researcher() : teacher;
                int at = stage;
                actors.act(writer.id(), at(day).plusSeconds(3600L * (stage + 1)), viewer -> preparing.work(lesson, MAKING.get(at), MADE.get(at), viewer));
            }
        }
    }

    void show(Undertaker.Company company, LocalDate day) {
        hold(company, Phase.EXHIBITION, day);
        for (int i = 0; i < company.teachers().size(); i++) {
            for (int part = 0; part < SHOWING.size(); part++) {
                var lesson = lesson(company, i);
                var writer = part < 2 ? company.teachers().get(i) : part == 2 ? company.researcher() : company.head();
                int at = part;
                actors.act(writer.id(), at(day).plusSeconds(1800L * (part + 1)), viewer -> preparing.work(lesson, SHOWING.get(at), SHOWN.get(at), viewer));
            }
        }
    }

    void back(Undertaker.Company company, LocalDate day) {
        actors.act(company.head().id(), at(day), viewer -> choosing.back(lesson(company, 0), viewer));
    }

    void choose(Undertaker.Company company, LocalDate day) {
        back(company, day);
        actors.act(company.head().id(), at(day), viewer -> choosing.choose(lesson(company, 0), company.community().members().getLast(), "大任务设计适合小班额，学习单可以直接使用。", viewer));
    }

    void deliver(Undertaker.Company company, LocalDate day) {
        var activity = hold(company, Phase.DELIVERY, day);
        var held = Scope.everywhere(() -> jdbc.sql("select ends_at from activity.activity where id = :id").param("id", activity).query(Instant.class).single());
        actors.act(company.head().id(), held.isAfter(at(day)) ? held : at(day), viewer -> choosing.deliver(lesson(company, 0), activity, viewer));
    }

    private static UUID lesson(Undertaker.Company company, int number) {
        return new UUID(company.id().getMostSignificantBits() ^ (2 + number), company.id().getLeastSignificantBits());
    }
}
