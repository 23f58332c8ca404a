package yanxun.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.i18n.Text;
import yanxun.training.enrolment.Quotas.Quota;
import yanxun.training.enrolment.Quotas.School;

class QuotasTest {
    private static List<School> schools(int... eligible) {
        return java.util.stream.IntStream.range(0, eligible.length).mapToObj(at -> new School(new UUID(0, at), eligible[at])).toList();
    }

    @Test
    void placesFollowThePeopleMeantAndSayHow() {
        var quotas = Quotas.proportional(schools(30, 20, 10, 0), 4);

        assertThat(quotas).extracting(Quota::places).containsExactly(2, 1, 1, 0);
        assertThat(quotas).extracting(quota -> Text.told(quota.basis())).containsExactly("30 人符合条件，占 60 人的份额得 2 个", "20 人符合条件，占 60 人的份额得 1 个", "10 人符合条件，占 60 人的份额得 0 个，余数较大再得 1 个",
                "0 人符合条件，占 0 人的份额得 0 个".replace("占 0", "占 60"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 0", "2, 2, 2, 0", "5, 3, 2, 0"})
    void fixedPlacesNeverExceedThePeopleMeant(int each, int first, int second, int third) {
        assertThat(Quotas.fixed(schools(3, 2, 0), each)).extracting(Quota::places).containsExactly(first, second, third);
    }
}
