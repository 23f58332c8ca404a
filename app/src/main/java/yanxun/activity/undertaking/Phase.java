package yanxun.activity.undertaking;

import static yanxun.activity.undertaking.Part.HOST;
import static yanxun.activity.undertaking.Part.ORGANISER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The steps a community activity can take, in their order, and who carries each. */
public enum Phase {
    REQUEST("申请", HOST, 10, "承办学校填写申请:为什么、怎样做、达到什么效果"),
    SCREENING("受理", ORGANISER, 7, "主办单位受理申请;参加菜单预约的由分配结果决定"),
    DIAGNOSIS("诊断", ORGANISER, 14, "主办单位到校调研或座谈,写下发现的问题"),
    PLAN("方案", HOST, 10, "承办学校起草方案,按论证意见修改"),
    ARGUMENT("论证", ORGANISER, 10, "主办单位召开论证会,专家审阅、发表意见,形成结论"),
    NOTICE("发文", ORGANISER, 5, "主办单位印发正式通知"),
    BRIEFING("培训会", ORGANISER, 10, "主办单位对全体参与教师培训"),
    STUDY("共同研修", HOST, 14, "各成员校共同学习"),
    PREPARATION("备课磨课", HOST, 28, "团队研究、个人备课、试讲、磨课、反思、定稿"),
    EXHIBITION("展课", HOST, 14, "说课、上课、议课、辩课"),
    CHOICE("推选课例", HOST, 5, "各成员校商量,推选送课课例"),
    DELIVERY("送课", HOST, 21, "送到结对的乡村学校"),
    SUMMARY("总结", HOST, 10, "写明亮点、问题和改进"),
    ARCHIVE("归档", ORGANISER, 5, "主办单位核对材料后归档");

    private static final Set<Phase> NEVER_DROPPED = EnumSet.of(REQUEST, SCREENING, PLAN, NOTICE, SUMMARY, ARCHIVE);
    private static final Set<Phase> HELD_AS_SESSIONS = EnumSet.of(BRIEFING, STUDY, EXHIBITION, DELIVERY);

    private final String displayName;
    private final Part carrier;
    private final int days;
    private final String task;

    Phase(String displayName, Part carrier, int days, String task) {
        this.displayName = displayName;
        this.carrier = carrier;
        this.days = days;
        this.task = task;
    }

    public String displayName() {
        return displayName;
    }

    public Part carrier() {
        return carrier;
    }

    /** How many days it may take where the district says nothing else. */
    public int days() {
        return days;
    }

    public String task() {
        return task;
    }

    public boolean isDroppable() {
        return !NEVER_DROPPED.contains(this);
    }

    /** Whether it is held as an activity, with sign-in and records. */
    public boolean isHeldAsSession() {
        return HELD_AS_SESSIONS.contains(this);
    }

    public static List<Phase> all() {
        return Arrays.asList(values());
    }
}
