package yanxun.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.platform.i18n.Text.kept;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.platform.access.Scope;
import yanxun.platform.data.PersonId;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;
import yanxun.platform.web.PublicAddress;
import yanxun.support.TestMail;
import yanxun.support.TownTest;

/** The outbox against a real mail server, in a time of its own. */
class OutboxTest extends TownTest {
    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Forwarding forwarding;

    @Autowired
    MailCarrier mails;

    @Autowired
    Digests digests;

    @Autowired
    PublicAddress address;

    @Autowired
    Clock clock;

    /** Ten in the morning, some days from now. */
    private static Instant morning(int days) {
        return Times.day(Instant.now()).plusDays(days).atTime(10, 0).atZone(Times.ZONE).toInstant();
    }

    private String subscribe(String name, String pace) {
        var person = town.person(name);
        var address = person + "@feng.lai";
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into notice.preference (person_id, wall, pace) values (:person, :wall, :pace)").param("person", person).param("wall", town.district()).param("pace", pace).update();
            jdbc.sql("insert into notice.address (person_id, wall, channel, value, verified_at) values (:person, :wall, 'EMAIL', :address, now() - interval '1 hour')")
                    .param("person", person).param("wall", town.district()).param("address", address).update();
        });
        return address;
    }

    private Letter letter(String source) {
        return new Letter(town.district(), "document:" + source + ":" + town.district(), true, kept("请签收:{0}", "关于<教研>的通知"), "凤教研〔2026〕8号", "/documents/8", null);
    }

    private void deliver(Letter letter, String... names) {
        Scope.runWithin(town.district(), () -> inbox.deliver(letter, java.util.Arrays.stream(names).map(town::person).toList()));
    }

    private int round(Carrier carrier, Instant at) {
        var taken = new int[1];
        ShiftingClock.at(at, () -> taken[0] = Scope.within(town.district(), () -> forwarding.all(carrier)));
        return taken[0];
    }

    private List<String> states() {
        return Scope.within(town.district(), () -> jdbc.sql("select state from notice.dispatch where wall = :wall order by created_at, id").param("wall", town.district()).query(String.class).list());
    }

    private MailCarrier carrier(int port) {
        var server = new MailServer("127.0.0.1", port, "", "", "yanxun@feng.lai", MailServer.Security.NONE);
        return new MailCarrier(server, new MailPost(server, clock), digests, address, clock);
    }

    private static String text(MimeMessage message) throws Exception {
        return String.valueOf(((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
    }

    @Test
    void aLetterReachesOnlyWhoConfirmedAnAddressAndSaysNoMoreThanItself() throws Exception {
        var address = subscribe("李老师", "IMMEDIATELY");
        deliver(letter("sign"), "李老师", "赵老师");
        assertThat(states()).containsExactly("QUEUED");
        round(mails, morning(1));
        assertThat(states()).containsExactly("SENT");
        var mail = TestMail.to(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("请签收\uff1a关于<教研>的通知");
        assertThat(mail.getHeader("Subject")[0]).startsWith("=?UTF-8?");
        assertThat(text(mail)).contains("凤教研〔2026〕8号", "https://yanxun.test/inbox/").doesNotContain("李老师");
        assertThat(String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(1).getContent())).contains("关于&lt;教研&gt;的通知").doesNotContain("<教研>");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<https://yanxun.test/unsubscribe/");
    }

    @Test
    void deliveringTwiceSendsOnceAndAChangedTextSendsOnlyTheNewOne() throws Exception {
        var address = subscribe("李老师", "IMMEDIATELY");
        deliver(letter("moved"), "李老师");
        deliver(letter("moved"), "李老师");
        assertThat(states()).hasSize(1);
        deliver(new Letter(town.district(), "document:moved:" + town.district(), true, "改到周五", "", "/documents/8", null), "李老师");
        round(mails, morning(1));
        assertThat(states()).containsExactlyInAnyOrder("SKIPPED", "SENT");
        assertThat(TestMail.to(address)).hasSize(1);
        assertThat(TestMail.to(address).getFirst().getSubject()).isEqualTo("改到周五");
    }

    @Test
    void whatIsDoneMeanwhileIsNotSent() {
        var address = subscribe("李老师", "IMMEDIATELY");
        deliver(letter("done"), "李老师");
        Scope.runWithin(town.district(), () -> inbox.settle("document:done:" + town.district(), new PersonId(town.person("李老师"))));
        round(mails, morning(1));
        assertThat(states()).containsExactly("SKIPPED");
        assertThat(TestMail.to(address)).isEmpty();
    }

    @Test
    void aMailServerDownForADayLosesNothingAndDoublesNothing() {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        var port = server.getSmtp().getPort();
        server.stop();
        var addresses = List.of(subscribe("李老师", "IMMEDIATELY"), subscribe("赵老师", "IMMEDIATELY"), subscribe("陈主任", "IMMEDIATELY"));
        deliver(letter("down"), "李老师", "赵老师", "陈主任");
        var at = morning(1);
        for (int minutes = 0; minutes < 24 * 60; minutes += 30) {
            round(carrier(port), at.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(states()).containsOnly("QUEUED").hasSize(3);
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            round(carrier(port), at.plus(Duration.ofHours(27)));
            round(carrier(port), at.plus(Duration.ofHours(30)));
            assertThat(states()).containsOnly("SENT").hasSize(3);
            assertThat(addresses).allSatisfy(address -> assertThat(TestMail.to(back, address)).hasSize(1));
        } finally {
            back.stop();
        }
    }

    @Test
    void afterThreeDaysItIsGivenUpWithTheReason() {
        subscribe("李老师", "IMMEDIATELY");
        deliver(letter("dead"), "李老师");
        for (int days = 1; days < 6; days++) {
            round(carrier(1), morning(days));
        }
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void aCrashBetweenSendingAndNotingRepeatsTheMailUnderTheSameNumber() throws Exception {
        var address = subscribe("李老师", "IMMEDIATELY");
        deliver(letter("crash"), "李老师");
        ShiftingClock.at(morning(1), () -> Scope.runWithin(town.district(), () -> mails.carry(outbox.take(Wire.EMAIL), (_, _) -> { })));
        assertThat(states()).containsExactly("SENDING");
        assertThat(round(mails, morning(1).plusSeconds(60))).as("the lease still holds").isZero();
        round(mails, morning(1).plus(Outbox.LEASE).plusSeconds(1));
        assertThat(states()).containsExactly("SENT");
        var sent = TestMail.to(address);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).getMessageID()).isEqualTo(sent.get(1).getMessageID());
    }

    @Test
    void aWireThatKnowsNoRepeatsShowsACrashAsUnsureAndDoesNotSendAgain() {
        subscribe("李老师", "IMMEDIATELY");
        deliver(letter("unsure"), "李老师");
        var carrier = new Counting(false);
        ShiftingClock.at(morning(1), () -> Scope.runWithin(town.district(), () -> carrier.carry(outbox.take(Wire.EMAIL), (_, _) -> { })));
        round(carrier, morning(2));
        assertThat(states()).containsExactly("UNSURE");
        assertThat(carrier.seen.values()).containsExactly(1);
    }

    @Test
    void aNodeThatWakesUpLateDoesNotOverwriteWhatAnotherNoted() {
        subscribe("李老师", "IMMEDIATELY");
        deliver(letter("late"), "李老师");
        var held = new java.util.ArrayList<Parcel>();
        ShiftingClock.at(morning(1), () -> Scope.runWithin(town.district(), () -> held.addAll(outbox.take(Wire.EMAIL))));
        round(mails, morning(1).plus(Outbox.LEASE).plusSeconds(1));
        assertThat(Scope.within(town.district(), () -> outbox.note(held.getFirst(), new Outcome.Refused("late", false)))).isFalse();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void twoNodesAtOnceSendEachOnce() throws Exception {
        var names = List.of("李老师", "赵老师", "陈主任", "张校长", "刘老师", "王教研员");
        names.forEach(name -> subscribe(name, "IMMEDIATELY"));
        IntStream.range(0, 40).forEach(each -> deliver(letter("many" + each), names.toArray(String[]::new)));
        var carrier = new Counting(true);
        var begin = new CountDownLatch(1);
        var nodes = IntStream.range(0, 4).mapToObj(_ -> Thread.ofVirtual().start(() -> {
            try {
                begin.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            round(carrier, morning(1));
        })).toList();
        begin.countDown();
        for (var node : nodes) {
            node.join();
        }
        assertThat(carrier.seen).hasSize(240).allSatisfy((_, times) -> assertThat(times).isOne());
        assertThat(states()).containsOnly("SENT").hasSize(240);
    }

    @Test
    void atNightNothingGoesOutButWhatIsUrgentToday() {
        var today = Times.day(Instant.now());
        var night = today.atTime(23, 30).atZone(Times.ZONE).toInstant();
        subscribe("李老师", "IMMEDIATELY");
        deliver(letter("calm"), "李老师");
        deliver(letter("cancelled").urgentOn(today), "李老师");
        var carrier = new Counting(true);
        round(carrier, night);
        assertThat(carrier.seen).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("QUEUED", "SENT");
        round(carrier, night.plus(Duration.ofHours(7)));
        assertThat(carrier.seen).as("at half past six").hasSize(1);
        round(carrier, night.plus(Duration.ofHours(8)));
        assertThat(carrier.seen).as("at half past seven").hasSize(2);
    }

    @Test
    void aDigestComesOnceADayWithAllThatIsOpenAndNotWhenNothingIsNew() throws Exception {
        var address = subscribe("李老师", "DAILY");
        deliver(letter("one"), "李老师");
        deliver(new Letter(town.district(), "problem:two:" + town.district(), false, "知道就行", "", "/", null), "李老师");
        assertThat(states()).as("a digest waits for its hour").isEmpty();
        gather(Times.day(morning(1)).atTime(17, 29).atZone(Times.ZONE).toInstant());
        assertThat(states()).isEmpty();
        var evening = Times.day(morning(1)).atTime(17, 31).atZone(Times.ZONE).toInstant();
        gather(evening);
        gather(evening.plusSeconds(60));
        round(mails, evening.plusSeconds(61));
        assertThat(TestMail.to(address)).hasSize(1);
        assertThat(TestMail.to(address).getFirst().getSubject()).isEqualTo("待办与消息\uff1a2 件未处理");
        assertThat(text(TestMail.to(address).getFirst())).contains("关于<教研>的通知", "知道就行");
        gather(evening.plus(Duration.ofDays(1)));
        round(mails, evening.plus(Duration.ofDays(1)));
        assertThat(TestMail.to(address)).as("nothing new the next day").hasSize(1);
    }

    @Test
    void whatIsUrgentDoesNotWaitForTheDigest() {
        subscribe("李老师", "DAILY");
        deliver(letter("tomorrow").urgentOn(Times.day(Instant.now()).plusDays(1)), "李老师");
        deliver(letter("next week").urgentOn(Times.day(Instant.now()).plusDays(7)), "李老师");
        assertThat(states()).hasSize(1);
    }

    @Test
    void anAddressTheServerRefusesIsTriedNoMoreAndItsOwnerReadsOfIt() throws Exception {
        subscribe("李老师", "IMMEDIATELY");
        deliver(letter("gone"), "李老师");
        try (var server = new ScriptedMailServer("550 5.1.1 no such user")) {
            round(carrier(server.port()), morning(1));
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(as("李老师").get("/inbox").body()).contains("的消息被退回,已停用这个地址");
        deliver(letter("again"), "李老师");
        assertThat(states()).as("nothing more is put down for a bad address").hasSize(1);
    }

    @Test
    void aServerThatForbidsIsNotTheAddresssFault() throws Exception {
        subscribe("李老师", "IMMEDIATELY");
        deliver(letter("relay"), "李老师");
        for (var answer : List.of("550 5.7.1 relaying denied", "451 4.3.0 try again later")) {
            try (var server = new ScriptedMailServer(answer)) {
                round(carrier(server.port()), morning(answer.startsWith("550") ? 1 : 2));
            }
            assertThat(states()).containsExactly("QUEUED");
        }
    }

    @Test
    void peopleOfADemoAreNeverWrittenTo() {
        subscribe("李老师", "IMMEDIATELY");
        Scope.runEverywhere(() -> jdbc.sql("update notice.address set value = 'li@fengcheng.example' where person_id = :person").param("person", town.person("李老师")).update());
        deliver(letter("demo"), "李老师");
        round(carrier(1), morning(1));
        round(mails, morning(2));
        assertThat(states()).containsExactly("SKIPPED");
        ShiftingClock.at(morning(-30), () -> deliver(letter("past"), "李老师"));
        assertThat(states()).as("what is lived through at another time leaves nothing in the outbox").hasSize(1);
    }

    @Test
    void aPersonOfAnotherDistrictIsToldTooAndNoneSeesTheOthersAddress() {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into notice.preference (person_id, wall) values (:person, :wall)").param("person", town.person("外老师")).param("wall", town.neighbour()).update();
            jdbc.sql("insert into notice.address (person_id, wall, channel, value, verified_at) values (:person, :wall, 'EMAIL', 'wai@feng.lai', now())").param("person", town.person("外老师")).param("wall", town.neighbour()).update();
        });
        deliver(letter("abroad"), "外老师");
        assertThat(states()).containsExactly("QUEUED");
        assertThat(Scope.within(town.district(), () -> jdbc.sql("select count(*) from notice.address where wall = :wall").param("wall", town.neighbour()).query(Long.class).single())).isZero();
    }

    @Test
    void aNoticeToSixThousandIsPutDownWithItsDispatchesInOneStatement() {
        var wall = town.district();
        var persons = Scope.within(wall, () -> {
            var all = jdbc.sql("insert into notice.preference (person_id, wall) select gen_random_uuid(), :wall from generate_series(1, 6000) returning person_id").param("wall", wall).query(UUID.class).list();
            jdbc.sql("insert into notice.address (person_id, wall, channel, value, verified_at) select person_id, wall, 'EMAIL', person_id || '@feng.lai', now() from notice.preference where wall = :wall").param("wall", wall).update();
            return all;
        });
        Scope.runWithin(wall, () -> inbox.deliver(letter("all"), persons));
        Scope.runWithin(wall, () -> inbox.deliver(letter("all"), persons));
        assertThat(states()).hasSize(6_000);
    }

    private void gather(Instant at) {
        ShiftingClock.at(at, () -> Scope.runWithin(town.district(), digests::gather));
    }

    /** Takes everything and counts how often it saw each. */
    private static final class Counting implements Carrier {
        final ConcurrentHashMap<UUID, Integer> seen = new ConcurrentHashMap<>();
        private final boolean repeats;

        Counting(boolean repeats) {
            this.repeats = repeats;
        }

        @Override
        public Wire wire() {
            return Wire.EMAIL;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean mayRepeat() {
            return repeats;
        }

        @Override
        public void carry(List<Parcel> parcels, java.util.function.BiConsumer<Parcel, Outcome> told) {
            parcels.forEach(parcel -> {
                seen.merge(parcel.id(), 1, Integer::sum);
                told.accept(parcel, new Outcome.Sent(""));
            });
        }
    }
}
