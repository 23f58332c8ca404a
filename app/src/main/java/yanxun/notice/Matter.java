package yanxun.notice;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one table of what somebody must hear of: the event, who is told, and how. A letter about anything else is not written. */
public enum Matter {
    INVITATION("invitation", "活动通知", "受邀人", Way.TODO),
    ACTIVITY_CHANGED("changed", "活动的时间、地点或承办单位有变", "名单上的人", Way.NEWS),
    ACTIVITY_CANCELLED("cancelled", "活动取消", "名单上的人", Way.NEWS),
    UNINVITED("uninvited", "不再需要参加", "从名单上去掉的人", Way.NEWS),
    LEADING("leading", "由您负责的活动", "新的负责人", Way.NEWS),
    PROMOTED("promoted", "候补转正", "候补的第一人", Way.NEWS),
    ASKED("asked", "请假和补签申请", "负责人和起草人", Way.TODO),
    LEAVE("leave", "请假的答复", "请假人", Way.NEWS),
    MAKE_UP("make-up", "补签的答复", "申请人", Way.NEWS),
    OWING("owing", "催交记录或反思", "没有交的人", Way.TODO),
    UNDERTAKING("undertaking", "共同体活动走到的步骤、到期提醒", "当前环节的责任人", Way.TODO_OR_NEWS),
    UNDERTAKING_STEP("undertaking-step", "共同体活动的进展、退回和结束", "有关各方", Way.NEWS),
    HEARING("hearing", "请专家论证", "论证专家", Way.TODO),
    MENU("menu", "服务菜单可以预约", "各学校", Way.TODO),
    PROBLEM("problem", "问题的进展", "提问和同问的人", Way.NEWS),
    LESSON("lesson", "请听课", "听课人", Way.TODO),
    LESSON_GIVEN("lesson-given", "有人来听课", "上课教师", Way.NEWS),
    LESSON_OFF("lesson-off", "听课取消", "听课人和上课教师", Way.NEWS),
    LESSON_TOLD("lesson-told", "听课反馈", "上课教师", Way.NEWS),
    LESSON_REPLY("lesson-reply", "教师的答复", "听课人", Way.NEWS),
    PHOTO("photo", "听课照片打不开", "交照片的听课人", Way.NEWS),
    STEP("step", "改进事项", "执教教师", Way.TODO),
    STEP_ENDED("step-ended", "改进事项办结", "有关的人", Way.NEWS),
    STEP_PROPOSED("step-proposed", "改进事项申请延期", "提出的人", Way.NEWS),
    ORDER("order", "学校培训订单", "培训管理人员", Way.TODO),
    ORDER_ANSWER("order-answer", "订单的答复", "下订单的人", Way.TODO_OR_NEWS),
    SEASON("season", "可以选课", "可以选课的教师", Way.TODO),
    BALLOTS("ballots", "待审核的选课志愿", "学校负责人", Way.TODO),
    BALLOT("ballot", "志愿被学校退回", "本人", Way.NEWS),
    DRAWN("drawn", "选课结果", "本人", Way.NEWS),
    PLACE("place", "培训名额的结果、候补转正、班级变动", "本人", Way.NEWS),
    TRAINING_SESSIONS("training-sessions", "培训班新排的场次", "学员", Way.NEWS),
    COHORT_CHANGED("cohort-changed", "培训班的时间或地点有变", "学员和候补的人", Way.NEWS),
    TRAINING_CHECK("training-check", "待审核的培训报名", "学校负责人", Way.TODO),
    QUOTA("quota", "请推荐培训学员", "学校负责人", Way.TODO),
    TASK("task", "培训任务", "学员", Way.TODO),
    READING("reading", "待阅的培训任务", "阅评人", Way.TODO),
    FEEDBACK("feedback", "培训问卷", "学员", Way.TODO_OR_NEWS),
    NO_SHOW("no-show", "无故缺席", "缺席人", Way.TODO),
    EXCUSE("excuse", "缺席说明", "培训管理人员", Way.TODO),
    EXCUSED("excused", "缺席说明的答复", "本人", Way.NEWS),
    DOCUMENT("document", "公文签收、催办和撤回", "收文单位和个人", Way.TODO_OR_NEWS),
    CERTIFICATE("certificate", "证书更换或作废", "持证人", Way.NEWS),
    CERTIFICATES("certificates", "新的证书", "持证人", Way.NEWS),
    PLAN("plan", "新的计划", "下级单位负责人", Way.NEWS),
    PLAN_COMING("plan-coming", "计划安排快到期", "负责人", Way.TODO),
    PLAN_OVERDUE("plan-overdue", "计划安排已过期", "负责人", Way.TODO),
    ASSESSMENT("assessment", "学时考核公示、异议的答复", "本人", Way.NEWS),
    HOURS_BEHIND("hours-behind", "学时预警", "本人", Way.NEWS),
    CLAIMS_SCHOOL("claims-school", "待学校审核的学时申报", "学校负责人", Way.TODO),
    CLAIMS_DISTRICT("claims-district", "待区级认定的学时申报", "区级认定人员", Way.TODO),
    CLAIM("claim", "学时申报的结果", "申报人", Way.NEWS),
    ADDRESS("address", "邮箱或手机号停用", "本人", Way.NEWS),
    AUDIT_SEAL("audit-seal", "审计记录封存到的段号和校验值", "审计管理员", Way.NEWS);

    private static final java.util.Map<String, Matter> BY_KEY = Arrays.stream(values()).collect(Collectors.toMap(matter -> matter.key, Function.identity()));

    private final String key;
    private final String what;
    private final String who;
    private final Way way;

    Matter(String key, String what, String who, Way way) {
        this.key = key;
        this.what = what;
        this.who = who;
        this.way = way;
    }

    /** Something to be done waits until it is done; something to be known until it is read. Both leave the house as each person wished. */
    public enum Way {
        TODO("待办"), NEWS("消息"), TODO_OR_NEWS("待办或消息");

        private final String displayName;

        Way(String displayName) {
            this.displayName = displayName;
        }

        boolean allows(boolean todo) {
            return this == TODO_OR_NEWS || (this == TODO) == todo;
        }
    }

    /** The matter of a letter: the word before the first colon of its source. */
    static Matter of(String source) {
        var matter = BY_KEY.get(source.split(":", 2)[0]);
        if (matter == null) {
            throw new IllegalArgumentException("no such matter: " + source);
        }
        return matter;
    }

    /** The source of a letter about this. */
    public String of(Object about) {
        return key + ":" + about;
    }

    public String what() {
        return what;
    }

    public String who() {
        return who;
    }

    public Way way() {
        return way;
    }

    public String wayName() {
        return way.displayName;
    }
}
