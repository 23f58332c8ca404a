package yanxun.notice.robot;

import java.util.LinkedHashMap;
import java.util.Map;

/** The robots that are understood: where they live and at what path they listen. */
public enum RobotKind {
    WECOM("企业微信", "qyapi.weixin.qq.com", "/cgi-bin/webhook/send", "key"),
    DINGTALK("钉钉", "oapi.dingtalk.com", "/robot/send", "access_token");

    private final String displayName;
    private final String host;
    private final String path;
    private final String key;

    RobotKind(String displayName, String host, String path, String key) {
        this.displayName = displayName;
        this.host = host;
        this.path = path;
        this.key = key;
    }

    public String displayName() {
        return displayName;
    }

    String host() {
        return host;
    }

    String path() {
        return path;
    }

    /** The parameter of the address that gives power over the group. */
    String key() {
        return key;
    }

    static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : values()) {
            choices.put(kind.name(), kind.displayName());
        }
        return choices;
    }
}
