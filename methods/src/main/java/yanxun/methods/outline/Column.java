package yanxun.methods.outline;

import java.util.List;

/** What a column of a calendar table says, by the words at its head. */
enum Column {
    MONTH,
    WEEK,
    WEEKDAY,
    DATE,
    CONTENT,
    /** Who, where, remarks: it stands beside the items. */
    BESIDE;

    private static final int LONGEST_HEAD = 12;
    private static final List<String> WHO = List.of("地点", "场所", "人员", "负责", "责任", "部门", "处室", "科室", "单位", "备注", "说明", "主持", "对象", "参加", "主讲", "牵头", "完成情况", "形式", "学科", "年级", "姓名", "带队", "陪同", "组长", "记载", "记录", "反馈", "主办", "承办", "协办", "级别", "学时", "课时", "人数", "时长", "序号", "编号", "执教", "教师", "方式", "经费", "领导", "督查", "评价", "参与", "组织者", "效果", "值班", "值周", "联系", "电话");
    private static final List<String> TIMES = List.of("时间", "日期", "起止", "阶段", "时段", "时限");
    private static final List<String> WHAT = List.of("内容", "工作", "活动", "事项", "主题", "项目", "要点", "安排", "任务", "课题", "题目", "议题", "专题", "课程", "行事", "措施");

    static Column of(String head) {
        if (head.isEmpty() || head.length() > LONGEST_HEAD || holds(head, WHO)) {
            return BESIDE;
        } else if (head.contains("星期") || head.contains("周几") || head.contains("礼拜")) {
            return WEEKDAY;
        } else if (head.contains("周次") || head.equals("周") || head.equals("教学周") || head.equals("周数") || head.equals("周别") || head.equals("周序")) {
            return WEEK;
        } else if (head.contains("月份") || head.equals("月") || head.equals("月次") || head.equals("年月")) {
            return MONTH;
        } else if (head.length() <= 6 && holds(head, TIMES) || head.equals("日") || head.equals("日数")) {
            return DATE;
        }
        return head.endsWith("人") && !holds(head, WHAT) ? BESIDE : CONTENT;
    }

    /** A head with a word for what is to be done, or for the part of the day it is done in. */
    static boolean what(String head) {
        return of(head) == CONTENT && (holds(head, WHAT) || halfDay(head));
    }

    static boolean halfDay(String head) {
        return List.of("上午", "下午", "晚上", "中午", "全天").contains(head);
    }

    boolean when() {
        return compareTo(DATE) <= 0;
    }

    private static boolean holds(String head, List<String> words) {
        return words.stream().anyMatch(head::contains);
    }
}
