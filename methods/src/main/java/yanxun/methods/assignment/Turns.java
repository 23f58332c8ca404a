package yanxun.methods.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Whose turn comes first. */
final class Turns {
    private Turns() {}

    static <R, O> List<FairAllocation.Request<R, O>> inOrder(List<FairAllocation.Request<R, O>> requests, String seed) {
        record Lot<R, O>(FairAllocation.Request<R, O> request, String lot) {}
        return requests.stream().map(request -> new Lot<>(request, lot(seed, String.valueOf(request.id()))))
                .sorted(Comparator.<Lot<R, O>>comparingInt(each -> -each.request().lost()).thenComparingInt(each -> each.request().served()).thenComparing(Lot::lot))
                .map(Lot::request).toList();
    }

    /** The lot somebody draws: the lower comes first. */
    static String lot(String seed, String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
