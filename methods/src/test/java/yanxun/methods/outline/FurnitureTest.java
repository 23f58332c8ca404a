package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "发布 2023-07-01 15:59:28 阅读 5163", "发布时间:2024-01-02", "2024-02-20 09:12 来源：区教研室 作者：佚名 浏览次数：356 次", "2024-02-20 09:12:33", "字号:", "大 中 小", "【字体：大 中 小】【打印本页】【关闭窗口】", "扫码使用手机浏览本页内容", "扫描二维码关注我们",
        "已閱讀5頁,還剩3頁未讀 繼續免費閱讀", "下載本文檔", "版權說明:本文檔由用戶提供,若侵權請舉報", "文檔簡介", "0/150", "評論", "提交評論", "某教研計劃_第3頁", "第 1 页 共 3 页", "- 3 -", "上一篇：会议通知", "下一篇：没有了", "（责任编辑：王某）", "您现在的位置：首页 > 教研动态",
        "以下是小编为大家整理的教研计划,欢迎阅读。", "某网整理的教研方案(精选6篇),希望能帮助到大家,请阅读参考。", "教研组工作计划范文3篇", "https://example.org/plan", "------", "| --- | :---: |", "Copyright 2024",
    })
    void isToldFromThePlan(String line) {
        var document = PlanParser.parse("青山小学教研计划\n" + line + "\n一、目标\n提高质量。");

        assertThat(document.furniture()).containsExactly(new Furniture(2, line));
        assertThat(document.plans()).extracting(ParsedPlan::title).containsExactly("青山小学教研计划");
    }

    @ParameterizedTest
    @ValueSource(strings = {"教师扫码签到后入场。", "评论员文章要多读,写好评论。", "下载国家平台资源,组织学习。", "阅读:每天一小时", "时间:每周三下午", "来源:校本课程", "第3页的例题要讲透。", "温馨提示:请各位老师准时。", "分享读书心得。", "3/4的教师参加。", "发布征集通知,组织评选。"})
    void ordinaryLinesOfAPlanAreNone(String line) {
        assertThat(PlanParser.parse("青山小学教研计划\n一、安排\n" + line + "\n二、保障\n成立小组。").furniture()).isEmpty();
    }

    @Test
    void aWholeDocumentOnOneLineIsNone() {
        assertThat(PlanParser.parse("北京路小学教研计划 发布时间：2024-3-1 来源：本站 一、指导思想 全面贯彻。 二、工作重点 1、备课；2、听课。 三、安排 3月 开会").plans()).hasSize(1);
    }

    @Test
    void tipsOfASiteAreButThoseOfASchoolAreNot() {
        assertThat(PlanParser.parse("教研计划\n一、目标\n好。\n温馨提示\n • 1. 本站资源仅供下载。\n • 2. 文档版权归用户。\n").furniture()).hasSize(3);
        assertThat(PlanParser.parse("教研计划\n一、目标\n好。\n温馨提示\n1. 请准时到会。\n2. 请带教材。\n").furniture()).isEmpty();
    }

    @Test
    void teasersOfOtherDocumentsAreWithTheirTitles() {
        var document = PlanParser.parse("青山小学教研计划\n一、目标\n好。\n校本研训工作计划\n某校研训工作计划。指导思想。以课程改革为指导,抓常规,创特色,全面实施素质教育,切实减轻负担,加强学习...\n研训工作总结\n一年来我们认真组织教师参加各级各类的培训活动,收到了良好的效果,现将工作总结如下…");

        assertThat(document.furniture()).extracting(Furniture::line).containsExactly(4, 5, 6, 7);
        assertThat(document.plans()).hasSize(1);
    }

    @Test
    void linksBelowTheDocumentAre() {
        assertThat(PlanParser.parse("教研计划\n一、目标\n好。\n相关文章:\n2023年教研总结\n2024年教研计划\n").furniture()).extracting(Furniture::line).containsExactly(4, 5, 6);
    }
}
