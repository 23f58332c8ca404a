package yanxun.document.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.Correspondence;
import yanxun.document.DocumentId;
import yanxun.document.DocumentKind;
import yanxun.document.numbering.Issuers;
import yanxun.document.official.DocumentForm;
import yanxun.document.official.Issuing;
import yanxun.document.official.WritingDocuments;
import yanxun.document.receipt.Mailing;
import yanxun.document.receipt.Signing;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** A year of the institute's documents: issued and signed for by most schools, one withdrawn, a draft with something to mend. */
@Component
class DocumentDemo implements DemoPart, Correspondence {
    private static final int ONE_IN = 6;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Issuers issuers;
    private final Office office;
    private Deque<Piece> waiting = new ArrayDeque<>();

    DocumentDemo(JdbcClient jdbc, Viewers viewers, Issuers issuers, Office office) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.issuers = issuers;
        this.office = office;
    }

    /** What is done with documents. */
    @Component
    record Office(WritingDocuments writing, Mailing mailing, Issuing issuing, Signing signing) {}

    @Override
    public int order() {
        return 31;
    }

    @Override
    public String name() {
        return "公文";
    }

    /** Only begins: the letters are written as the year goes on, the last of them by {@link Rest}. */
    @Override
    public void live(DemoRegion region, Progress progress) {
        waiting = new ArrayDeque<>();
        Scope.everywhere(() -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' and valid @> current_date order by person_id limit 1").param("wall", region.district()).query(UUID.class).optional())
                .map(PersonId::new).flatMap(person -> Scope.everywhere(() -> viewers.of(person))).ifPresent(viewer -> inHisName(viewer, () -> {
                    var bureau = issuers.owner(null, viewer);
                    issuers.settle(bureau.id(), bureau.name().charAt(0) + "教研", "", viewer);
                    var letters = Letters.of(region.year(), region.today());
                    letters.forEach(letter -> waiting.add(new Piece(letter, letter == letters.getLast(), bureau, region, viewer)));
                }));
    }

    private record Piece(Letters.Piece letter, boolean last, Issuers.Issuer bureau, DemoRegion region, Viewer director) {}

    @Override
    public void until(LocalDate day) {
        while (!waiting.isEmpty() && waiting.peek().letter().on().isBefore(day)) {
            var piece = waiting.poll();
            inHisName(piece.director(), () -> send(piece));
        }
    }

    private static void inHisName(Viewer director, Runnable deed) {
        ScopedValue.where(Scope.CURRENT, director.scope()).run(deed);
    }

    /** What is left of the year when everybody else has written. */
    @Component
    static class Rest implements DemoPart {
        private final DocumentDemo demo;

        Rest(DocumentDemo demo) {
            this.demo = demo;
        }

        @Override
        public int order() {
            return 39;
        }

        @Override
        public String name() {
            return "公文";
        }

        @Override
        public void live(DemoRegion region, Progress progress) {
            demo.until(LocalDate.MAX);
            demo.signOthers();
        }
    }

    private record Other(UUID id, LocalDate signedOn) {}

    /** What other modules had issued is signed for as well. */
    private void signOthers() {
        Scope.runEverywhere(() -> jdbc.sql("select id, signed_on from document.document where subject <> '' and state = 'ISSUED' order by number").query(Other.class).list().forEach(other -> sign(other.id(), other.signedOn(), true)));
    }

    private void send(Piece piece) {
        var letter = piece.letter();
        var id = DemoRegion.id(piece.region().chance("document " + letter.title()));
        ShiftingClock.at(letter.on().atTime(9, 20).atZone(Times.ZONE).toInstant(), () -> write(id, letter, piece.bureau(), piece.region(), piece.director()));
        if (letter.isIssued()) {
            ShiftingClock.at(letter.on().atTime(10, 5).atZone(Times.ZONE).toInstant(), () -> office.issuing().issue(new DocumentId(id), piece.director()));
            sign(id, letter.on(), !piece.last());
        }
        if (letter.withdrawn() != null) {
            ShiftingClock.at(letter.on().plusDays(2).atTime(15, 30).atZone(Times.ZONE).toInstant(), () -> office.issuing().withdraw(new DocumentId(id), letter.withdrawn(), piece.director()));
        }
    }

    private void write(UUID id, Letters.Piece letter, Issuers.Issuer bureau, DemoRegion region, Viewer director) {
        office.writing().draft(id, new DocumentForm(id, null, bureau.id(), letter.kind().name(), "", letter.title(), letter.addressees(), letter.body(), letter.kind() == DocumentKind.MINUTES ? "" : bureau.name(), true,
                letter.on(), "", "", bureau.name(), "", "", "", letter.on().plusDays(7), letter.annexes()), List.of(), List.of(), director);
        office.mailing().address(new DocumentId(id), new Mailing.Choice(List.of(), "SCHOOLS", region.district(), letter.stage(), ""), director);
    }

    private record Signer(UUID person, UUID unit) {}

    /** The schools sign within three days; of the newest document one in six has not. */
    private void sign(UUID document, LocalDate on, boolean all) {
        var signers = jdbc.sql("""
                select distinct on (r.unit_id) d.person_id as person, r.unit_id as unit from document.recipient r join org.duty_card d on d.unit_id = r.unit_id and d.post = 'PRINCIPAL' and d.valid @> current_date
                 where r.document_id = :id order by r.unit_id, d.person_id
                """).param("id", document).query(Signer.class).list();
        for (int i = 0; i < signers.size(); i++) {
            if (all || i % ONE_IN != 0) {
                var signer = signers.get(i);
                var at = on.atTime(11, 0).plusMinutes(37L * (i % 70)).atZone(Times.ZONE).toInstant();
                ShiftingClock.at(at, () -> office.signing().sign(document, signer.unit(), new PersonId(signer.person())));
            }
        }
    }
}
