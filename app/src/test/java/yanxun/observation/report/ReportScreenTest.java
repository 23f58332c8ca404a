package yanxun.observation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.TownTest;

/** Reports from being written to being counted. */
class ReportScreenTest extends TownTest {
    private static String[] form(String id, String title, String text) {
        return new String[] {"id", id, "version", "0", "kind", "SUBJECT", "stage", "小学", "subject", "语文", "title", title, "text", text, "onDate", LocalDate.now(Times.ZONE).toString()};
    }

    @Test
    void aReportIsTheAuthorsUntilItIsHandedInAndThenStays() {
        var wang = as("王教研员");
        var zhou = as("周主任");
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(wang.post("/lesson-reports", form(id, "小学语文总结", "听课 四十节。\n目标清楚。")).status()).isEqualTo(303);
        }
        assertThat(wang.get("/lesson-reports/" + id).body()).contains("草稿", "11 字");
        assertThat(zhou.get("/lesson-reports/" + id).status()).isEqualTo(404);
        var changed = form(id, "小学语文学科总结", "听课四十节。");
        assertThat(wang.put("/lesson-reports/" + id, changed).status()).isEqualTo(303);
        assertThat(wang.put("/lesson-reports/" + id, changed).status()).isEqualTo(409);
        assertThat(zhou.put("/lesson-reports/" + id + "/handing-in").status()).isEqualTo(404);
        assertThat(wang.put("/lesson-reports/" + id + "/handing-in").status()).isEqualTo(303);
        assertThat(wang.put("/lesson-reports/" + id + "/handing-in").status()).isEqualTo(303);
        changed[3] = "2";
        assertThat(wang.put("/lesson-reports/" + id, changed).body()).contains("已经交了,不能再改");
        assertThat(wang.get("/lesson-reports/" + id + "/form").status()).isEqualTo(404);
        assertThat(zhou.get("/lesson-reports").body()).contains("小学语文学科总结", "交来的报告共 6 字");
        assertThat(as("张校长").get("/lesson-reports/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/lesson-reports/" + id).status()).isEqualTo(404);
        assertThat(zhou.get("/figures/report-characters?year=" + LocalDate.now(Times.ZONE).getYear()).body()).contains("小学语文学科总结");
    }

    @Test
    void whatIsMissingIsSaid() {
        var answer = as("王教研员").post("/lesson-reports", "id", Id.next().toString(), "kind", "NOVEL", "title", "", "text", "", "onDate", LocalDate.now(Times.ZONE).plusDays(3).toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("有 4 处需要改正", "请填写标题", "请填写正文", "日期不能晚于今天");
    }
}
