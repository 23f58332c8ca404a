package yanxun.observation.offline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yanxun.observation.sheet.Photographs;
import yanxun.observation.sheet.Receiving;
import yanxun.observation.sheet.Settling;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Shell;

/** What the observation page asks and hands in when there is a network. Everything may be sent twice. */
@RestController
@RequestMapping("/observe")
@Access(Permission.SEE_LESSONS)
class SyncController {
    private final PackQueries packs;
    private final Receiving receiving;
    private final Photographs photographs;
    private final Settling settling;

    SyncController(PackQueries packs, Receiving receiving, Photographs photographs, Settling settling) {
        this.packs = packs;
        this.receiving = receiving;
        this.photographs = photographs;
        this.settling = settling;
    }

    /** Whose session this is, the token for handing in, and the time; light, before each round of sending. */
    record Door(UUID owner, String token, long now) {}

    @GetMapping("/door")
    ResponseEntity<Door> door(Viewer viewer) {
        return fresh(new Door(viewer.person().value(), Shell.current().csrf(), System.currentTimeMillis()));
    }

    @GetMapping("/pack")
    ResponseEntity<Pack> pack(Viewer viewer) {
        return fresh(packs.pack(Shell.current().csrf(), viewer));
    }

    /** 200 with a receipt; 409 with the version that stands where another one is. */
    @PutMapping("/sheets/{sheet}")
    ResponseEntity<Object> receive(@PathVariable UUID sheet, @RequestParam(required = false) @Nullable UUID settles, @RequestBody(required = false) byte @Nullable [] body, Viewer viewer) {
        return switch (receiving.receive(sheet, given(body), settles, viewer)) {
            case Receiving.Outcome.Taken(var receipt) -> ResponseEntity.ok(receipt);
            case Receiving.Outcome.Clashed(var clash) -> ResponseEntity.status(HttpStatus.CONFLICT).body(clash);
        };
    }

    @PutMapping("/sheets/{sheet}/photos/{photo}")
    ResponseEntity<Void> photo(@PathVariable UUID sheet, @PathVariable UUID photo, @RequestBody(required = false) byte @Nullable [] body, Viewer viewer) {
        photographs.receive(photo, sheet, given(body), viewer);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/conflicts/{conflict}/settlement")
    ResponseEntity<Void> keepStanding(@PathVariable UUID conflict, Viewer viewer) {
        settling.keepStanding(conflict, viewer);
        return ResponseEntity.noContent().build();
    }

    private static byte[] given(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(body);
    }
}
