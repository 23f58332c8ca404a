package yanxun.document.badge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.error.NotFound;

/** Which credentials no longer hold, as signed lists anybody may fetch. A list is signed anew only after something was taken back. */
@Component
class StatusLists {
    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Cache<Key, String> signed = Caffeine.newBuilder().maximumSize(200).build();

    StatusLists(JdbcClient jdbc, Credentials credentials) {
        this.jdbc = jdbc;
        this.credentials = credentials;
    }

    private record Key(Issuer issuer, int list, int withdrawn, Instant since) {}

    record State(UUID wall, int withdrawn, Instant since) {}

    String of(Issuer issuer, int list) {
        return Scope.everywhere(() -> {
            var state = state(issuer, list);
            return signed.get(new Key(issuer, list, state.withdrawn(), state.since()), _ -> sign(issuer, list, state));
        });
    }

    private State state(Issuer issuer, int list) {
        return jdbc.sql("""
                select u.wall, count(c.id) filter (where c.revoked_at is not null or c.replaced_at is not null) as withdrawn,
                       coalesce(max(greatest(c.revoked_at, c.replaced_at)), min(c.issued_at)) as since
                  from (select distinct wall from org.unit_past_card where id = :unit) u
                  join document.certificate c on c.wall = u.wall and c.status_place >= :from and c.status_place < :to group by u.wall
                """).param("unit", issuer.unit()).param("from", first(list)).param("to", first(list) + StatusBits.LENGTH).query(State.class).optional().orElseThrow(NotFound::new);
    }

    private String sign(Issuer issuer, int list, State state) {
        var since = state.since().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        var id = issuer.statusList(list);
        var document = Json.createObjectBuilder().add("@context", Json.createArrayBuilder().add(Contexts.CREDENTIALS)).add("id", id)
                .add("type", Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential")).add("issuer", issuer.id()).add("validFrom", since.toString())
                .add("credentialSubject", Json.createObjectBuilder().add("id", id + "#list").add("type", "BitstringStatusList").add("statusPurpose", "revocation")
                        .add("encodedList", StatusBits.of(withdrawn(state.wall(), list)).encoded())).build();
        return credentials.sign(document, issuer, state.wall(), since).toString();
    }

    private List<Integer> withdrawn(UUID wall, int list) {
        return jdbc.sql("select status_place - :from from document.certificate where wall = :wall and status_place >= :from and status_place < :to and (revoked_at is not null or replaced_at is not null)")
                .param("wall", wall).param("from", first(list)).param("to", first(list) + StatusBits.LENGTH).query(Integer.class).list();
    }

    /** Whether a credential of ours is on its list, by what the credential itself says. */
    boolean isWithdrawn(JsonObject credential) {
        var entry = credential.getJsonObject("credentialStatus");
        var address = entry.getString("statusListCredential");
        var unit = Issuer.unitOf(address).orElseThrow(NotFound::new);
        var list = Credentials.parse(of(new Issuer(address.substring(0, address.indexOf("/issuers/")), unit), Integer.parseInt(address.substring(address.lastIndexOf('/') + 1))));
        return StatusBits.parse(list.getJsonObject("credentialSubject").getString("encodedList")).isSet(Integer.parseInt(entry.getString("statusListIndex")));
    }

    private static int first(int list) {
        return Math.multiplyExact(list, StatusBits.LENGTH);
    }
}
