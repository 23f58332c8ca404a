package yanxun.network.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.platform.data.Id;

class PictureTest {
    private final UUID city = Id.next();
    private final UUID county = Id.next();
    private final UUID cityBureau = Id.next();
    private final UUID bureau = Id.next();
    private final UUID town = Id.next();
    private final UUID lead = Id.next();
    private final UUID partner = Id.next();
    private final UUID alone = Id.next();
    private final UUID group = Id.next();
    private final UUID studio = Id.next();
    private final UUID tie = Id.next();
    private final Network network = new Network(List.of(new Place(city, "CITY", "凤来市", null), new Place(county, "COUNTY", "凤来区", city), new Place(cityBureau, "BUREAU", "市教研室", city),
            new Place(bureau, "BUREAU", "区教研中心", county), new Place(town, "TOWNSHIP", "河口镇", county), new Place(lead, "SCHOOL", "实验小学", county), new Place(partner, "SCHOOL", "河口小学", town),
            new Place(alone, "SCHOOL", "独立小学", town), new Place(group, "SUBJECT_GROUP", "语文组", partner), new Place(studio, "STUDIO", "王名师工作室", lead)),
            List.of(new Tie(tie, "第一共同体", "COUNTY_WIDE", lead, List.of(partner))));

    @Test
    void hangsTheSixLevelsOnEachOther() {
        var top = network.roots().getFirst();
        assertThat(top.level()).isEqualTo(Level.CITY_BUREAU);
        var counties = top.children().stream().filter(node -> node.level() == Level.COUNTY_BUREAU).toList();
        assertThat(counties).extracting(Node::name).containsExactly("区教研中心");
        var leads = counties.getFirst().children();
        assertThat(leads).extracting(Node::name).containsExactly("实验小学");
        assertThat(leads.getFirst().children()).extracting(Node::name, Node::level)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("王名师工作室", Level.STUDIO), org.assertj.core.groups.Tuple.tuple("河口小学", Level.PARTNER_SCHOOL));
        assertThat(network.unattached()).extracting(Place::name).containsExactly("独立小学");
        assertThat(network.counts()).containsEntry(Level.LEAD_SCHOOL, 1L).containsEntry(Level.SUBJECT_GROUP, 1L).containsEntry(Level.CITY_BUREAU, 1L);
    }

    @Test
    void aDistrictWithoutABureauStandsForItself() {
        assertThat(new Network(List.of(new Place(county, "COUNTY", "凤来区", null)), List.of()).roots()).extracting(Node::name).containsExactly("凤来区");
        assertThat(new Network(List.of(), List.of()).roots()).isEmpty();
    }

    @Test
    void closedBranchesTellHowManyHangOnThem() {
        var picture = drawn(Set.of(), null);
        var school = spot(picture, "实验小学");
        assertThat(school.open()).isFalse();
        assertThat(school.hidden()).isEqualTo(2);
        assertThat(picture.spots()).extracting(Picture.Spot::name).doesNotContain("河口小学");
    }

    @Test
    void opensOneBranchOrAllAndClosesWhatIsOpenByItself() {
        var school = spot(drawn(Set.of(), null), "实验小学");
        assertThat(drawn(Set.of(school.key()), null).spots()).extracting(Picture.Spot::name).contains("河口小学").doesNotContain("语文组");
        assertThat(drawn(Set.of("all"), null).spots()).extracting(Picture.Spot::name).contains("语文组");
        var county = spot(drawn(Set.of(), null), "区教研中心");
        assertThat(drawn(Set.of("-" + county.key()), null).spots()).extracting(Picture.Spot::name).doesNotContain("实验小学");
    }

    @Test
    void aChosenCommunityIsOpenAndLitAndTheOthersStepBack() {
        var picture = drawn(Set.of(), tie);
        assertThat(spot(picture, "河口小学").lit()).isTrue();
        assertThat(spot(picture, "实验小学").lit()).isTrue();
        assertThat(picture.lines()).anyMatch(Picture.Line::lit);
        assertThat(spot(drawn(Set.of("all"), Id.next()), "实验小学").dimmed()).isTrue();
    }

    @Test
    void noTwoPointsLieOnEachOtherInEitherLayout() {
        var picture = drawn(Set.of("all"), null);
        var wide = new HashSet<String>();
        var narrow = new HashSet<Integer>();
        for (var spot : picture.spots()) {
            assertThat(wide.add(spot.x() + "," + spot.y())).as(spot.name()).isTrue();
            assertThat(narrow.add(spot.narrowY())).as(spot.name()).isTrue();
            assertThat(spot.y()).isBetween(0, picture.height());
            assertThat(spot.narrowY()).isBetween(0, picture.narrowHeight());
        }
        assertThat(picture.lines()).hasSize(picture.spots().size() - 1);
    }

    @Test
    void aSearchOpensTheWayToWhatItFindsAndLightsIt() {
        var found = new Search("语文", network.roots());
        var picture = Picture.of(network.roots(), new Opening(Set.of(), null, found, network.roots()));
        assertThat(found.total()).isEqualTo(1);
        assertThat(spot(picture, "语文组").lit()).isTrue();
        assertThat(picture.spots()).extracting(Picture.Spot::name).contains("河口小学", "实验小学").doesNotContain("王名师工作室");
        assertThat(new Search("没有的", network.roots()).total()).isZero();
    }

    @Test
    void aLargeNetworkOpensNoFurtherThanItsSchools() {
        var groups = java.util.stream.IntStream.range(0, Opening.MOST_AT_ONCE).mapToObj(i -> new Place(Id.next(), "SUBJECT_GROUP", "第" + i + "组", partner));
        var large = new Network(java.util.stream.Stream.concat(network.places().stream(), groups).toList(), network.ties());
        assertThat(Opening.mayOpenAll(network.roots())).isTrue();
        assertThat(Opening.mayOpenAll(large.roots())).isFalse();
        var picture = Picture.of(large.roots(), new Opening(Set.of("all"), null, new Search("", large.roots()), large.roots()));
        assertThat(picture.spots()).extracting(Picture.Spot::name).contains("河口小学").doesNotContain("语文组", "第0组");
        var search = new Search("组", large.roots());
        assertThat(Picture.of(large.roots(), new Opening(Set.of(), null, search, large.roots())).spots().stream().filter(Picture.Spot::lit)).hasSize(Search.MOST);
        assertThat(search.total()).isEqualTo(Opening.MOST_AT_ONCE + 1);
    }

    @Test
    void theLevelAboveIsANameWithoutADoorAndTwoDistrictsSayWhoseTheirBureausAre() {
        var second = Id.next();
        var both = new Network(List.of(new Place(city, "CITY", "凤来市", null, true), new Place(cityBureau, "BUREAU", "市教研室", city, true), new Place(county, "COUNTY", "凤来区", city),
                new Place(bureau, "BUREAU", "教研中心", county), new Place(second, "COUNTY", "临江区", city), new Place(Id.next(), "BUREAU", "教研中心", second)), List.of());
        var top = both.roots().getFirst();
        assertThat(top.name()).isEqualTo("市教研室");
        assertThat(top.unit()).isNull();
        assertThat(top.children()).extracting(Node::name).containsExactly("凤来区教研中心", "临江区教研中心");
        assertThat(top.children()).extracting(Node::unit).doesNotContainNull();
    }

    private Picture drawn(Set<String> open, @org.jspecify.annotations.Nullable UUID chosen) {
        return Picture.of(network.roots(), new Opening(open, chosen, new Search("", network.roots()), network.roots()));
    }

    private static Picture.Spot spot(Picture picture, String name) {
        return picture.spots().stream().filter(spot -> spot.name().equals(name)).findFirst().orElseThrow();
    }
}
