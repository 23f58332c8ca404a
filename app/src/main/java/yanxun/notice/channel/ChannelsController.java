package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.t;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.PublicAddress;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The ways out of the house, for whoever runs the system. */
@Screen
@RequestMapping("/administration/channels")
@Access(Permission.RUN_SYSTEM)
class ChannelsController {
    private final OutboxQueries outbox;
    private final Resending resending;
    private final MailPost post;
    private final Setting setting;

    ChannelsController(OutboxQueries outbox, Resending resending, MailPost post, Setting setting) {
        this.outbox = outbox;
        this.resending = resending;
        this.post = post;
        this.setting = setting;
    }

    /** What the environment says. */
    @org.springframework.stereotype.Component
    record Setting(MailServer server, PublicAddress address, SmsCarrier messages) {}

    @GetMapping
    View show(@RequestParam(defaultValue = "1") int page) {
        return page(page, null);
    }

    @PostMapping("/test")
    ResponseEntity<View> test(@RequestParam(defaultValue = "") String to, Viewer viewer) {
        try {
            resending.noteTest(to, viewer);
            post.test(to.strip(), setting.address());
        } catch (Rejected refused) {
            return ResponseEntity.unprocessableContent().body(page(1, t(refused)));
        }
        return ResponseEntity.ok(page(1, t("邮件服务器已接收,请到收件箱查看。")));
    }

    @PutMapping("/{dispatch}/retry")
    ResponseEntity<View> retry(@PathVariable UUID dispatch, Viewer viewer) {
        resending.retry(dispatch, viewer);
        return Redirect.to("/administration/channels");
    }

    @PutMapping("/{dispatch}/skip")
    ResponseEntity<View> skip(@PathVariable UUID dispatch, Viewer viewer) {
        resending.skip(dispatch, viewer);
        return Redirect.to("/administration/channels");
    }

    private View page(int number, @Nullable String told) {
        return new ChannelsPage(ChannelsPage.Server.of(setting.server()), setting.address().root(), setting.address().isNamed(), setting.messages().gateway().isReal(), outbox.counts(), outbox.troubles(number), told);
    }
}
