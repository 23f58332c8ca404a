package yanxun.document.certificate;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.document.Attesting;
import yanxun.platform.access.Open;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.Shell;
import yanxun.platform.web.View;

/** The page on which anybody checks a certificate: it shows what the paper shows, and whether it still holds. */
@Screen
@RequestMapping("/verify")
@Open(because = "whoever is shown a certificate must be able to check it, without an account")
class VerifyController {
    private final CertificateRegister register;
    private final List<Attesting> others;
    private final Patience patience;

    VerifyController(CertificateRegister register, List<Attesting> others, Patience patience) {
        this.register = register;
        this.others = others;
        this.patience = patience;
    }

    @GetMapping
    ResponseEntity<View> form() {
        return ask("", null, HttpStatus.OK);
    }

    @PostMapping
    ResponseEntity<View> look(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code) {
        if (!patience.lasts(Shell.address())) {
            return ask(number, t("查得太频繁了,请一分钟后再试"), HttpStatus.TOO_MANY_REQUESTS);
        }
        return register.byNumber(number, code).map(Issued::token).or(() -> others.stream().flatMap(other -> other.tokenOf(number.strip(), CheckCode.typed(code)).stream()).findFirst())
                .map(token -> Redirect.to("/verify/" + token)).orElseGet(() -> ask(number, t("没有查到:编号和校验码对不上。请照着证书再填一遍"), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{token:[A-Za-z0-9_-]{22}}")
    ResponseEntity<View> show(@PathVariable String token) {
        if (!patience.lasts(Shell.address())) {
            return ask("", t("查得太频繁了,请一分钟后再试"), HttpStatus.TOO_MANY_REQUESTS);
        }
        return register.byToken(token).<View>map(VerificationPage::of).or(() -> others.stream().flatMap(other -> other.byToken(token).stream()).findFirst().map(AttestedPage::new))
                .map(found -> hidden(HttpStatus.OK).body(found))
                .orElseGet(() -> ask("", t("没有查到这份证书。请核对链接,或填写编号和校验码"), HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<View> ask(String number, @Nullable String error, HttpStatus status) {
        return hidden(status).body(new VerifyPage(number, error));
    }

    /** Search engines must not collect who holds what. */
    private static ResponseEntity.BodyBuilder hidden(HttpStatus status) {
        return ResponseEntity.status(status).header("X-Robots-Tag", "noindex, nofollow").header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
    }
}
