package yanxun.document.badge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.error.NotFound;

/** The public profile of a unit that has issued certificates: its name and the keys that vouch for it. */
@Component
class IssuerProfiles {
    private final JdbcClient jdbc;
    private final Keys keys;

    IssuerProfiles(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    record Unit(UUID wall, String name) {}

    JsonObject document(Issuer issuer) {
        var unit = Scope.everywhere(() -> jdbc.sql("""
                select u.wall, u.name from org.unit_past_card u where u.id = :unit and exists (select from document.certificate c where c.issuing_unit = u.id) order by u.valid desc limit 1
                """).param("unit", issuer.unit()).query(Unit.class).optional()).orElseThrow(NotFound::new);
        var methods = Json.createArrayBuilder();
        var assertions = Json.createArrayBuilder();
        Scope.everywhere(() -> keys.all(unit.wall())).stream().map(Multikey::new).forEach(key -> {
            methods.add(Json.createObjectBuilder().add("id", issuer.method(key)).add("type", "Multikey").add("controller", issuer.id()).add("publicKeyMultibase", key.text()));
            assertions.add(issuer.method(key));
        });
        return Json.createObjectBuilder().add("@context", Json.createArrayBuilder().add("https://www.w3.org/ns/cid/v1").add(Contexts.OPEN_BADGES)).add("id", issuer.id())
                .add("type", Json.createArrayBuilder().add("Profile")).add("name", unit.name()).add("verificationMethod", methods).add("assertionMethod", assertions).build();
    }
}
