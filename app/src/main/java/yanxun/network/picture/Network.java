package yanxun.network.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Units and communities of a day, seen as six levels hanging on each other. */
record Network(List<Place> places, List<Tie> ties) {

    /** The bureaus on top; where a region has none, the region itself stands for it. */
    List<Node> roots() {
        var cities = heads("CITY", Level.CITY_BUREAU);
        var counties = heads("COUNTY", Level.COUNTY_BUREAU);
        if (cities.isEmpty()) {
            return counties;
        }
        var first = cities.getFirst();
        var all = new ArrayList<>(first.children());
        all.addAll(counties);
        return Stream.concat(Stream.of(new Node(first.key(), first.level(), first.name(), first.unit(), null, all)), cities.stream().skip(1)).toList();
    }

    /** How many units stand on each level, whether the picture shows them or not. */
    Map<Level, Long> counts() {
        var leads = ties.stream().map(Tie::leadId).collect(Collectors.toSet());
        var partners = ties.stream().flatMap(tie -> tie.partners().stream()).collect(Collectors.toSet());
        return Map.of(Level.CITY_BUREAU, bureaus("CITY"), Level.COUNTY_BUREAU, bureaus("COUNTY"), Level.LEAD_SCHOOL, (long) leads.size(), Level.PARTNER_SCHOOL, (long) partners.size(),
                Level.SUBJECT_GROUP, count(place -> place.kind().equals("SUBJECT_GROUP")), Level.STUDIO, count(place -> place.kind().equals("STUDIO")));
    }

    /** Schools in no community on that day. */
    List<Place> unattached() {
        var tied = ties.stream().flatMap(tie -> Stream.concat(Stream.of(tie.leadId()), tie.partners().stream())).collect(Collectors.toSet());
        return places.stream().filter(place -> place.kind().equals("SCHOOL") && !tied.contains(place.id())).toList();
    }

    private List<Node> heads(String regionKind, Level level) {
        var heads = new ArrayList<Node>();
        var regions = places.stream().filter(place -> place.kind().equals(regionKind)).toList();
        for (var region : regions) {
            var bureaus = places.stream().filter(place -> place.kind().equals("BUREAU") && region.id().equals(place.parentId())).toList();
            var children = new ArrayList<>(leads(region));
            var first = bureaus.isEmpty() ? region : bureaus.getFirst();
            children.addAll(studios(first.id()));
            heads.add(new Node("u" + first.id(), level, regions.size() > 1 ? first.nameIn(region) : first.name(), first.link(), null, children));
            bureaus.stream().skip(1).forEach(bureau -> heads.add(new Node("u" + bureau.id(), level, regions.size() > 1 ? bureau.nameIn(region) : bureau.name(), bureau.link(), null, studios(bureau.id()))));
        }
        return heads;
    }

    /** The communities led from within this region; those led from outside hang on the first region that is there. */
    private List<Node> leads(Place region) {
        var firstRegion = places.stream().filter(place -> place.kind().equals("COUNTY")).findFirst().orElse(region);
        return ties.stream().filter(tie -> region.equals(regionOf(tie.leadId())) || region.equals(firstRegion) && regionOf(tie.leadId()) == null)
                .map(tie -> new Node("c" + tie.id(), Level.LEAD_SCHOOL, name(tie.leadId()), tie.leadId(), tie.id(), members(tie))).toList();
    }

    private List<Node> members(Tie tie) {
        var nodes = new ArrayList<Node>();
        tie.partners().forEach(partner -> {
            var below = new ArrayList<>(groups(partner, tie.id()));
            below.addAll(studios(partner));
            nodes.add(new Node("p" + tie.id() + partner, Level.PARTNER_SCHOOL, name(partner), partner, tie.id(), below));
        });
        nodes.addAll(studios(tie.leadId()));
        nodes.addAll(groups(tie.leadId(), tie.id()));
        return nodes;
    }

    private List<Node> groups(UUID school, UUID tie) {
        return children(school, "SUBJECT_GROUP").map(group -> new Node("g" + tie + group.id(), Level.SUBJECT_GROUP, group.name(), group.id(), tie, studios(group.id()))).toList();
    }

    private List<Node> studios(UUID parent) {
        return children(parent, "STUDIO").map(studio -> new Node("s" + parent + studio.id(), Level.STUDIO, studio.name(), studio.id(), null, List.of())).toList();
    }

    private Stream<Place> children(UUID parent, String kind) {
        return places.stream().filter(place -> place.kind().equals(kind) && parent.equals(place.parentId()));
    }

    private @Nullable Place regionOf(UUID unit) {
        var seen = new HashSet<UUID>();
        var place = find(unit);
        while (place != null && !place.isRegion() && seen.add(place.id())) {
            place = place.parentId() == null ? null : find(place.parentId());
        }
        return place;
    }

    private @Nullable Place find(UUID id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst().orElse(null);
    }

    private String name(UUID id) {
        var place = find(id);
        return place == null ? "区外单位" : place.name();
    }

    private long bureaus(String regionKind) {
        Set<UUID> regions = places.stream().filter(place -> place.kind().equals(regionKind)).map(Place::id).collect(Collectors.toSet());
        return count(place -> place.kind().equals("BUREAU") && regions.contains(place.parentId()));
    }

    private long count(Predicate<Place> which) {
        return places.stream().filter(which).count();
    }
}
