package yanxun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.support.Town;

/** The tablet of the staff room: several people, several windows, and a pen that is quicker than the button. */
class SharedDeviceJourney extends ObservingJourney {
    private String login(String name) {
        return Scope.everywhere(() -> jdbc.sql("select login from org.account where id = :id").param("id", town.accounts().get(name)).query(String.class).single());
    }

    private void signsOut(Page page) {
        page.navigate(journey.root() + "/");
        page.click(".whoami summary");
        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/sign-in");
    }

    private void signsIn(Page page, String name) {
        page.navigate(journey.root() + "/sign-in?to=/observe/app");
        page.fill("[name=login]", login(name));
        page.fill("[name=password]", Town.PASSWORD);
        page.click("main button.primary");
        page.waitForURL("**/observe/app");
    }

    private static void begins(Page page, String password) {
        page.fill("#password", password);
        page.fill("#again", password);
        page.click("text=开始使用");
        page.waitForSelector("text=现场听一节课");
    }

    @Test
    void signingOutLocksTheVaultAndTheNextPersonGetsOneOfTheirOwn() {
        var wang = prepared();
        var page = wang.page;
        assertThat(page.locator("#bar").innerText()).contains("王教研员");
        takes(page);
        notes(page, "王教研员听到的");
        assertThat(page.locator("#bar").innerText()).as("whose record this is").contains("王教研员");
        page.waitForFunction("() => /已存/.test(document.getElementById('kept').textContent)");
        var open = page.context().newPage();
        open.navigate(journey.root() + "/observe/app");
        open.waitForSelector("text=正在另一个窗口里记录");

        signsOut(page);
        open.waitForSelector("#password");
        assertThat(open.locator("body").innerText()).as("other windows lock too").contains("王教研员的听课记录锁着").doesNotContain("现场听一节课");
        page.navigate(journey.root() + "/observe/app");
        page.waitForSelector("#password");
        assertThat(page.locator("body").innerText()).contains("王教研员的听课记录锁着").doesNotContain("手机上的记录");

        signsIn(page, "赵老师");
        page.waitForSelector("#again");
        assertThat(page.locator("body").innerText()).contains("赵老师，您好").doesNotContain("王教研员的");
        begins(page, "222222");
        assertThat(page.locator("#bar").innerText()).contains("赵老师");
        assertThat(page.locator("body").innerText()).doesNotContain("刘老师 · 语文 记录中");
        page.click("text=现场听一节课");
        page.fill("#teacher", "李老师");
        page.click("text=开始记录");
        page.waitForSelector(".clock");
        notes(page, "赵老师听到的");
        page.click("[data-part=closing]");
        page.fill("#overall", "好");
        page.click("text=交听课记录");
        page.waitForSelector(".items .tag:text-is('已收到')");

        signsOut(page);
        signsIn(page, "王教研员");
        page.fill("#password", "123456");
        page.click("button:text-is('打开')");
        takes(page);
        page.waitForSelector("text=王教研员听到的");
        page.click("[data-part=closing]");
        page.fill("#overall", "也好");
        page.click("text=交听课记录");
        page.waitForSelector(".items .tag:text-is('已收到')");
        var sheets = Scope.everywhere(() -> jdbc.sql("select p.name || ':' || (s.content -> 'notes' -> 0 ->> 'text') from observation.sheet s join org.person p on p.id = s.observer_id where s.wall = :wall order by 1").param("wall", town.district()).query(String.class).list());
        assertThat(sheets).containsExactlyInAnyOrder("王教研员:王教研员听到的", "赵老师:赵老师听到的");
    }

    @Test
    void aSessionOfSomebodyElseDoesNotOpenAVaultThatIsStillOpen() {
        var page = prepared().page;
        page.context().addCookies(java.util.List.of(new com.microsoft.playwright.options.Cookie("yanxun", sessions.open(java.util.Objects.requireNonNull(town.accounts().get("赵老师")), "journey")).setUrl(journey.root())));
        page.reload();
        page.waitForSelector("#again");
        assertThat(page.locator("body").innerText()).contains("赵老师，您好");
    }

    @Test
    void whatAWindowShowedAsKeptIsNeverLostToAnother() {
        var first = prepared().page;
        takes(first);
        notes(first, "甲");
        var second = first.context().newPage();
        second.navigate(journey.root() + "/observe/app");
        second.click("text=在这个窗口继续");
        takes(second);
        notes(second, "乙");
        second.waitForFunction("() => /已存/.test(document.getElementById('kept').textContent)");
        first.waitForSelector("text=正在另一个窗口里记录");
        first.click("text=在这个窗口继续");
        first.waitForSelector(".clock");
        notes(first, "丙");
        first.waitForFunction("() => /已存/.test(document.getElementById('kept').textContent)");
        first.waitForTimeout(900);
        first.reload();
        first.waitForSelector(".notes");
        assertThat(first.locator(".notes").innerText()).contains("甲", "乙", "丙");
    }

    @Test
    void aNoteBeingChangedIsNowhereLostAndTheUnfinishedSentenceComesBack() {
        var page = prepared().page;
        takes(page);
        notes(page, "学生量了三次");
        page.fill("#note", "还没写完");
        page.click("button:text-is('改')");
        assertThat(page.inputValue("#note")).isEqualTo("学生量了三次");
        page.fill("#note", "学生量了四次");
        page.click("[data-part=rating]");
        page.click("[data-part=notes]");
        assertThat(page.locator(".notes").innerText()).as("still in the list").contains("学生量了三次");
        assertThat(page.inputValue("#note")).as("and the change too").isEqualTo("学生量了四次");
        page.click("text=改好了");
        assertThat(page.locator(".notes").innerText()).contains("学生量了四次").doesNotContain("学生量了三次");
        assertThat(page.inputValue("#note")).isEqualTo("还没写完");
        page.click("button:text-is('改')");
        page.click("text=不改了");
        assertThat(page.inputValue("#note")).isEqualTo("还没写完");
    }

    @Test
    void theClockSaysWhatItDoesAndTheListOfWhatIsMissingFollowsThePen() {
        var page = prepared().page;
        takes(page);
        assertThat(page.locator(".clock button").first().innerText()).isEqualTo("上课");
        notes(page, "先写再说");
        assertThat(page.locator(".clock button").first().innerText()).as("the lesson has begun").isEqualTo("下课");
        page.locator(".clock button").first().click();
        page.waitForSelector("text=现在就下课？");
        page.click("dialog button:text-is('取消')");
        page.waitForFunction("() => document.querySelector('.clock output').textContent !== '00:00'");
        page.click("[data-part=closing]");
        assertThat(page.locator(".note.warn").innerText()).contains("小结");
        page.fill("#overall", "好课");
        assertThat(page.locator(".note.warn").innerText()).doesNotContain("小结");
        page.context().setOffline(true);
        page.click("text=交听课记录");
        page.waitForSelector("text=已存好，有网时自动交上去");
        page.context().setOffline(false);
        page.waitForSelector(".items .tag:text-is('已收到')");
        page.waitForSelector("#notice :text('已交，回执')");
        assertThat(page.locator("#notice").innerText()).doesNotContain("有网时自动交上去");
    }
}
