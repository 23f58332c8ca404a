package yanxun.notice.channel;

import org.springframework.core.env.Environment;

/** Where the program is found from outside, {@code YANXUN_URL}: what is sent has no request to take it from. */
public record House(String url, boolean isNamed) {
    static House of(Environment environment) {
        var named = environment.getProperty("YANXUN_URL", "").strip();
        return new House(named.isEmpty() ? "http://localhost:" + environment.getProperty("YANXUN_PORT", "8080") : named.replaceAll("/+$", ""), !named.isEmpty());
    }

    public String at(String path) {
        return url + path;
    }
}
