package yanxun.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Takes the README's pictures from a running demo region: {@code mvn … -Dtest=ScreensJourney -Dscreens=http://localhost:8080}. */
class ScreensJourney {
    private static final Path SCREENS = Path.of("..", "docs", "screens");
    private static final List<String> DIRECTOR = List.of("today=/", "network=/network", "figures=/figures");

    @Test
    void picturesOfTheDemoRegion() {
        var root = System.getProperty("screens");
        Assumptions.assumeTrue(root != null, "只在给出 -Dscreens=地址 时拍摄");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
            var director = signIn(browser, root, "director", 1280, 860);
            DIRECTOR.forEach(each -> shoot(director, root, each.split("=")[0], each.split("=")[1]));
            director.navigate(root + "/undertakings?q=" + java.net.URLEncoder.encode("美术跨学科", java.nio.charset.StandardCharsets.UTF_8));
            director.locator("tbody a").first().click();
            director.waitForLoadState();
            director.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("undertaking.png")));
            var teacher = signIn(browser, root, "teacher", 375, 760);
            shoot(teacher, root, "today-phone", "/");
            var researcher = signIn(browser, root, "researcher", 1280, 720);
            researcher.navigate(root + "/activities?state=PUBLISHED&mine=no");
            researcher.locator("tbody a").first().click();
            researcher.navigate(researcher.url() + "/wall");
            researcher.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("wall.png")));
        }
    }

    private static Page signIn(Browser browser, String root, String login, int width, int height) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN")).newPage();
        page.navigate(root + "/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", "Yanxun-2026");
        page.click("form button.primary");
        return page;
    }

    private static void shoot(Page page, String root, String name, String path) {
        page.navigate(root + path);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
