package yanxun.document.badge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.data.Id;
import yanxun.platform.data.Vault;

/** The keys of a district. The first is made at first use; a newer one signs from then on, the older go on being checked with. */
@Component
class Keys {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Keys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    record Row(String multikey, byte[] sealed) {
        SigningKey opened(Vault vault) {
            var seed = vault.open(sealed, multikey).orElseThrow(() -> new IllegalStateException("The signing key was locked under another secret (vault.key, YANXUN_SECRET)"));
            return new SigningKey(seed, new Multikey(multikey));
        }
    }

    SigningKey current(UUID wall) {
        return newest(wall).orElseGet(() -> {
            add(wall);
            return newest(wall).orElseThrow();
        });
    }

    private Optional<SigningKey> newest(UUID wall) {
        return jdbc.sql("select multikey, sealed from document.signing_key where wall = :wall order by created_at desc, id desc limit 1").param("wall", wall)
                .query(Row.class).optional().map(row -> row.opened(vault));
    }

    Multikey add(UUID wall) {
        var key = SigningKey.generate();
        jdbc.sql("insert into document.signing_key (id, wall, multikey, sealed, created_at) values (:id, :wall, :multikey, :sealed, :now)")
                .param("id", Id.next()).param("wall", wall).param("multikey", key.multikey().text()).param("sealed", vault.lock(key.seed(), key.multikey().text()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return key.multikey();
    }

    List<String> all(UUID wall) {
        return jdbc.sql("select multikey from document.signing_key where wall = :wall order by created_at, id").param("wall", wall).query(String.class).list();
    }
}
