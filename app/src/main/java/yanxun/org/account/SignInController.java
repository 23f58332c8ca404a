package yanxun.org.account;

import static yanxun.platform.i18n.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Open;
import yanxun.platform.access.Sessions;
import yanxun.platform.demo.DemoProgresses;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.Shell;
import yanxun.platform.web.View;

@Screen
@Open(because = "one signs in before one is known")
class SignInController {
    private static final String DEVICE = "device";

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final AccountQueries accounts;
    private final DemoProgresses progresses;

    SignInController(SigningIn signingIn, Sessions sessions, AccountQueries accounts, DemoProgresses progresses) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.progresses = progresses;
    }

    @GetMapping("/sign-in")
    View show(@RequestParam(defaultValue = "/") String to) {
        return page("", to, null);
    }

    @PostMapping("/sign-in")
    ResponseEntity<View> signIn(@RequestParam String login, @RequestParam String password, @RequestParam(defaultValue = "/") String to,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent, HttpServletRequest request) {
        var device = Shell.current().cookie(DEVICE).filter(kept -> kept.matches("[0-9a-f-]{36}")).orElseGet(() -> UUID.randomUUID().toString());
        try {
            var token = signingIn.signIn(login, password, agent, device);
            return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", Redirect.ascii(safe(to))).header("Set-Cookie", cookie(token, request, false), device(device, request)).build();
        } catch (Rejected rejected) {
            var error = t(rejected);
            return ResponseEntity.status(rejected.status()).body(page(login, to, error));
        }
    }

    private SignInPage page(String login, String to, @Nullable String error) {
        return new SignInPage(login, to, error, accounts.shown(), progresses.now().orElse(null));
    }

    @PostMapping("/sign-out")
    ResponseEntity<View> signOut(@Nullable @CookieValue(name = Shell.COOKIE, required = false) String token, HttpServletRequest request) {
        if (token != null) {
            sessions.close(token);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/sign-in").header("Set-Cookie", cookie("", request, true)).build();
    }

    /** Only back into this program: an address elsewhere would lend us to phishing. */
    static String safe(String to) {
        return to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/\\") && to.chars().allMatch(c -> c > 31) ? to : "/";
    }

    /** Knows the device again at the door, and nothing else. */
    private static String device(String device, HttpServletRequest request) {
        return ResponseCookie.from(DEVICE, device).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/sign-in").maxAge(Tries.KNOWN_FOR).build().toString();
    }

    static String cookie(String token, HttpServletRequest request, boolean gone) {
        return ResponseCookie.from(Shell.COOKIE, token).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/")
                .maxAge(gone ? java.time.Duration.ZERO : Sessions.IDLE).build().toString();
    }
}
