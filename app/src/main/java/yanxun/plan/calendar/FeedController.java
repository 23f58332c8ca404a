package yanxun.plan.calendar;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Open;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;
import yanxun.platform.web.PublicAddress;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The feed phones subscribe to, and the page where a person gets and takes back its address. */
@Screen
@RequestMapping("/calendar/feed")
class FeedController {
    private final Feeds feeds;
    private final SharedFeeds shared;
    private final PublicAddress address;

    FeedController(Feeds feeds, SharedFeeds shared, PublicAddress address) {
        this.feeds = feeds;
        this.shared = shared;
        this.address = address;
    }

    @GetMapping
    @Access(Permission.SEE_PLANS)
    View show(Viewer viewer) {
        return page(null, null, viewer);
    }

    /** Answers with the page itself: the address cannot be shown a second time. */
    @PostMapping
    @Access(Permission.SEE_PLANS)
    ResponseEntity<View> renew(Viewer viewer) {
        var secret = address.at("/calendar/feed/" + feeds.renew(viewer) + ".ics");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page(secret, null, viewer));
    }

    @DeleteMapping
    @Access(Permission.SEE_PLANS)
    ResponseEntity<View> revoke(Viewer viewer) {
        feeds.revoke(viewer);
        return Redirect.to("/calendar/feed");
    }

    /** The address of a unit's or a community's calendar, shown once as well. */
    @PostMapping("/shared")
    @Access(Permission.SEE_PLANS)
    ResponseEntity<View> share(@RequestParam(defaultValue = "") String of, Viewer viewer) {
        var secret = address.at("/calendar/feed/" + shared.make(of, viewer) + ".ics");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page(null, secret, viewer));
    }

    @DeleteMapping("/shared/{feed}")
    @Access(Permission.SEE_PLANS)
    ResponseEntity<View> unshare(@PathVariable UUID feed, Viewer viewer) {
        shared.revoke(feed, viewer);
        return Redirect.to("/calendar/feed");
    }

    @GetMapping("/{token:[A-Za-z0-9_-]{20,64}}.ics")
    @Open(because = "phones subscribe without signing in; the secret address stands for the person")
    ResponseEntity<byte[]> read(@PathVariable String token, @RequestParam(defaultValue = "") String all) {
        var file = feeds.file(token, all.equals("yes"), address.root());
        return ResponseEntity.ok().contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8)).cacheControl(CacheControl.noCache().cachePrivate()).eTag(tag(file))
                .header("Content-Disposition", "inline; filename=\"yanxun.ics\"").body(file);
    }

    private FeedPage page(@Nullable String address, @Nullable String sharedAddress, Viewer viewer) {
        var feed = feeds.of(viewer);
        return new FeedPage(address, feed.map(own -> Times.minute(own.createdAt())).orElse(null), feed.map(Feeds.Feed::readAt).map(Times::minute).orElse(null), sharedAddress, shared.of(viewer), shared.choices(viewer));
    }

    private static String tag(byte[] file) {
        try {
            return "\"" + HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(file)).substring(0, 32) + "\"";
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
