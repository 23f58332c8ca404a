package yanxun.network.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The picture of the network, and one unit of it. */
@Screen
@RequestMapping("/network")
@Access(Permission.SEE_NETWORK)
class NetworkController {
    private final NetworkQueries network;
    private final UnitQueries units;

    NetworkController(NetworkQueries network, UnitQueries units) {
        this.network = network;
        this.units = units;
    }

    @GetMapping
    View picture(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable List<String> open, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        return network.page(on, community, open, q, viewer);
    }

    @GetMapping("/units/{unit}")
    View unit(@PathVariable UUID unit, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, Viewer viewer) {
        return units.page(unit, on, viewer);
    }
}
