package yanxun.platform.data;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Telephone and identity numbers as the database keeps them: locked under the key of the {@link Vault}, the same number always alike, so that
 * statements compare them and never know them. Rows of earlier versions are plain until their migration has run.
 */
@Component
public class Secrets {
    static final String PREFIX = "v1.";
    private static final String OWNER = "number of a person";

    private final Vault vault;

    Secrets(Vault vault) {
        this.vault = vault;
    }

    /** Nothing stays nothing. */
    public @Nullable String seal(@Nullable String plain) {
        return plain == null || plain.isEmpty() || plain.startsWith(PREFIX) ? plain
                : PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(vault.lockAlike(plain.getBytes(StandardCharsets.UTF_8), OWNER));
    }

    /** Empty when the key is another one. */
    public Optional<String> open(@Nullable String sealed) {
        if (sealed == null || !sealed.startsWith(PREFIX)) {
            return Optional.ofNullable(sealed);
        }
        return vault.open(Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length())), OWNER).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    Masked masked(String sealed) {
        return new Masked(open(sealed).map(Masked::of).orElse("****"));
    }
}
