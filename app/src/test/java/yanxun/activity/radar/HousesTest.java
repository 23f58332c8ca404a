package yanxun.activity.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HousesTest {
    private final Houses.House school = new Houses.House(new UUID(1, 1), "凤来区实验小学", "实验小学", 36.2, 117.1);
    private final Houses.House second = new Houses.House(new UUID(1, 2), "凤来区第二实验小学", "第二实验小学", 36.3, 117.2);
    private final Houses.House placeless = new Houses.House(new UUID(1, 3), "河口小学", "河口小学", null, null);
    private final Houses houses = new Houses(List.of(school, second, placeless));

    @Test
    void aPlaceIsTheHouseItNamesTheLongestFirst() {
        assertThat(houses.venue("第二实验小学 报告厅", false, school.unit()).unit()).isEqualTo(second.unit());
        assertThat(houses.venue("凤来区实验小学报告厅", false, null).unit()).isEqualTo(school.unit());
        assertThat(houses.venue("第二实验小学 报告厅", false, null).room()).isEqualTo("第二实验小学报告厅");
    }

    @Test
    void elseItIsTheHosts() {
        assertThat(houses.venue("报告厅", false, second.unit()).point()).isEqualTo(new Point(36.3, 117.2));
        assertThat(houses.venue("报告厅", false, null).unit()).isNull();
    }

    @Test
    void whatHasNoCoordinatesHasNoWay() {
        assertThat(houses.venue("河口小学", false, null).point()).isNull();
        assertThat(houses.venue("河口小学", false, null).minutesTo(houses.venue("实验小学", false, null))).isEmpty();
    }

    @Test
    void onlineIsNowhere() {
        assertThat(houses.venue("实验小学", true, school.unit())).isEqualTo(Venue.NOWHERE);
    }
}
