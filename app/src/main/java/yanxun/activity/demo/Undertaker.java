package yanxun.activity.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.activity.request.RequestForm;
import yanxun.activity.request.Requesting;
import yanxun.activity.undertaking.Diagnosing;
import yanxun.activity.undertaking.Part;
import yanxun.activity.undertaking.Phase;
import yanxun.platform.time.Times;

/** Takes a community activity through its steps, each at its own day and in the name of whoever takes it. */
@Component
class Undertaker {
    private final Requesting requesting;
    private final Diagnosing diagnosing;
    private final Persuading persuading;
    private final Teaching teaching;
    private final Proclaiming proclaiming;

    Undertaker(Requesting requesting, Diagnosing diagnosing, Persuading persuading, Teaching teaching, Proclaiming proclaiming) {
        this.requesting = requesting;
        this.diagnosing = diagnosing;
        this.persuading = persuading;
        this.teaching = teaching;
        this.proclaiming = proclaiming;
    }

    /** An activity on its way: how far it is, and on which day. */
    record Way(Company company, LocalDate day, Random chance) {}

    /** As far as the notice, or to where it stands if that is before. */
    Way begin(UUID id, UndertakingDemo.Turn turn, Cast.Community community, Cast cast, LocalDate start, Random chance) {
        var company = Company.of(id, turn, community, cast);
        teaching.actors().act(company.head().id(), at(start), viewer -> requesting.request(new RequestForm(id, null, community.id() + "/" + community.members().getFirst(), turn.title(), turn.form(), "小学", turn.subject(),
                "各校在“" + turn.title() + "”上做法不一，年轻教师把握不准，乡村学校缺少可以借鉴的课例。", "以牵头学校为主，各成员校推荐课例，先共同研修，再备课磨课，集中展示后送到乡村学校。",
                "每校至少形成一节可以推广的课例，参与教师会用共同的评价标准上课、评课。", null, null, null), viewer));
        return walk(new Way(company, start, chance), Phase.REQUEST, Phase.NOTICE);
    }

    /** From the notice on. */
    void finish(Way way) {
        if (way.company().turn().until().ordinal() >= Phase.NOTICE.ordinal()) {
            walk(way, Phase.NOTICE, null);
        }
    }

    private Way walk(Way way, Phase from, @Nullable Phase before) {
        var turn = way.company().turn();
        var day = way.day();
        for (var phase : Phase.all().subList(from.ordinal(), before == null ? Phase.all().size() : before.ordinal())) {
            if (phase == turn.until() && !turn.over()) {
                begin(phase, way.company(), day.plusDays(1), way.chance());
                break;
            }
            day = day.plusDays(1 + way.chance().nextInt(turn.over() ? 12 : 5));
            work(phase, way.company(), day, way.chance());
            var by = phase.carrier() == Part.HOST ? way.company().head() : way.company().researcher();
            teaching.actors().act(by.id(), at(day).plusSeconds(7200), viewer -> persuading.moving().advance(way.company().id(), phase, viewer));
        }
        return new Way(way.company(), day, way.chance());
    }

    /** What is done before a step is finished: the step at which an activity stands has seen some of it. */
    private void begin(Phase phase, Company company, LocalDate day, Random chance) {
        switch (phase) {
            case DIAGNOSIS -> visit(company, day);
            case ARGUMENT -> persuading.convene(company, day);
            case PREPARATION -> teaching.prepare(company, day, 3, chance);
            case CHOICE -> teaching.back(company, day);
            default -> {}
        }
    }

    private void work(Phase phase, Company company, LocalDate day, Random chance) {
        switch (phase) {
            case DIAGNOSIS -> {
                visit(company, day);
                teaching.actors().act(company.researcher().id(), at(day), viewer -> {
                    diagnosing.find(company.id(), "教学目标写得笼统，一节课想解决的问题太多。", viewer);
                    diagnosing.find(company.id(), "课堂上教师讲得多，学生动手和表达的时间不足三分之一。", viewer);
                });
            }
            case PLAN -> persuading.write(company, day);
            case ARGUMENT -> persuading.argue(company, day);
            case NOTICE -> proclaiming.proclaim(company, day);
            case BRIEFING, STUDY -> teaching.hold(company, phase, day);
            case PREPARATION -> teaching.prepare(company, day, 6, chance);
            case EXHIBITION -> teaching.show(company, day);
            case CHOICE -> teaching.choose(company, day);
            case DELIVERY -> teaching.deliver(company, day);
            case SUMMARY -> teaching.actors().act(company.head().id(), at(day), viewer -> diagnosing.summarise(company.id(), "三节课例都经过五轮打磨，形成了共同的评价要点；乡村学校教师第一次全程参与磨课。",
                    "展课当天议课时间偏紧，部分教师没有机会发言。", "下次展课分两个半天，议课以小组为单位先行。", viewer));
            default -> {}
        }
    }

    private void visit(Company company, LocalDate day) {
        var school = company.community().members().getLast();
        teaching.actors().act(company.researcher().id(), at(day), viewer -> diagnosing.visit(company.id(), school, day, "VISIT", "随堂听课 3 节，与教研组座谈 1 次。教师对“" + company.turn().title() + "”有热情，缺少可操作的抓手。", "", viewer));
    }

    static Instant at(LocalDate day) {
        return day.atTime(9, 30).atZone(Times.ZONE).toInstant();
    }

    /** Who is in it: the head of the host school, the bureau's researcher, an expert, the lessons' teachers. */
    record Company(UUID id, UndertakingDemo.Turn turn, Cast.Community community, Cast.Somebody head, Cast.Somebody researcher, Cast.Somebody expert, List<Cast.Somebody> teachers, UUID director) {
        static Company of(UUID id, UndertakingDemo.Turn turn, Cast.Community community, Cast cast) {
            var host = community.members().getFirst();
            var head = cast.duties.stream().filter(duty -> duty.unitId().equals(host) && (duty.post().equals("DEAN") || duty.post().equals("PRINCIPAL"))).findFirst().map(duty -> cast.person(duty.personId())).orElseThrow();
            var researcher = cast.researcher("小学", turn.subject());
            var expert = cast.holding("RESEARCHER").stream().filter(duty -> !duty.personId().equals(researcher.personId())).findFirst().map(duty -> cast.person(duty.personId())).orElseThrow();
            var teachers = community.members().stream().limit(3).flatMap(school -> {
                var fitting = cast.teachers(school, "小学", turn.subject());
                return (fitting.isEmpty() ? cast.teachers(school, "小学", null) : fitting).stream().limit(1);
            }).toList();
            return new Company(id, turn, community, head, cast.person(researcher.personId()), expert, teachers, cast.holding("BUREAU_DIRECTOR").getFirst().personId());
        }
    }
}
