package yanxun.training.season;

import java.time.LocalDate;
import java.util.UUID;

/** A season as somebody handles it who is about to change something. */
public record Season(UUID id, int version, UUID wall, UUID unitId, String title, int mostWishes, String seed, int round, SeasonState state, LocalDate wishesUntil, LocalDate checksUntil,
        LocalDate secondWishesUntil, LocalDate secondChecksUntil, boolean managed) {
    public LocalDate wishesNow() {
        return round == 1 ? wishesUntil : secondWishesUntil;
    }

    public LocalDate checksNow() {
        return round == 1 ? checksUntil : secondChecksUntil;
    }

    public String url() {
        return "/training/seasons/" + id;
    }
}
