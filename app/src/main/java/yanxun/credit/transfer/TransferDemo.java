package yanxun.credit.transfer;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.claim.DemoEvidence;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.job.Progress;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** Two teachers came from elsewhere: what one brought stands in the ledger, the other's still waits for a second look. */
@Component
class TransferDemo implements DemoPart {
    private static final int AGO = 12;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Transferring transferring;
    private final FileStore files;

    TransferDemo(JdbcClient jdbc, Viewers viewers, Transferring transferring, FileStore files) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.transferring = transferring;
        this.files = files;
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public String name() {
        return "学时转入";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var officer = ids("select person_id from org.duty_card where wall = :wall and post = 'TRAINING_OFFICER' order by person_id limit 1", region);
        var director = ids("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' order by person_id limit 1", region);
        var newcomers = ids("select p.id from org.person_card p join org.unit_card u on u.id = p.unit_id where p.wall = :wall and u.name like '%实验小学' and '数学' = any (p.subjects) order by u.name, p.number limit 2", region);
        if (officer.isEmpty() || director.isEmpty() || newcomers.size() < 2) {
            return;
        }
        int last = SchoolYear.of(region.today()).start() - 1;
        var first = DemoRegion.id(region.chance("transfer"));
        propose(region, officer.getFirst(), first, newcomers.getFirst(), "江州市东湖区教师发展中心", List.of(String.valueOf(last), String.valueOf(last - 1)), List.of("36", "42.5"));
        act(region, director.getFirst(), AGO - 2, viewer -> transferring.decide(first, true, "", 0, viewer));
        propose(region, officer.getFirst(), DemoRegion.id(region.chance("second transfer")), newcomers.getLast(), "江州市西山县教研室", List.of(String.valueOf(last)), List.of("24"));
    }

    private void propose(DemoRegion region, UUID officer, UUID id, UUID person, String origin, List<String> years, List<String> hours) {
        var number = Scope.within(region.district(), () -> jdbc.sql("select number from org.person_card where id = :id").param("id", person).query(String.class).single());
        var forms = years.stream().map(_ -> "INTENSIVE").toList();
        var form = new TransferForm(id, number, origin, "", null, years, years.stream().map(_ -> "CITY").toList(), years.stream().map(_ -> "KNOWLEDGE.SUBJECT").toList(), forms, hours);
        var paper = DemoEvidence.png("学时证明", String.join(" 学时,", hours) + " 学时", origin);
        act(region, officer, AGO, viewer -> transferring.propose(form, files.store(new ByteArrayInputStream(paper), "学时证明.png", UploadKind.EVIDENCE), viewer));
    }

    private List<UUID> ids(String sql, DemoRegion region) {
        return Scope.within(region.district(), () -> jdbc.sql(sql).param("wall", region.district()).query(UUID.class).list());
    }

    private void act(DemoRegion region, UUID person, int ago, Consumer<Viewer> deed) {
        var viewer = Scope.everywhere(() -> viewers.of(new PersonId(person)).orElseThrow(NotFound::new));
        var moment = region.today().minusDays(ago).atTime(10, 20).atZone(Times.ZONE).toInstant();
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> ShiftingClock.at(moment, () -> deed.accept(viewer)));
    }
}
