package yanxun.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Every page speaks the reader's tongue; only names people gave stay as they gave them. */
class TonguesTest extends TownTest {
    private static final Pattern HAN = Pattern.compile("[^\\n<>]{0,40}\\p{IsHan}[^\\n<>]{0,40}");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final int MOST_PAGES = 80;
    private static final List<String> UNITS = List.of("凤来区教研中心", "凤来区实验小学", "河口小学", "凤来区", "邻县");

    Browser wang;
    Browser li;

    @BeforeEach
    void found() {
        wang = as("王教研员").speaking("en");
        li = as("李老师").speaking("en");
    }

    @Test
    void englishIsEnglishAllTheWayThroughAnActivity() {
        var id = draft();
        speaksEnglish(wang, "/", "/activities", "/activities/new", "/activities/" + id, "/activities/" + id + "/form", "/activities/" + id + "/roster");
        assertThat(wang.get("/activities/" + id).body()).contains("Time, content and leader fixed. Next: the organiser adds invitees");
        assertThat(wang.put("/activities/" + id + "/closing").body()).contains("Only a published activity can be closed; this one is: Draft");

        publish(id);
        eventually(() -> assertThat(li.get("/").body()).contains("Please attend: Questions in class"));
        speaksEnglish(li, "/", "/inbox", "/activities", "/activities/" + id, "/check-in", "/hours");
        assertThat(li.put("/activities/" + id + "/leave", "reason", "fever").status()).isEqualTo(303);
        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("李老师") + "/decision", "granted", "true").status()).isEqualTo(303);
        speaksEnglish(li, "/inbox", "/activities/" + id);
        speaksEnglish(wang, "/activities/" + id, "/activities/" + id + "/roster", "/activities/" + id + "/sheet", "/activities/" + id + "/wall");

        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("刘老师") + "/check-in").status()).isEqualTo(303);
        over(id);
        assertThat(wang.put("/activities/" + id + "/closing", "note", "small round").status()).isEqualTo(303);
        eventually(() -> assertThat(as("刘老师").speaking("en").get("/hours").body()).contains("Questions in class"));
        speaksEnglish(as("刘老师").speaking("en"), "/", "/hours", "/activities/" + id);
        speaksEnglish(as("周主任").speaking("en"), "/", "/figures", "/figures/activities", "/figures/activities?by=level", "/hours/people", "/activities/" + id);
        speaksEnglish(as("孙审计员").speaking("en"), "/audit");
    }

    /** Whatever a role can click its way to. */
    @ParameterizedTest
    @ValueSource(strings = {"周主任", "张校长", "李老师", "钱管理员", "孙审计员"})
    void everyPageInReachSpeaksEnglish(String name) {
        publish(draft());
        var browser = as(name).speaking("en");
        var known = new LinkedHashSet<>(List.of("/"));
        var waiting = new ArrayDeque<>(known);
        var left = new TreeMap<String, List<String>>();
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var answer = browser.get(path);
            if (answer.status() == 200 && answer.response().headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                var chinese = chinese(answer.body());
                if (!chinese.isEmpty()) {
                    left.put(path, chinese);
                }
                LINK.matcher(answer.body()).results().map(found -> found.group(1).replace("&amp;", "&")).filter(link -> known.size() < MOST_PAGES && known.add(link)).forEach(waiting::add);
            }
        }
        assertThat(known).hasSizeGreaterThan(8);
        assertThat(left).isEmpty();
    }

    @Test
    void refusalsAndMistakesAreEnglishToo() {
        assertThat(chinese(li.get("/nowhere").body())).isEmpty();
        assertThat(chinese(li.get("/activities/new").body())).isEmpty();
        assertThat(chinese(wang.post("/activities", "id", Id.next().toString(), "title", "").body())).isEmpty();
    }

    @Test
    void traditionalCharactersAreDerived() {
        var page = as("周主任").speaking("zh-TW").get("/");
        assertThat(page.body()).contains("lang=\"zh-TW\"", "計劃", "活動", "組織").doesNotContain("计划", "活动");
    }

    @Test
    void anUnknownTongueIsSimplifiedChinese() {
        assertThat(li.speaking("xx").get("/").body()).contains("lang=\"zh-CN\"", "今天");
    }

    private void speaksEnglish(Browser browser, String... paths) {
        for (var path : paths) {
            var answer = browser.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(chinese(answer.body())).as(path).isEmpty();
        }
    }

    /** What Chinese is left once the names of the town and of languages, and the values of fields and links, are taken out. */
    private List<String> chinese(String page) {
        for (var name : town.people().keySet()) {
            page = page.replace(name, "");
        }
        for (var unit : UNITS) {
            page = page.replace(unit, "");
        }
        for (var tongue : List.of("简体中文", "繁體中文")) {
            page = page.replace(tongue, "");
        }
        return HAN.matcher(page.replaceAll(" (value|href|data-words)=\"[^\"]*\"", "")).results().map(found -> found.group().strip()).distinct().toList();
    }

    private UUID draft() {
        var id = Id.next();
        var begin = ZonedDateTime.now(Times.ZONE).plusDays(1).withHour(14).withMinute(0);
        assertThat(wang.post("/activities", "id", id.toString(), "title", "Questions in class", "form", "parallel-lesson", "level", "DISTRICT", "stage", "小学", "subject", "语文",
                "day", begin.toLocalDate().toString(), "from", "14:00", "to", "16:00", "content", "Three lessons", "speaker", "Ms Guest", "place", "Hall 1", "hours", "3", "mode", "OFFLINE").status()).isEqualTo(303);
        return id;
    }

    private void publish(UUID id) {
        assertThat(wang.post("/activities/" + id + "/invitations", "units", town.district().toString(), "stage", "小学", "subject", "语文").status()).isEqualTo(303);
        assertThat(wang.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
    }

    private void over(UUID id) {
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = :id").param("id", id).update());
    }
}
