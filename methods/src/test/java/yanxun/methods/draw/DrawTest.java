package yanxun.methods.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yanxun.methods.draw.Frame.Candidate;
import yanxun.methods.draw.Frame.Exclusion;
import yanxun.methods.draw.Frame.Stratum;
import yanxun.methods.draw.Frame.Trouble;
import yanxun.methods.draw.Frame.Trouble.Kind;

class DrawTest {
    private static final String SEED = "2026春-凤城";
    private static final String SALT = "9f2c71d0a4";
    private static final List<Candidate> SCHOOLS = Stream.concat(Stream.of("实验小学", "城关小学", "柳河小学", "东街小学", "石桥教学点").map(key -> new Candidate(key, "小学")),
            Stream.of("一中", "二中", "柳河中学").map(key -> new Candidate(key, "初中"))).toList();
    private static final List<Exclusion> OUT = List.of(new Exclusion("东街小学", "本学期已查过"));
    private static final Frame FRAME = new Frame(List.of(new Stratum("小学", 2), new Stratum("初中", 1)), SCHOOLS, OUT);

    /** Figures of Python's hashlib and sorted: hashlib.sha256("seed/key".encode()).hexdigest(). */
    @Test
    void anotherLanguageDrawsTheSame() {
        assertThat(Lot.commitment(SEED, SALT)).isEqualTo("c8f66282ca4ab719e4c9e780ff4627d6538c91536d87396bcb660793838a6ecc");
        assertThat(FRAME.digest()).isEqualTo("50d95bcab8dea282c5d06c868a7e23d8adf93fb9d69f7af29e2d9859ed11f9d4");
        assertThat(keys(Draw.of(FRAME, SEED, null))).containsExactly("小学 [实验小学, 城关小学] [柳河小学, 石桥教学点]", "初中 [柳河中学] [一中, 二中]");
        assertThat(keys(Draw.of(FRAME, SEED, "3D-0815"))).containsExactly("小学 [石桥教学点, 柳河小学] [实验小学, 城关小学]", "初中 [二中] [一中, 柳河中学]");
        assertThat(Draw.of(FRAME, SEED, null).getFirst().chosen().getFirst().lot()).startsWith("3fc10c49");
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        var shuffled = new ArrayList<>(SCHOOLS);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Draw.of(new Frame(FRAME.strata(), shuffled, OUT), SEED, null)).isEqualTo(Draw.of(FRAME, SEED, null));
    }

    @Test
    void everybodyHasTheSameChance() {
        var chosen = new HashMap<String, Integer>();
        IntStream.range(0, 4000).forEach(seed -> Draw.of(FRAME, "s" + seed, null).forEach(selection -> selection.chosen().forEach(ticket -> chosen.merge(ticket.key(), 1, Integer::sum))));

        assertThat(chosen).doesNotContainKey("东街小学");
        // 4,000 draws of 2 of 4: 2,000 each with a standard deviation of 32.
        assertThat(List.of(chosen.get("实验小学"), chosen.get("城关小学"), chosen.get("柳河小学"), chosen.get("石桥教学点"))).allSatisfy(count -> assertThat(count).isBetween(1870, 2130));
    }

    @Test
    void moreThanThereAreTakesAll() {
        var all = Draw.of(new Frame(List.of(new Stratum("小学", 9), new Stratum("初中", 0)), SCHOOLS, OUT), SEED, null);
        assertThat(all.getFirst().chosen()).hasSize(4);
        assertThat(all.getLast().chosen()).isEmpty();
    }

    @Test
    void placesAreSharedByCandidatesWhoAreNotLeftOut() {
        assertThat(Frame.proportional(List.of("小学", "初中"), 4, SCHOOLS, OUT).strata()).containsExactly(new Stratum("小学", 2), new Stratum("初中", 2));
        assertThat(Frame.proportional(List.of("小学", "初中"), 5, SCHOOLS, List.of()).strata()).containsExactly(new Stratum("小学", 3), new Stratum("初中", 2));
        assertThat(Frame.proportional(List.of("小学", "初中"), 99, SCHOOLS, OUT).strata()).containsExactly(new Stratum("小学", 4), new Stratum("初中", 3));
    }

    @Test
    void aGenuineDrawHolds() {
        assertThat(published(FRAME, List.of("柳河中学", "城关小学", "实验小学")).troubles()).isEmpty();
        assertThat(new PublishedDraw(Lot.commitment(SEED, SALT), SEED, SALT, null, FRAME.digest(), 3, Frame.proportional(List.of("小学", "初中"), 3, SCHOOLS, OUT), List.of("柳河中学", "城关小学", "实验小学"),
                List.of("柳河小学", "石桥教学点", "一中", "二中")).troubles()).isEmpty();
    }

    @Test
    void whoIsPutInOrLeftOutByHandIsSeen() {
        assertThat(published(FRAME, List.of("一中", "城关小学", "东街小学", "五中", "城关小学")).troubles()).containsExactly(new Trouble(Kind.CHOSEN_WITHOUT_LOT, "一中"), new Trouble(Kind.CHOSEN_EXCLUDED, "东街小学"),
                new Trouble(Kind.CHOSEN_UNKNOWN, "五中"), new Trouble(Kind.CHOSEN_TWICE, "城关小学"), new Trouble(Kind.PASSED_OVER, "实验小学"), new Trouble(Kind.PASSED_OVER, "柳河中学"));
    }

    @Test
    void anotherSeedThanPromisedIsSeen() {
        var chosen = List.of("柳河中学", "城关小学", "实验小学");
        assertThat(new PublishedDraw(Lot.commitment("别的种子", SALT), SEED, SALT, null, null, null, FRAME, chosen, null).troubles()).containsExactly(new Trouble(Kind.COMMITMENT_BROKEN, ""));
        assertThat(new PublishedDraw(Lot.commitment(SEED + "/" + "x", SALT), SEED, "x/" + SALT, null, null, null, FRAME, chosen, null).troubles()).as("parted at another place")
                .containsExactly(new Trouble(Kind.SALT_UNUSABLE, ""));
    }

    @Test
    void aListChangedAfterwardsIsSeen() {
        var fewer = new Frame(FRAME.strata(), SCHOOLS.subList(1, 8), OUT);
        assertThat(new PublishedDraw(Lot.commitment(SEED, SALT), SEED, SALT, null, FRAME.digest(), null, fewer, List.of("柳河中学", "城关小学", "柳河小学"), null).troubles())
                .containsExactly(new Trouble(Kind.FRAME_CHANGED, ""));
    }

    @Test
    void placesAndReservesAreChecked() {
        var frame = new Frame(List.of(new Stratum("小学", 1), new Stratum("初中", 2)), SCHOOLS, OUT);
        assertThat(new PublishedDraw(Lot.commitment(SEED, SALT), SEED, SALT, null, null, 3, frame, List.of("柳河中学", "一中", "实验小学"), List.of("二中")).troubles())
                .containsExactly(new Trouble(Kind.PLACES_NOT_SHARED, "小学"), new Trouble(Kind.PLACES_NOT_SHARED, "初中"), new Trouble(Kind.RESERVES_DIFFER, ""));
    }

    @Test
    void listsThatCannotBeDrawnFromAreRefused() {
        var troubles = Map.of(
                Kind.STRATUM_TWICE, new Frame(List.of(new Stratum("小学", 1), new Stratum("小学", 2)), List.of(), List.of()),
                Kind.NEGATIVE_PLACES, new Frame(List.of(new Stratum("小学", -1)), List.of(), List.of()),
                Kind.CANDIDATE_TWICE, new Frame(List.of(new Stratum("小学", 1)), List.of(new Candidate("一", "小学"), new Candidate("一", "小学")), List.of()),
                Kind.STRATUM_UNKNOWN, new Frame(List.of(), List.of(new Candidate("一", "小学")), List.of()),
                Kind.NAME_UNUSABLE, new Frame(List.of(new Stratum("小学", 1)), List.of(new Candidate("一\t二", "小学")), List.of()),
                Kind.EXCLUDED_UNKNOWN, new Frame(List.of(), List.of(), List.of(new Exclusion("一", "病假"))),
                Kind.EXCLUDED_WITHOUT_REASON, new Frame(List.of(new Stratum("小学", 1)), List.of(new Candidate("一", "小学")), List.of(new Exclusion("一", " "))),
                Kind.EXCLUDED_TWICE, new Frame(List.of(new Stratum("小学", 1)), List.of(new Candidate("一", "小学")), List.of(new Exclusion("一", "病假"), new Exclusion("一", "产假"))));
        troubles.forEach((kind, frame) -> {
            assertThat(frame.troubles()).extracting(Trouble::kind).containsExactly(kind);
            assertThatThrownBy(() -> Draw.of(frame, SEED, null)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    private static PublishedDraw published(Frame frame, List<String> chosen) {
        return new PublishedDraw(Lot.commitment(SEED, SALT), SEED, SALT, null, frame.digest(), null, frame, chosen, null);
    }

    private static List<String> keys(List<Draw.Selection> selections) {
        return selections.stream().map(selection -> selection.stratum() + " " + selection.chosen().stream().map(Draw.Ticket::key).toList() + " " + selection.reserves().stream().map(Draw.Ticket::key).toList()).toList();
    }
}
