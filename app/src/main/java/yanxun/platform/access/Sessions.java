package yanxun.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.data.Batching;

/**
 * Sessions live in the database, so that any node can serve any request; what a session may see is remembered for half a minute, and
 * forgotten on every node as soon as it ends or changes: the database itself tells them all, and nothing is remembered where that is not heard.
 * A page view writes nothing: the last use is noted every few minutes. The cookie holds a random token, the table its hash.
 */
@Component
public class Sessions implements DisposableBean {
    public static final Duration IDLE = Duration.ofHours(12);
    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final SessionNews news;
    private final Clock clock;
    private final AtomicBoolean listening = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private final SecureRandom random = new SecureRandom();
    /** Hundreds come at once who were not seen before, when an activity begins. */
    private final Batching<String, Optional<Viewer>> lookups = new Batching<>("sessions", this::load);
    private final Cache<String, Viewer> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).maximumSize(100_000).build();

    Sessions(JdbcClient jdbc, Viewers viewers, SessionNews news, Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.news = news;
        this.clock = clock;
    }

    /** Opens a session and returns the token for the cookie. */
    public String open(UUID account, String agent) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into platform.session (token_hash, account_id, created_at, seen_at, agent)
                values (:hash, :account, :now, :now, :agent)
                """)
                .param("hash", hash(token)).param("account", account).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agent", agent.substring(0, Math.min(200, agent.length()))).update());
        return token;
    }

    Optional<Viewer> viewer(String token) {
        if (listening.compareAndSet(false, true)) {
            news.listen(this::heard);
        }
        var hash = hash(token);
        var remembered = news.isHearing() ? known.getIfPresent(hash) : null;
        return Optional.ofNullable(remembered == null ? look(hash) : remembered);
    }

    /** Not remembered if anything changed while we looked. */
    private @org.jspecify.annotations.Nullable Viewer look(String hash) {
        var before = changes.get();
        var viewer = lookups.ask(hash).orElse(null);
        if (viewer != null && news.isHearing()) {
            known.put(hash, viewer);
            if (changes.get() != before) {
                known.invalidate(hash);
            }
        }
        return viewer;
    }

    private void heard(String about) {
        changes.incrementAndGet();
        if (about.isEmpty()) {
            known.invalidateAll();
        } else {
            known.invalidate(about);
            known.asMap().values().removeIf(viewer -> viewer.account().toString().equals(about));
        }
    }

    private List<Optional<Viewer>> load(List<String> hashes) {
        var now = clock.instant();
        return Scope.everywhere(() -> {
            var seen = viewers.ofSessions(hashes, now.minus(IDLE));
            noteUse(hashes.stream().filter(hash -> seen.containsKey(hash) && seen.get(hash).at().isBefore(now.minus(NOTE_USE_EVERY))).toList());
            return hashes.stream().map(hash -> Optional.ofNullable(seen.get(hash)).map(Viewers.Seen::viewer)).toList();
        });
    }

    private void noteUse(List<String> hashes) {
        if (!hashes.isEmpty()) {
            jdbc.sql("update platform.session set seen_at = :now where token_hash = any (:hashes)")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("hashes", hashes.toArray(String[]::new)).update();
        }
    }

    public void close(String token) {
        Scope.runEverywhere(() -> jdbc.sql("delete from platform.session where token_hash = :hash").param("hash", hash(token)).update());
        heard(hash(token));
    }

    /** Ends every session of an account: password changed, account disabled, duties taken away. */
    public void closeAll(UUID account) {
        Scope.runEverywhere(() -> jdbc.sql("delete from platform.session where account_id = :account").param("account", account).update());
        heard(account.toString());
    }

    /** The person changed hat or settings: look again at the next request. */
    public void wear(String token, @org.jspecify.annotations.Nullable Integer hat) {
        Scope.runEverywhere(() -> jdbc.sql("update platform.session set hat = :hat where token_hash = :hash")
                .param("hat", hat, java.sql.Types.INTEGER).param("hash", hash(token)).update());
        heard(hash(token));
    }

    public void forget(UUID account) {
        heard(account.toString());
    }

    /** Those nobody used for as long as a session lasts. */
    @Scheduled(cron = "0 15 3 * * *", zone = "${yanxun.zone}")
    void everyNight() {
        jdbc.sql("delete from platform.session where seen_at < :old").param("old", clock.instant().minus(IDLE).atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void destroy() {
        lookups.close();
    }

    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
