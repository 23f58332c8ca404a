package yanxun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A real browser walking through a role's day. Every page it rests on is checked for accessibility, for width at 375 px, and for script errors. */
final class Journey implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "screens");

    private final Playwright playwright;
    private final Browser browser;
    private final String root;
    private final List<String> troubles = new ArrayList<>();

    Journey(int port) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "没有 chromium:./yanxun test 会安装");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
        root = "http://127.0.0.1:" + port;
    }

    String root() {
        return root;
    }

    Person as(String session, int width) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 500 ? 812 : 900).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        if (!session.isEmpty()) {
            context.addCookies(List.of(new Cookie("yanxun", session).setUrl(root)));
        }
        var page = context.newPage();
        page.onPageError(error -> troubles.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                troubles.add("console: " + message.text());
            }
        });
        return new Person(page);
    }

    final class Person {
        final Page page;

        Person(Page page) {
            this.page = page;
        }

        Person opens(String path) {
            page.navigate(root + path);
            return rests();
        }

        Person clicks(String text) {
            page.locator("main :is(button, a, summary)").filter(new Locator.FilterOptions().setHasText(shown(text))).first().click();
            return arrives().rests();
        }

        /** What has no words of its own. */
        Person presses(String selector) {
            page.locator(selector).first().click();
            return arrives();
        }

        /** A form is sent in the page; then the next one comes. */
        private Person arrives() {
            page.waitForFunction("() => !document.querySelector('form[data-sent]')");
            page.waitForLoadState();
            return this;
        }

        /** All of the text, with the marks of the keyboard or those of print. */
        private static Pattern shown(String text) {
            return Pattern.compile("^\\s*" + text.replaceAll("([().?])", "\\\\$1").replace(",", "[,\uff0c]").replace(":", "[:\uff1a]") + "\\s*$");
        }

        Person fills(String name, String value) {
            page.locator("main [name=\"" + name + "\"]").first().fill(value);
            return this;
        }

        /** From a list that drops down, or the box of that name among boxes to tick. */
        Person chooses(String name, String label) {
            var boxes = page.locator("main label:has([type=checkbox][name=\"" + name + "\"]):text-is(\"" + label + "\")");
            if (boxes.count() > 0) {
                boxes.first().locator("input").check();
            } else {
                page.locator("main [name=\"" + name + "\"]").first().selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
            }
            return this;
        }

        Person sees(String... texts) {
            for (var text : texts) {
                assertThat(yanxun.support.Browser.asTyped(page.locator("body").innerText())).contains(text);
            }
            return this;
        }

        Person shoots(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
            return this;
        }

        String path() {
            return page.url().substring(root.length());
        }

        /** Where the person stops and reads, the page must be usable by everybody. */
        Person rests() {
            var found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations();
            found.forEach(violation -> troubles.add(path() + " axe " + violation.getId() + ": " + violation.getNodes().getFirst().getTarget() + " " + violation.getNodes().size()));
            if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))) {
                troubles.add(path() + " is wider than the screen");
            }
            return this;
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertThat(troubles).isEmpty();
    }
}
