package yanxun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.support.Cable;
import yanxun.support.TownTest;

/** From the back row of a village school: no network, a killed page, a wrong clock, a full phone, two devices, a server that dies while it answers. */
class VillageSchoolJourney extends ObservingJourney {
    private static final String SAID = "学生用量角器量了三次";

    @Test
    void aLessonIsRecordedWithoutANetworkThroughAKilledPageAndADyingServer() {
        var wang = prepared();
        var context = wang.page.context();
        cable.cut();
        context.setOffline(true);
        wang.page.close();

        var page = context.newPage();
        page.navigate(journey.root() + "/observe/app");
        page.waitForSelector("text=没有网络");
        takes(page);
        page.click("button:text-is('上课')");
        notes(page, SAID);
        page.click("[data-part=rating]");
        page.locator("label.option", new Page.LocatorOptions().setHasText("好")).first().click();
        page.fill("#part input[type=number]", "30");
        page.press("#part input[type=number]", "Tab");
        page.click("[data-part=coding]");
        page.click(".pad:has-text('教师')");
        page.click(".pad:has-text('学生')");
        page.click("text=撤销上一次");
        page.waitForTimeout(1_300);
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "screens", "observe-coding.png")));
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));

        page = context.newPage();
        page.navigate(journey.root() + "/observe/app");
        takes(page);
        assertThat(page.locator(".notes").innerText()).contains(SAID);
        assertThat(page.locator(".clock output").innerText()).as("the lesson has gone on").isNotEqualTo("00:00");
        assertThat(everythingKept(page)).as("locked on the device").doesNotContain(SAID).doesNotContain("刘老师");
        page.click("[data-part=closing]");
        page.fill("#strengths", "动手");
        page.click("text=交听课记录");
        page.waitForSelector("text=有 1 份记录等着发送");

        cable.mend();
        cable.loseAnswers("PUT /observe/sheets/", 1);
        context.setOffline(false);
        page.waitForFunction("() => !document.querySelector('#net') || document.querySelector('#net').textContent === ''");
        yanxun.support.Patience.eventually(() -> assertThat(cable.answersStillToLose() * 10 + count("sheet")).isOne());
        page.locator("button:text-is('现在发送'), button:text-is('更新本周的课')").first().click();
        page.waitForSelector(".items .tag:text-is('已收到')");
        assertThat(count("sheet")).isOne();
        assertThat(count("sheet_revision")).as("sent twice is once").isOne();
        assertThat(as("王教研员").get("/lessons/" + lesson + "/strips").body()).contains(SAID);
        assertThat(Scope.everywhere(() -> jdbc.sql("select total from observation.sheet where lesson_id = :lesson").param("lesson", lesson).query(java.math.BigDecimal.class).single())).isEqualByComparingTo("90");
    }

    private static String everythingKept(Page page) {
        return String.valueOf(page.evaluate("""
                () => new Promise(done => { const request = indexedDB.open('yanxun-observe'); request.onsuccess = async () => {
                    let all = JSON.stringify(localStorage) + JSON.stringify(sessionStorage);
                    for (const name of request.result.objectStoreNames) {
                        if (name === 'vaults') continue;
                        const rows = await new Promise(read => { const asked = request.result.transaction(name).objectStore(name).getAll(); asked.onsuccess = () => read(asked.result); });
                        for (const row of rows) for (const value of Object.values(row)) all += value instanceof ArrayBuffer ? new TextDecoder().decode(value) : JSON.stringify(value);
                    }
                    done(all);
                }; })"""));
    }

    @Test
    void twoDevicesOfOneObserverAreLaidSideBySide() {
        var phone = prepared();
        var tablet = prepared();
        for (var device : java.util.List.of(phone, tablet)) {
            device.page.context().setOffline(true);
            takes(device.page);
            notes(device.page, device == phone ? "手机上记的" : "平板上记的");
            device.page.click("[data-part=closing]");
            device.page.fill("#strengths", "一样的优点");
            device.page.click("text=交听课记录");
            device.page.waitForSelector("text=有 1 份记录等着发送");
        }
        phone.page.context().setOffline(false);
        phone.page.waitForSelector(".items .tag:text-is('已收到')");
        tablet.page.context().setOffline(false);
        tablet.page.waitForSelector(".items .tag:text-is('有两份，请选')");
        tablet.page.locator("button.lesson", new Page.LocatorOptions().setHasText("刘老师")).last().click();
        tablet.page.waitForSelector("text=手机上记的");
        tablet.rests();
        tablet.page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "screens", "observe-clash.png")));
        assertThat(tablet.page.locator("main").innerText()).contains("平板上记的", "手机上记的").doesNotContain("一样的优点");
        tablet.page.click("text=按选的交");
        tablet.page.waitForSelector(".items .tag:text-is('已收到')");
        assertThat(count("sheet")).isOne();
        assertThat(count("sheet_revision")).isEqualTo(2);
        assertThat(as("王教研员").get("/lessons/" + lesson + "/strips").body()).contains("平板上记的").doesNotContain("手机上记的");
        assertThat(Scope.everywhere(() -> jdbc.sql("select settled_as from observation.sheet_conflict where wall = :wall").param("wall", town.district()).query(String.class).single())).isEqualTo("REPLACED");
    }

    @Test
    void aWrongClockAFullPhoneAndAnEndedSessionLoseNothing() throws Exception {
        var wang = prepared();
        var page = wang.page;
        takes(page);
        page.click("button:text-is('上课')");
        page.waitForTimeout(1_200);
        page.evaluate("() => { const real = Date.now.bind(Date); Date.now = () => real() + 3600000; }");
        page.waitForTimeout(1_500);
        assertThat(page.locator(".clock output").innerText()).as("an hour on the wall is no hour of the lesson").startsWith("00:0");

        page.evaluate("() => { window.realPut = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); }; }");
        notes(page, SAID);
        page.waitForSelector("text=手机存储满了");
        var download = page.waitForDownload(() -> page.locator("#notice button").click());
        assertThat(Files.readString(download.path())).contains(SAID);
        page.evaluate("() => { IDBObjectStore.prototype.put = window.realPut; }");
        notes(page, "又能存了");
        page.waitForFunction("() => /已存/.test(document.getElementById('kept').textContent)");

        page.context().clearCookies();
        page.click("[data-part=closing]");
        page.fill("#overall", "好课");
        wang.rests();
        page.click("text=交听课记录");
        page.waitForSelector("text=登录已过期");
        assertThat(page.locator("a:text-is('去登录')").count()).isOne();
        page.click("text=锁上");
        page.waitForSelector("#password").fill("654321");
        page.click("button:text-is('打开')");
        page.waitForSelector("text=口令不对");
        page.fill("#password", "123456");
        page.click("button:text-is('打开')");
        page.waitForSelector("text=有 1 份记录等着发送");
        page.context().addCookies(java.util.List.of(new com.microsoft.playwright.options.Cookie("yanxun", sessions.open(java.util.Objects.requireNonNull(town.accounts().get("王教研员")), "again")).setUrl(journey.root())));
        page.click("button:text-is('现在发送')");
        page.waitForSelector(".items .tag:text-is('已收到')");
        var content = Scope.everywhere(() -> jdbc.sql("select content::text from observation.sheet where wall = :wall").param("wall", town.district()).query(String.class).single());
        assertThat(content).contains(SAID, "又能存了", "\"by\": 3600");
    }

    @Test
    void phonesWithWrongClocksAgreeByTheCodeOfTheLesson() {
        var shows = prepared();
        takes(shows.page);
        var begunThere = System.currentTimeMillis();
        shows.page.click("button:text-is('上课')");
        shows.page.click("button:text-is('对时')");
        shows.page.waitForFunction("() => document.querySelector('.qr canvas') && document.querySelector('.qr canvas').width !== 300");
        var picture = shows.page.locator(".qr canvas").screenshot();
        var shown = System.currentTimeMillis();

        var reads = journey.as(sessions.open(java.util.Objects.requireNonNull(town.accounts().get("赵老师")), "journey"), 375);
        reads.page.addInitScript("(() => { const real = Date.now.bind(Date); Date.now = () => real() - 300000; })()");
        reads.opens("/observe/app");
        reads.page.waitForSelector("#password").fill("123456");
        reads.page.fill("#again", "123456");
        reads.page.click("text=开始使用");
        reads.page.click("text=扫码一起听");
        reads.page.setInputFiles(".qr input[type=file]", new FilePayload("code.png", "image/png", picture));
        reads.page.waitForSelector(".clock");
        var late = System.currentTimeMillis() - shown;
        var begunHere = System.currentTimeMillis();
        reads.page.click("button:text-is('上课')");
        reads.page.click("[data-part=closing]");
        reads.page.fill("#overall", "一起听的");
        reads.page.click("text=交听课记录");
        reads.page.waitForSelector(".items .tag:text-is('已收到')");
        shows.page.locator("header button").click();
        shows.page.click("[data-part=closing]");
        assertThat(shows.page.locator("#missing").innerText()).contains("这份听课记录还是空的");
        assertThat(shows.page.locator("button:text-is('交听课记录')").isDisabled()).as("a clock that ran is no record").isTrue();
        shows.page.fill("#overall", "看到的");
        shows.page.click("text=交听课记录");
        shows.page.waitForSelector(".items .tag:text-is('已收到')");
        assertThat(start("王教研员") - begunThere).isBetween(-500L, 2_000L);
        assertThat(start("赵老师") - begunHere).as("five minutes of skew are gone; the code was as old as it took to carry the picture over").isBetween(-late - 2_000, 2_000 - late);
    }

    private long start(String observer) {
        return Scope.everywhere(() -> jdbc.sql("select (extract(epoch from started_at) * 1000)::bigint from observation.sheet where observer_id = :who").param("who", town.person(observer)).query(Long.class).single());
    }
}
