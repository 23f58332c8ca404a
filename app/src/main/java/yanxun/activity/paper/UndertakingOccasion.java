package yanxun.activity.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.undertaking.Claimed;
import yanxun.activity.undertaking.Undertakings;
import yanxun.document.DocumentKind;
import yanxun.document.Draft;
import yanxun.document.Occasion;
import yanxun.document.Subject;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.i18n.Text;

/** Drafts the documents of a community activity out of its plan, its hearing and its summary. */
@Component
class UndertakingOccasion implements Occasion {
    private static final String KIND = "undertaking";

    private final JdbcClient jdbc;
    private final Undertakings undertakings;

    UndertakingOccasion(JdbcClient jdbc, Undertakings undertakings) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
    }

    @Override
    public boolean answersFor(String subject) {
        return Subject.isOf(KIND, subject);
    }

    @Override
    public Draft draft(String subject, DocumentKind kind, Viewer viewer) {
        var claimed = undertakings.look(Subject.id(KIND, subject), viewer);
        if (!claimed.takesPart()) {
            throw new NotFound();
        }
        var members = members(claimed);
        var unit = claimed.organises() ? claimed.organiserId() : claimed.hostId();
        return new Draft(unit, title(kind, claimed.title()), kind.isAddressed() ? "共同体各成员校" : "", body(kind, claimed, members), List.of(), kind.isAddressed() ? members.stream().map(Member::id).toList() : List.of(), List.of());
    }

    /** Marks within marks are single ones. */
    private static String title(DocumentKind kind, String title) {
        var name = title.replace('\u201c', '\u2018').replace('\u201d', '\u2019');
        return switch (kind) {
            case NOTICE -> "关于开展“" + name + "”共同体活动的通知";
            case PLAN -> "“" + name + "”共同体活动方案";
            case MINUTES -> "“" + name + "”活动方案论证会纪要";
            case SUMMARY -> "“" + name + "”共同体活动总结";
            case LETTER -> "关于商请支持“" + name + "”共同体活动的函";
        };
    }

    private record Member(UUID id, String name, boolean leads) {}

    private List<Member> members(Claimed claimed) {
        return jdbc.sql("select m.unit_id as id, n.name, m.leads from network.member_card m join org.unit_card n on n.id = m.unit_id where m.community_id = :community and m.valid @> current_date order by m.leads desc, n.name")
                .param("community", claimed.communityId()).query(Member.class).list();
    }

    private record Plan(String purpose, String theme, String goals, String forms, String content, String measures) {}

    private record Hearing(LocalDate heldOn, String place, String conclusion, String reasons, String experts, String opinions, String changes) {}

    private record Summary(String highlights, String problems, String improvements) {}

    private String body(DocumentKind kind, Claimed claimed, List<Member> members) {
        return Text.printed(switch (kind) {
            case NOTICE -> notice(claimed, members);
            case PLAN -> plan(claimed);
            case MINUTES -> minutes(claimed);
            case SUMMARY -> summary(claimed, members);
            case LETTER -> "为做好“" + claimed.title() + "”共同体活动,现商请贵单位予以支持,并协助做好人员、场地等准备工作。\n特此函达。";
        });
    }

    private String notice(Claimed claimed, List<Member> members) {
        var plan = latest(claimed);
        var host = members.stream().filter(member -> member.id().equals(claimed.hostId())).findFirst().map(Member::name).orElse("");
        var others = String.join("、", members.stream().filter(member -> !member.id().equals(claimed.hostId())).map(Member::name).toList());
        return plan.purpose() + "经学校申请、到校诊断和专家论证,决定开展“" + claimed.title() + "”共同体活动。现将有关事项通知如下。\n一、活动主题\n" + plan.theme() + "\n二、活动目标\n" + plan.goals()
                + "\n三、活动形式和内容\n" + plan.forms() + "\n" + lines(plan.content()) + "\n四、组织分工\n承办单位:" + host + ";协办单位:" + others + "。\n五、有关要求\n" + plan.measures() + "\n各成员校要合理安排课务,组织教师全程参加;活动资料及时归档。";
    }

    private String plan(Claimed claimed) {
        var plan = latest(claimed);
        return "一、活动目的\n" + plan.purpose() + "\n二、活动主题\n" + plan.theme() + "\n三、活动目标\n" + plan.goals() + "\n四、活动形式\n" + plan.forms() + "\n五、活动内容\n" + lines(plan.content()) + "\n六、活动措施\n" + plan.measures();
    }

    /** A numbered list of the plan becomes one of the second level. */
    private static String lines(String content) {
        return content.lines().map(line -> line.replaceFirst("^([一二三四五六七八九十]+)、", "\uff08$1\uff09")).collect(java.util.stream.Collectors.joining("\n"));
    }

    private String minutes(Claimed claimed) {
        return jdbc.sql("""
                select h.held_on, h.place, coalesce(h.conclusion, '') as conclusion, h.reasons,
                       coalesce((select string_agg(e.name || case when e.unit_name <> '' then '(' || e.unit_name || ')' else '' end, '、' order by e.id) from activity.expert e where e.hearing_id = h.id and e.stand is distinct from 'ABSENT'), '') as experts,
                       coalesce((select string_agg(e.name || ':' || e.opinion, E'\n' order by e.id) from activity.expert e where e.hearing_id = h.id and e.opinion <> ''), '') as opinions,
                       coalesce((select string_agg(r.text, ';' order by r.ordinal) from activity.required_change r where r.hearing_id = h.id), '') as changes
                  from activity.hearing h where h.undertaking_id = :id order by h.number desc limit 1
                """).param("id", claimed.id()).query(Hearing.class).optional().map(hearing -> "时间:" + day(hearing.heldOn()) + "\n地点:" + hearing.place() + "\n出席专家:" + hearing.experts() + "\n一、论证内容\n“" + claimed.title()
                        + "”共同体活动方案。\n二、专家意见\n" + hearing.opinions() + "\n三、论证结论\n" + conclusion(hearing.conclusion()) + "。" + (hearing.changes().isEmpty() ? "" : "修改要求:" + hearing.changes() + "。") + hearing.reasons())
                .orElse("论证会还没有召开。");
    }

    private String summary(Claimed claimed, List<Member> members) {
        var summary = jdbc.sql("select highlights, problems, improvements from activity.undertaking where id = :id").param("id", claimed.id()).query(Summary.class).single();
        var held = jdbc.sql("select count(*)::int from activity.session s join activity.activity a on a.id = s.activity_id and a.state = 'CLOSED' where s.undertaking_id = :id").param("id", claimed.id()).query(Integer.class).single();
        var lessons = jdbc.sql("select count(*)::int from activity.lesson where undertaking_id = :id and withdrawn_at is null").param("id", claimed.id()).query(Integer.class).single();
        return "一、基本情况\n“" + claimed.title() + "”共同体活动由" + members.size() + "所成员校参加,举办集中活动" + held + "次,形成课例" + lessons + "节。\n二、突出亮点\n" + summary.highlights() + "\n三、存在的问题\n" + summary.problems() + "\n四、改进的思路\n" + summary.improvements();
    }

    private Plan latest(Claimed claimed) {
        return jdbc.sql("select purpose, theme, goals, forms, content, measures from activity.proposal where undertaking_id = :id order by number desc limit 1").param("id", claimed.id()).query(Plan.class).optional()
                .orElse(new Plan("", claimed.title(), "", "", "", ""));
    }

    private static String conclusion(String conclusion) {
        return switch (conclusion) {
            case "ADOPT" -> "通过";
            case "REVISE" -> "修改后通过";
            case "REJECT" -> "不通过";
            default -> "待定";
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
