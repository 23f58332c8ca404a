package yanxun.notice.robot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import yanxun.platform.error.Rejected;

/**
 * Where robots may live: the hosts of their makers over https, and what {@code YANXUN_ROBOT_HOSTS} adds, as {@code host}, {@code host:port}
 * or, for a gateway inside the house that speaks no TLS, {@code http://host:port}. Nobody makes the program call anywhere else.
 */
record RobotHosts(Set<String> origins) {
    private static final int LONGEST = 500;

    static RobotHosts of(Environment environment) {
        return of(environment.getProperty("YANXUN_ROBOT_HOSTS", ""));
    }

    static RobotHosts of(String added) {
        return new RobotHosts(Arrays.stream(added.split("[,\\s]+")).filter(each -> !each.isBlank())
                .map(each -> (each.contains("://") ? each : "https://" + each).toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    /** The address, if it is one a robot of this kind can have; anything else is refused with the reason. */
    URI check(RobotKind kind, String address) {
        var url = parsed(address);
        var origin = url.getScheme() + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort());
        if (url.getRawUserInfo() != null || url.getRawFragment() != null || !origin.equals("https://" + kind.host()) && !origins.contains(origin)) {
            throw new Rejected("地址必须以 https://{0} 开头", kind.host() + kind.path());
        }
        if (!kind.path().equals(url.getRawPath()) || url.getRawQuery() == null || !url.getRawQuery().matches(kind.key() + "=[\\w-]{8,200}")) {
            throw new Rejected("这不是{0}群机器人的地址,请从群机器人的设置里整段复制", kind.displayName());
        }
        return url;
    }

    private static URI parsed(String address) {
        try {
            if (address.length() <= LONGEST) {
                var url = new URI(address.strip());
                if (url.getScheme() != null && url.getHost() != null) {
                    return url;
                }
            }
            throw new Rejected("地址格式不对");
        } catch (URISyntaxException _) {
            throw new Rejected("地址格式不对");
        }
    }
}
