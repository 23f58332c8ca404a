package yanxun.document.attestation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.Attestation;
import yanxun.document.Attestations;
import yanxun.document.certificate.CheckCode;
import yanxun.document.numbering.Numbering;
import yanxun.document.print.Sheet;
import yanxun.document.type.Face;
import yanxun.document.type.Typefaces;
import yanxun.platform.web.PublicAddress;

@Component
class Attester implements Attestations {
    /** No word under which documents are numbered has a blank. */
    private static final String SERIES = "证明 ";

    private final Numbering numbering;
    private final Typefaces typefaces;
    private final PublicAddress address;

    Attester(Numbering numbering, Typefaces typefaces, PublicAddress address) {
        this.numbering = numbering;
        this.typefaces = typefaces;
        this.address = address;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Attestation.Marks next(UUID wall, String series, int year) {
        return new Attestation.Marks(Numbering.written(series, year, numbering.take(wall, SERIES + series, year)), CheckCode.next(), CheckCode.token());
    }

    @Override
    public byte[] pdf(Attestation attestation) {
        var pages = new Flow(attestation, typefaces.of(Face.TITLE), typefaces.of(Face.BODY), address(attestation.marks())).pages();
        return Sheet.pdf(Flow.WIDTH, Flow.HEIGHT, new Sheet.Label(attestation.title() + " " + attestation.marks().number(), attestation.issuer()), pages);
    }

    @Override
    public String address(Attestation.Marks marks) {
        return address.at("/verify/" + marks.token());
    }
}
