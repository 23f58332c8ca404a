package yanxun.journey;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.support.Cable;
import yanxun.support.TownTest;

/** Around the observation page: a lesson to observe, a cable that can be cut, and a device that was prepared. */
abstract class ObservingJourney extends TownTest {
    @Autowired
    Sessions sessions;

    Lessons lessons;
    Cable cable;
    Journey journey;
    UUID lesson;

    @BeforeEach
    void found() {
        lessons = new Lessons(jdbc, town);
        var rating = lessons.edition("RATING", Lessons.RATING);
        var coding = lessons.edition("CODING", Lessons.ST);
        lesson = lessons.arrange(as("王教研员"), "刘老师", "RESEARCH", false, true, "", rating, coding);
        cable = new Cable(port);
        journey = new Journey(cable.port());
    }

    @AfterEach
    void end() {
        journey.close();
        cable.close();
    }

    Journey.Person wang() {
        return journey.as(sessions.open(java.util.Objects.requireNonNull(town.accounts().get("王教研员")), "journey"), 375);
    }

    /** Once with a network: the password, the week, and the page itself kept on the device. */
    Journey.Person prepared() {
        var wang = wang().opens("/observe/app");
        wang.page.waitForSelector("#password").fill("123456");
        wang.page.fill("#again", "123456");
        wang.page.click("text=开始使用");
        wang.page.waitForSelector("text=刘老师 · 语文");
        wang.page.waitForFunction("() => navigator.serviceWorker.ready.then(() => caches.keys()).then(names => names.some(name => name.startsWith('observe-')))");
        wang.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return wang.rests();
    }

    int count(String table) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from observation." + table + " where wall = :wall").param("wall", town.district()).query(Integer.class).single());
    }

    static void takes(Page page) {
        page.locator("button.lesson", new Page.LocatorOptions().setHasText("刘老师 · 语文")).first().click();
        page.waitForSelector(".clock");
    }

    static void notes(Page page, String text) {
        page.click("[data-part=notes]");
        page.fill("#note", text);
        page.click("#part button:text-is('记下')");
    }
}
