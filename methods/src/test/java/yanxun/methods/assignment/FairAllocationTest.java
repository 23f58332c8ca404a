package yanxun.methods.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yanxun.methods.assignment.FairAllocation.Decision;
import yanxun.methods.assignment.FairAllocation.Offer;
import yanxun.methods.assignment.FairAllocation.Request;

class FairAllocationTest {
    @Test
    void whoWentAwayEmptyComesFirst() {
        var decisions = FairAllocation.allocate(List.of(new Offer<>("讲座", 1)), List.of(request("甲", 0, 0, "讲座"), request("乙", 1, 0, "讲座"), request("丙", 0, 2, "讲座")), "2026春");

        assertThat(decisions).extracting(Decision::request).containsExactly("乙", "甲", "丙");
        assertThat(decisions).extracting(Decision::served).containsExactly(true, false, false);
        assertThat(decisions.get(1).refusals().getFirst().earlier()).containsExactly("乙");
    }

    @Test
    void givesUpADearerWishOnlyToServeOneMore() {
        var decisions = FairAllocation.allocate(List.of(new Offer<>("磨课", 1), new Offer<>("讲座", 1)), List.of(request("甲", 1, 0, "磨课", "讲座"), request("乙", 0, 0, "磨课")), "s");

        assertThat(decisions.get(0).offer()).isEqualTo("讲座");
        assertThat(decisions.get(0).rank()).isEqualTo(2);
        assertThat(decisions.get(0).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.earlier()).isEmpty();
            assertThat(refusal.needing()).containsExactly("乙");
        });
        assertThat(decisions.get(1).offer()).isEqualTo("磨课");
    }

    @Test
    void theDrawIsTheSameForTheSameSeedAndAnotherForAnother() {
        var requests = IntStream.range(0, 40).mapToObj(i -> request("校" + i, 0, 0, "讲座")).toList();
        var offers = List.of(new Offer<>("讲座", 5));
        var mixed = new ArrayList<>(requests);
        Collections.shuffle(mixed, new Random(3));

        assertThat(FairAllocation.allocate(offers, mixed, "一")).isEqualTo(FairAllocation.allocate(offers, requests, "一")).isNotEqualTo(FairAllocation.allocate(offers, requests, "二"));
    }

    @Test
    void wishesForWhatIsNotOfferedArePassedOverButKeepTheirRank() {
        var decision = FairAllocation.allocate(List.of(new Offer<>("讲座", 1)), List.of(request("甲", 0, 0, "没有的", "讲座")), "s").getFirst();

        assertThat(decision.rank()).isEqualTo(2);
        assertThat(FairAllocation.allocate(List.of(new Offer<>("讲座", 0)), List.of(request("甲", 0, 0, "讲座")), "s").getFirst().served()).isFalse();
        assertThat(FairAllocation.allocate(List.<Offer<String>>of(), List.<Request<String, String>>of(), "s")).isEmpty();
    }

    /** Every possible allocation, compared by the two rules as they are written: who is served, in order; then the ranks, in order. */
    @Test
    void noOtherAllocationIsBetter() {
        var random = new Random(20260901);
        for (int round = 0; round < 4000; round++) {
            var offers = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> new Offer<>("项" + i, random.nextInt(3))).toList();
            var requests = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> new Request<>("校" + i, random.nextInt(2), random.nextInt(2), wishes(offers, random))).toList();

            var decisions = FairAllocation.allocate(offers, requests, "r" + round);

            var order = decisions.stream().map(decision -> requests.stream().filter(request -> request.id().equals(decision.request())).findFirst().orElseThrow()).toList();
            var best = best(order, 0, new int[order.size()], offers, new int[offers.size()]);
            assertThat(decisions.stream().map(Decision::rank).toList()).as("round %s", round).isEqualTo(IntStream.of(best).boxed().toList());
        }
    }

    private static int[] best(List<Request<String, String>> order, int at, int[] ranks, List<Offer<String>> offers, int[] taken) {
        if (at == order.size()) {
            return ranks.clone();
        }
        ranks[at] = 0;
        var best = best(order, at + 1, ranks, offers, taken);
        for (int rank = 1; rank <= order.get(at).wishes().size(); rank++) {
            var offer = IntStream.range(0, offers.size()).filter(indexOf(offers, order.get(at).wishes().get(rank - 1))).findFirst().orElseThrow();
            if (taken[offer] < offers.get(offer).seats()) {
                taken[offer]++;
                ranks[at] = rank;
                var other = best(order, at + 1, ranks, offers, taken);
                taken[offer]--;
                best = better(other, best) ? other : best;
            }
        }
        ranks[at] = 0;
        return best;
    }

    private static java.util.function.IntPredicate indexOf(List<Offer<String>> offers, String id) {
        return index -> offers.get(index).id().equals(id);
    }

    private static boolean better(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] > 0 != other[i] > 0) {
                return one[i] > 0;
            }
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return one[i] < other[i];
            }
        }
        return false;
    }

    private static List<String> wishes(List<Offer<String>> offers, Random random) {
        var all = new ArrayList<>(offers.stream().map(Offer::id).toList());
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(all.size())));
    }

    private static Request<String, String> request(String id, int lost, int served, String... wishes) {
        return new Request<>(id, lost, served, List.of(wishes));
    }
}
