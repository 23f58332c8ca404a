package yanxun.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class RobotRulesTest {
    private static final String WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";

    /** The expected value was computed with openssl and, apart from it, with Python's hmac. */
    @Test
    void aMessageIsSignedAsDingTalkPublishes() {
        assertThat(Signature.dingTalk("SEC9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Instant.ofEpochMilli(1763780400123L)))
                .isEqualTo("&timestamp=1763780400123&sign=j8KTuae7KEq9T%2FBifLUegeVdEl%2BQpJ%2FJ2RmKPhmefnU%3D");
    }

    @Test
    void theAddressesOfTheMakersAreTaken() {
        assertThat(RobotHosts.of("").check(RobotKind.WECOM, WECOM)).hasHost("qyapi.weixin.qq.com");
        assertThat(RobotHosts.of("").check(RobotKind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef")).hasHost("oapi.dingtalk.com");
        assertThat(RobotHosts.of("robots.gov.cn").check(RobotKind.WECOM, "https://robots.gov.cn/cgi-bin/webhook/send?key=12345678")).hasHost("robots.gov.cn");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678", "https://127.0.0.1/cgi-bin/webhook/send?key=12345678", "https://169.254.169.254/latest/meta-data",
        "https://qyapi.weixin.qq.com@evil.cn/cgi-bin/webhook/send?key=12345678", "https://user@qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678",
        "https://qyapi.weixin.qq.com.evil.cn/cgi-bin/webhook/send?key=12345678", "https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=12345678",
        "https://qyapi.weixin.qq.com/cgi-bin/../evil?key=12345678", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678#x", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1234%0d%0a5678",
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678&debug=1", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send", "https://oapi.dingtalk.com/robot/send?access_token=0123456789",
        "file:///etc/passwd", "gopher://127.0.0.1:25/", "//qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678", "", "not an address", "https://[::1]/cgi-bin/webhook/send?key=12345678"})
    void anythingElseIsRefused(String address) {
        assertThatThrownBy(() -> RobotHosts.of("").check(RobotKind.WECOM, address)).isInstanceOf(Rejected.class);
    }

    @Test
    void anAddedHostIsMeantWithItsSchemeAndPort() {
        var hosts = RobotHosts.of("http://10.0.0.8:8080");
        assertThat(hosts.check(RobotKind.WECOM, "http://10.0.0.8:8080/cgi-bin/webhook/send?key=12345678")).hasPort(8080);
        assertThatThrownBy(() -> hosts.check(RobotKind.WECOM, "http://10.0.0.8:8081/cgi-bin/webhook/send?key=12345678")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> hosts.check(RobotKind.WECOM, "http://10.0.0.8/cgi-bin/webhook/send?key=12345678")).isInstanceOf(Rejected.class);
    }

    @Test
    void aLongTextKeepsItsLinkAndItsCharactersWhole() {
        var text = RobotCall.shortened("𠮷".repeat(2_000) + "\nhttps://yanxun.test/activities/1");
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1_800);
        assertThat(text).endsWith("𠮷…\nhttps://yanxun.test/activities/1");
    }
}
