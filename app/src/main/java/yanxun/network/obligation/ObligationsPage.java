package yanxun.network.obligation;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.network.CommunityKinds;
import yanxun.platform.web.View;

/** What a community owes in a school year: as a whole by term, each member by obligation, and whose turn it is to host. */
public record ObligationsPage(
        Community.Facts community, Picked picked, List<Column> columns, List<Whole> whole, List<Row> members, @Nullable Opened opened, TurnList turns) implements View {

    /** An obligation as the head of a column. */
    public record Column(UUID id, String what, int atLeast, String per, String by) {
        static Column of(Reckoning.Due due) {
            return new Column(due.id(), due.what(), due.atLeast(), due.per(), due.by());
        }

        public String title() {
            var name = t(CommunityKinds.DUES.getOrDefault(what, what));
            return isEachMembers() ? t("{0}(每校)", name) : name;
        }

        public String text() {
            return t("每{0}≥{1}", t(CommunityKinds.PERIODS.getOrDefault(per, per)), atLeast);
        }

        public boolean isEachMembers() {
            return by.equals("MEMBER");
        }
    }

    /** One obligation of the community as a whole, term by term; one cell for the year where it is owed by the year. */
    public record Whole(Column column, List<Cell> cells) {}

    public record Row(UUID unitId, String unitName, boolean leads, String since, List<Cell> cells) {}

    /** {@code reckoned} is null where the obligation is not the row's own and only its part in it is told. */
    public record Cell(String label, Reckoning.@Nullable Cell reckoned, int took, String url) {
        public String numbers() {
            return reckoned == null || reckoned.need() == 0 ? "" : reckoned.announced() == 0 ? reckoned.done() + "/" + reckoned.need() : t("{0}+{1}/{2}", reckoned.done(), reckoned.announced(), reckoned.need());
        }
    }

    /** The activities behind a cell. */
    public record Opened(String title, List<Deed> deeds) {
        public record Deed(UUID activity, String title, String on, boolean settled, String hosts) {}
    }

    /** Everybody in the order of the list, with the last turn taken and whose turn is next. */
    public record TurnList(List<Place> places, List<Skip> skips, boolean mayArrange) {
        public record Place(UUID unitId, String unitName, int hosted, @Nullable String last, @Nullable UUID activity, boolean skipped, int turn) {
            public boolean isNext() {
                return turn == 1;
            }
        }

        public record Skip(UUID id, String unitName, String on, String reason) {}

        public Map<String, String> units() {
            var names = new java.util.LinkedHashMap<String, String>();
            places.forEach(place -> names.put(place.unitId().toString(), place.unitName()));
            return names;
        }
    }

    public String url() {
        return community.url() + "/obligations";
    }

    public String termName(int number) {
        return t(number == 1 ? "第一学期" : "第二学期");
    }
}
