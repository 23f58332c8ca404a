package yanxun.document.badge;

import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import yanxun.document.certificate.CertificateRegister;
import yanxun.platform.access.Open;
import yanxun.platform.error.NotFound;
import yanxun.platform.web.PublicAddress;

/** What programs elsewhere fetch to check a credential: itself, its issuer with the keys, the list of those taken back. */
@RestController
@Open(because = "checking a credential asks for no account; none of this names a holder")
class BadgeController {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CertificateRegister register;
    private final Credentials credentials;
    private final StatusLists lists;
    private final IssuerProfiles issuers;
    private final PublicAddress address;

    BadgeController(CertificateRegister register, Credentials credentials, StatusLists lists, IssuerProfiles issuers, PublicAddress address) {
        this.register = register;
        this.credentials = credentials;
        this.lists = lists;
        this.issuers = issuers;
        this.address = address;
    }

    @GetMapping("/verify/{token:[A-Za-z0-9_-]{22}}/badge.json")
    ResponseEntity<String> badge(@PathVariable String token) {
        var certificate = register.byToken(token).orElseThrow(NotFound::new);
        return json("application/vc+ld+json", credentials.of(certificate, address.root()), CacheControl.noCache());
    }

    @GetMapping("/issuers/{unit}")
    ResponseEntity<String> issuer(@PathVariable UUID unit) {
        return json("application/ld+json", issuers.document(new Issuer(address.root(), unit)).toString(), CacheControl.maxAge(FRESH).cachePublic());
    }

    @GetMapping("/issuers/{unit}/status/{list:[0-9]{1,4}}")
    ResponseEntity<String> status(@PathVariable UUID unit, @PathVariable int list) {
        return json("application/vc+ld+json", lists.of(new Issuer(address.root(), unit), list), CacheControl.maxAge(FRESH).cachePublic());
    }

    private static ResponseEntity<String> json(String type, String body, CacheControl cache) {
        return ResponseEntity.ok().header("Content-Type", type + ";charset=UTF-8").header("Access-Control-Allow-Origin", "*").header("X-Robots-Tag", "noindex").cacheControl(cache).body(body);
    }
}
