package yanxun.org.account;

import static yanxun.platform.i18n.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Screen;
import yanxun.platform.web.Shell;
import yanxun.platform.web.View;

/** One's own page, password, settings and hat. */
@Screen
@RequestMapping("/me")
@Access(Permission.USE_TODAY)
class MeController {
    private final SigningIn signingIn;
    private final Sessions sessions;

    MeController(SigningIn signingIn, Sessions sessions) {
        this.signingIn = signingIn;
        this.sessions = sessions;
    }

    @GetMapping
    View me(Viewer viewer) {
        return new MePage(viewer);
    }

    @GetMapping("/password")
    View password(Viewer viewer) {
        return new PasswordPage(viewer.mustChangePassword(), null);
    }

    /** Every other session ends; this one goes on under a new token. */
    @PutMapping("/password")
    ResponseEntity<View> changePassword(@RequestParam(defaultValue = "") String old, @RequestParam(defaultValue = "") String fresh, @RequestParam(defaultValue = "") String again,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent, HttpServletRequest request, Viewer viewer) {
        try {
            if (!fresh.equals(again)) {
                throw new Rejected("两次输入的新密码不一样");
            }
            signingIn.changePassword(viewer, old, fresh);
        } catch (Rejected rejected) {
            return ResponseEntity.status(rejected.status()).body(new PasswordPage(viewer.mustChangePassword(), t(rejected)));
        }
        var token = sessions.open(viewer.account(), agent);
        return to("/me").header("Set-Cookie", SignInController.cookie(token, request, false)).build();
    }

    @GetMapping("/settings")
    View settings() {
        return new SettingsPage(Shell.current().tongue(), Shell.current().largeType());
    }

    @PutMapping("/settings")
    ResponseEntity<View> set(@RequestParam(defaultValue = "zh-CN") String tongue, @RequestParam(defaultValue = "") String type, HttpServletRequest request, Viewer viewer) {
        if (!SettingsPage.TONGUES.containsKey(tongue)) {
            throw new Rejected("没有这种语言");
        }
        signingIn.speak(viewer.account(), tongue);
        sessions.forget(viewer.account());
        return to("/me/settings").header("Set-Cookie", kept("tongue", tongue, request), kept("type", type.equals("large") ? "large" : "normal", request)).build();
    }

    @PostMapping("/hat")
    ResponseEntity<View> wear(@RequestParam(defaultValue = "-1") int hat, @CookieValue(name = Shell.COOKIE) String token, Viewer viewer) {
        sessions.wear(token, hat < 0 || hat >= viewer.hats().size() ? null : Integer.valueOf(hat));
        return to("/").build();
    }

    private static ResponseEntity.BodyBuilder to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", path);
    }

    private static String kept(String name, String value, HttpServletRequest request) {
        return Objects.requireNonNull(ResponseCookie.from(name, value).path("/").maxAge(Duration.ofDays(365)).sameSite("Lax").secure(request.isSecure()).build().toString());
    }
}
