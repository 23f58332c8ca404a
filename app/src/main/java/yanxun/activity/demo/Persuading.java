package yanxun.activity.demo;

import static yanxun.activity.demo.Undertaker.at;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.argument.Arguing;
import yanxun.activity.argument.ConclusionForm;
import yanxun.activity.argument.Convening;
import yanxun.activity.argument.HearingForm;
import yanxun.activity.argument.ProposalForm;
import yanxun.activity.argument.Proposing;
import yanxun.activity.undertaking.Moving;
import yanxun.activity.undertaking.Phase;
import yanxun.platform.access.Scope;

/** The plan of a demo activity, the experts, and what they asked for. */
@Component
class Persuading {
    private static final String CHANGES = "活动目标写成可以测量的\n补充乡村学校教师的参与方式";

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Proposing proposing;
    private final Hearings hearings;

    Persuading(JdbcClient jdbc, Actors actors, Proposing proposing, Hearings hearings) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.proposing = proposing;
        this.hearings = hearings;
    }

    Moving moving() {
        return hearings.moving;
    }

    void write(Undertaker.Company company, LocalDate day) {
        actors.act(company.head().id(), at(day), viewer -> proposing.write(company.id(), plan(company, "提高教师的教学能力。", null), Map.of(), viewer));
    }

    void convene(Undertaker.Company company, LocalDate day) {
        actors.act(company.researcher().id(), at(day), viewer -> hearings.convening.convene(company.id(), new HearingForm(hearing(company), day.plusDays(3), "教研中心三楼会议室", company.expert().number() + "\n钟教授,省师范大学", null), viewer));
    }

    /** Every second plan is adopted as it is, the others are revised and accepted. */
    void argue(Undertaker.Company company, LocalDate day) {
        convene(company, day.minusDays(1));
        var experts = Scope.everywhere(() -> jdbc.sql("select id from activity.expert where hearing_id = :hearing order by person_id nulls last").param("hearing", hearing(company)).query(UUID.class).list());
        var revise = company.turn().title().length() % 2 == 0;
        actors.act(company.expert().id(), at(day), viewer -> hearings.arguing.opine(company.id(), experts.getFirst(), revise ? "REVISE" : "ADOPT", "选题切合学校实际，步骤清楚；" + (revise ? "目标还要再具体。" : "同意实施。"), viewer));
        actors.act(company.researcher().id(), at(day), viewer -> {
            hearings.arguing.opine(company.id(), experts.getLast(), revise ? "REVISE" : "ADOPT", "建议增加乡村学校教师上课的机会。", viewer);
            hearings.arguing.conclude(company.id(), hearing(company), new ConclusionForm(0, revise ? "REVISE" : "ADOPT", "", revise ? CHANGES : ""), viewer);
        });
        if (revise) {
            revised(company, day);
        }
    }

    private void revised(Undertaker.Company company, LocalDate day) {
        var changes = Scope.everywhere(() -> jdbc.sql("select id from activity.required_change where hearing_id = :hearing order by ordinal").param("hearing", hearing(company)).query(UUID.class).list());
        var answers = new HashMap<UUID, String>();
        answers.put(changes.getFirst(), "改为“每校一节课例、参与教师全部会用评价要点”，见活动目标。");
        answers.put(changes.getLast(), "增加乡村学校每校推荐一名教师全程参加，见活动措施。");
        actors.act(company.head().id(), at(day).plusSeconds(3600), viewer -> {
            proposing.write(company.id(), plan(company, "每校形成一节课例，参与教师全部会用共同的评价要点。", 1), answers, viewer);
            hearings.moving.advance(company.id(), Phase.PLAN, viewer);
        });
        actors.act(company.researcher().id(), at(day).plusSeconds(5400), viewer -> changes.forEach(change -> hearings.arguing.accept(company.id(), change, viewer)));
    }

    private static ProposalForm plan(Undertaker.Company company, String goals, Integer base) {
        return new ProposalForm(base, "针对诊断中发现的问题，以课例为载体，解决“" + company.turn().title() + "”中的困难。", company.turn().title(), goals, "共同研修、集体备课、磨课、展课、送课。",
                "一、研读课程标准和教材；\n二、各校推荐课例，按六个环节备课磨课；\n三、集中展课，说课、上课、议课、辩课；\n四、推选课例送到乡村学校。", "牵头学校教导处负责组织，教研员全程指导；" + (base == null ? "" : "乡村学校每校推荐一名教师全程参加；") + "经费从教研专项列支。");
    }

    private static UUID hearing(Undertaker.Company company) {
        return new UUID(company.id().getMostSignificantBits() ^ 1, company.id().getLeastSignificantBits());
    }

    /** What convening and concluding take. */
    @Component
    static class Hearings {
        final Convening convening;
        final Arguing arguing;
        final Moving moving;

        Hearings(Convening convening, Arguing arguing, Moving moving) {
            this.convening = convening;
            this.arguing = arguing;
            this.moving = moving;
        }
    }
}
