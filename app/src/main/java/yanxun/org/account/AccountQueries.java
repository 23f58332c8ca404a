package yanxun.org.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.demo.DemoAccounts;

@Component
class AccountQueries implements DemoAccounts {
    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sign-ins of the demo region, empty in a real one: only the demo's own accounts carry a shown password. */
    @Override
    public List<DemoAccount> shown() {
        return Scope.everywhere(() -> jdbc.sql("select login, role, password from org.demo_account order by ordinal").query(DemoAccount.class).list());
    }
}
