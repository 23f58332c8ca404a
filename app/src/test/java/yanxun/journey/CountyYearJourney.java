package yanxun.journey;

import static yanxun.support.Patience.eventually;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.time.Times;
import yanxun.support.ScreenTest;
import yanxun.support.Town;

/** From the plan document to the year's figures, as three people live it. */
@ScreenTest
class CountyYearJourney {
    private static final String PLAN = """
            凤来区2026年小学教研工作计划

            一、工作目标
            提高课堂教学质量。
            每学期送课不少于4节。

            二、工作任务
            1. 扎实开展同课异构。各学科每学期至少组织一次。
            2. 抓好新教师培训。

            三、主要活动安排
            三月。1. 语文同课异构展示。
            2. 新教师座谈会。
            十一月。1. 期中质量分析会。
            """;

    @LocalServerPort
    int port;

    @Autowired
    Town.Founder founder;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromThePlanDocumentToTheFigures() {
        var town = founder.found();
        try (var journey = new Journey(port)) {
            var wang = journey.as(sessions.open(town.accounts().get("王教研员"), "journey"), 1280);
            wang.opens("/").sees("今天").shoots("today");
            wang.opens("/plans/import");
            wang.page.setInputFiles("#file", new FilePayload("2026年计划.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8)));
            wang.clicks("读取").sees("核对", "语文同课异构展示", "原文").shoots("plan-preview");
            wang.clicks("确认导入").sees("草稿", "同课异构", "新教师座谈会").shoots("plan");
            wang.clicks("发布").sees("已发布");
            wang.clicks("生成活动").sees("新建活动");

            var day = ZonedDateTime.now(Times.ZONE).toLocalDate().toString();
            wang.chooses("form", "同课异构").fills("day", day).fills("from", "00:00").fills("to", "23:59").fills("content", "三位老师同上一课,课后议课。").fills("speaker", "省教研员").fills("hours", "3");
            wang.clicks("保存").sees("三定已齐", "添加邀请对象");
            var activity = wang.path();
            wang.clicks("邀请对象").chooses("units", "凤来区").chooses("subject", "语文").clicks("添加邀请").sees("发布后将通知 4 人").shoots("roster");
            wang.opens(activity).clicks("发布并通知").sees("已发布", "进行中").shoots("activity");
            begin(activity, "now() - interval '5 minutes'", "now() + interval '1 hour'");
            wang.opens(activity + "/wall").sees("已签到 / 应到").shoots("wall");

            var li = journey.as(sessions.open(town.accounts().get("李老师"), "journey"), 375);
            eventually(() -> li.opens("/").sees("请参加:语文同课异构展示"));
            li.shoots("today-phone");
            li.opens("/check-in").sees("六位").shoots("check-in-phone");
            li.fills("code", wang.page.locator(".digits").innerText().replace(" ", "")).clicks("签到").sees("签到成功").shoots("checked-in-phone");
            li.clicks("看活动").clicks("写记录").fills("text", "听了三节课,对追问的层次有了新的认识。").clicks("提交").sees("已交记录").shoots("activity-phone");

            begin(activity, "now() - interval '3 hours'", "now() - interval '1 minute'");
            wang.opens(activity).sees("活动已结束").fills("note", "其余老师请假,纪要见材料。").clicks("办结,学时入账").sees("已办结").shoots("closed");
            eventually(() -> li.opens("/hours").sees("语文同课异构展示"));
            li.shoots("hours-phone");
            wang.opens("/figures").sees("教研活动", "参与人次").shoots("figures");
            wang.opens("/figures/activities?by=part").sees("语文同课异构展示", "这个数由下面 1 行组成").shoots("figure");
        }
    }

    /** Time passes. */
    private void begin(String activity, String from, String to) {
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = " + from + ", ends_at = " + to + " where id = :id::uuid").param("id", activity.substring("/activities/".length())).update());
        java.util.concurrent.locks.LockSupport.parkNanos(5_200_000_000L);
    }
}
