package yanxun.org.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.demo.DemoAccounts.DemoAccount;
import yanxun.platform.demo.DemoProgress;
import yanxun.platform.web.View;

/** The door. In a demo region it also shows who can sign in, and how far the region has been loaded. */
public record SignInPage(String login, String to, @Nullable String error, List<DemoAccount> demo, @Nullable DemoProgress loading) implements View {
    /** Whether somebody was on the way to a page when we asked who they are. */
    public boolean isReturning() {
        return !to.equals("/");
    }
}
