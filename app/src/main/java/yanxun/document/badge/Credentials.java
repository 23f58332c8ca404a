package yanxun.document.badge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.certificate.Issued;
import yanxun.platform.access.Scope;

/** Credentials, signed when first asked for and kept: issuing twenty thousand certificates signs none. What is public works without a viewer. */
@Component
class Credentials {
    private static final DataIntegrity INTEGRITY = new DataIntegrity(Contexts.BUNDLED);

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    String of(Issued certificate, String root) {
        return Scope.everywhere(() -> kept(certificate.id()).orElseGet(() -> {
            var issuer = new Issuer(root, certificate.issuingUnit());
            var signed = sign(new Badge(certificate, issuer).document(), issuer, certificate.wall(), clock.instant());
            jdbc.sql("insert into document.credential (certificate_id, wall, body, signed_at) values (:id, :wall, :body, :now) on conflict (certificate_id) do nothing")
                    .param("id", certificate.id()).param("wall", certificate.wall()).param("body", signed.toString()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            return kept(certificate.id()).orElseThrow();
        }));
    }

    /** Open Badges wants its proofs as a list. */
    JsonObject sign(JsonObject document, Issuer issuer, UUID wall, java.time.Instant created) {
        var key = keys.current(wall);
        var signed = INTEGRITY.sign(document, key, issuer.method(key.multikey()), created);
        return Json.createObjectBuilder(signed).add("proof", Json.createArrayBuilder().add(signed.get("proof"))).build();
    }

    private Optional<String> kept(UUID certificate) {
        return jdbc.sql("select body from document.credential where certificate_id = :id").param("id", certificate).query(String.class).optional();
    }

    /** The key that vouches for a signed document of ours, if it is one and was not changed since. */
    Optional<String> verify(JsonObject signed) {
        return INTEGRITY.verify(signed, method -> Scope.everywhere(() -> key(signed, method)));
    }

    /** The method must be the issuer's own, and the key one of the district the issuing unit lies in. */
    private Optional<Multikey> key(JsonObject signed, String method) {
        var issuer = signed.get("issuer") instanceof JsonObject profile ? profile.getString("id") : signed.getString("issuer");
        int fragment = method.indexOf('#');
        if (fragment < 0 || !method.substring(0, fragment).equals(issuer)) {
            return Optional.empty();
        }
        return Issuer.unitOf(issuer).flatMap(unit -> jdbc.sql("select k.multikey from document.signing_key k join org.unit_past_card u on u.wall = k.wall where u.id = :unit and k.multikey = :key limit 1")
                .param("unit", unit).param("key", method.substring(fragment + 1)).query(String.class).optional().map(Multikey::new));
    }

    static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
