package yanxun.org.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import yanxun.platform.error.Busy;

/** Comparing passwords is made to be slow: only so many at once, so that a burst at the door takes neither processors nor connections from the rest. */
@Component
class Comparing {
    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final int PATIENCE = 5;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final PasswordEncoder passwords;

    Comparing(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    /** Everything about one try, the statements before it too. */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new Busy("同时登录的人太多,请过几秒再试");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Busy("同时登录的人太多,请过几秒再试");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String encoded) {
        return passwords.matches(password, encoded);
    }

    String encode(String password) {
        return passwords.encode(password);
    }
}
