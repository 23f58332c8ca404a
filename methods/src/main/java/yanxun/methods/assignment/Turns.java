package yanxun.methods.assignment;

import java.util.Comparator;
import java.util.List;
import yanxun.methods.draw.Lot;

/** Whose turn comes first. */
final class Turns {
    private Turns() {}

    static <R, O> List<FairAllocation.Request<R, O>> inOrder(List<FairAllocation.Request<R, O>> requests, String seed) {
        record Drawn<R, O>(FairAllocation.Request<R, O> request, String lot) {}
        return requests.stream().map(request -> new Drawn<>(request, lot(seed, String.valueOf(request.id()))))
                .sorted(Comparator.<Drawn<R, O>>comparingInt(each -> -each.request().lost()).thenComparingInt(each -> each.request().served()).thenComparing(Drawn::lot))
                .map(Drawn::request).toList();
    }

    /** The lot somebody draws: the lower comes first. */
    static String lot(String seed, String id) {
        return Lot.sha256(seed + "\n" + id);
    }
}
