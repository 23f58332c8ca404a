package yanxun.document;

import java.util.UUID;

/** Numbers and prints papers of other modules. */
public interface Attestations {
    /** Numbered without gaps in the series and year; to be taken in the transaction that writes the paper down. */
    Attestation.Marks next(UUID wall, String series, int year);

    /** The same paper gives the same bytes. */
    byte[] pdf(Attestation attestation);

    /** Where anybody checks it. */
    String address(Attestation.Marks marks);
}
