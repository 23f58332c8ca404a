package yanxun.platform.demo;

import java.util.List;

/** Who can sign in to the demo region; the module that keeps accounts answers. */
public interface DemoAccounts {
    /** One of the roles shown at the door, with the password everybody may know. */
    record DemoAccount(String login, String role, String password) {}

    List<DemoAccount> shown();
}
