package yanxun.notice.preference;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.notice.channel.MailServer;
import yanxun.notice.channel.SmsCarrier;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.Shell;
import yanxun.platform.web.View;

/** One's own channels, and the addresses they lead to. */
@Screen
@RequestMapping("/settings/notices")
@Access(Permission.USE_TODAY)
class NoticeSettingsController {
    private static final String HERE = "/settings/notices";

    private final Preferring preferring;
    private final Confirming confirming;
    private final Codes codes;
    private final NoticeSettingsPage.Offered offered;

    NoticeSettingsController(Preferring preferring, Confirming confirming, Codes codes, MailServer server, SmsCarrier messages) {
        this.preferring = preferring;
        this.confirming = confirming;
        this.codes = codes;
        this.offered = new NoticeSettingsPage.Offered(server.isReady(), messages.gateway().isReal());
    }

    @GetMapping
    View show(Viewer viewer) {
        return page(preferring.of(viewer.person().value()), Map.of(), viewer);
    }

    @PutMapping
    ResponseEntity<View> choose(PreferenceForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(preferring.of(viewer.person().value()), errors, viewer));
        }
        preferring.choose(form, Shell.current().tongue(), viewer);
        return Redirect.to(HERE);
    }

    /** The code is on its way when the page comes back; the mail leaves outside of any transaction. */
    @PostMapping("/{channel:EMAIL|SMS}")
    ResponseEntity<View> begin(@PathVariable String channel, @RequestParam(defaultValue = "") String address, Viewer viewer) {
        try {
            var checked = ConfirmationRule.address(channel, address);
            var tongue = Shell.current().tongue();
            codes.send(channel, checked, confirming.begin(channel, checked, tongue, viewer), tongue);
        } catch (Rejected refused) {
            return ResponseEntity.unprocessableContent().body(page(preferring.of(viewer.person().value()), Map.of(channel, yanxun.platform.i18n.Text.t(refused)), viewer));
        }
        return Redirect.to(HERE);
    }

    @PutMapping("/{channel:EMAIL|SMS}/confirmation")
    ResponseEntity<View> confirm(@PathVariable String channel, @RequestParam(defaultValue = "") String code, Viewer viewer) {
        if (!confirming.finish(channel, code, viewer)) {
            return ResponseEntity.unprocessableContent().body(page(preferring.of(viewer.person().value()), Map.of(channel + "-code", yanxun.platform.i18n.Text.t("确认码不对")), viewer));
        }
        return Redirect.to(HERE);
    }

    @DeleteMapping("/{channel:EMAIL|SMS}")
    ResponseEntity<View> remove(@PathVariable String channel, Viewer viewer) {
        confirming.remove(channel, viewer);
        return Redirect.to(HERE);
    }

    private View page(Preference preference, Map<String, String> errors, Viewer viewer) {
        var contacts = preferring.contacts(viewer.person().value());
        return new NoticeSettingsPage(preference, of(contacts, "EMAIL"), of(contacts, "SMS"), offered, errors);
    }

    private static Contact of(java.util.List<Contact> contacts, String channel) {
        return contacts.stream().filter(each -> each.channel().equals(channel)).findFirst().orElseGet(() -> Contact.none(channel));
    }
}
