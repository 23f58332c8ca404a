package yanxun.org.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Accounts for whoever keeps them. */
@Screen
@RequestMapping("/administration")
@Access(Permission.MANAGE_ACCOUNTS)
class AccountController {
    private final KeepingAccounts accounts;

    AccountController(KeepingAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String state, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return accounts.list(q, state, page, null, viewer);
    }

    @PostMapping("/accounts")
    ResponseEntity<View> open(@RequestParam String number, @RequestParam(required = false) @Nullable String login, Viewer viewer) {
        return shownOnce(accounts.open(number, login, viewer), viewer);
    }

    @PutMapping("/accounts/{account}/password")
    ResponseEntity<View> reset(@PathVariable UUID account, Viewer viewer) {
        return shownOnce(accounts.reset(account, viewer), viewer);
    }

    @PutMapping("/accounts/{account}/disablement")
    ResponseEntity<View> disable(@PathVariable UUID account, Viewer viewer) {
        accounts.disable(account, true, viewer);
        return Redirect.to("/administration");
    }

    @DeleteMapping("/accounts/{account}/disablement")
    ResponseEntity<View> enable(@PathVariable UUID account, Viewer viewer) {
        accounts.disable(account, false, viewer);
        return Redirect.to("/administration");
    }

    @DeleteMapping("/accounts/{account}/lock")
    ResponseEntity<View> unlock(@PathVariable UUID account, Viewer viewer) {
        accounts.unlock(account, viewer);
        return Redirect.to("/administration");
    }

    private ResponseEntity<View> shownOnce(AccountListPage.Issued issued, Viewer viewer) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(accounts.list(issued.login(), "", 1, issued, viewer));
    }
}
