package yanxun.platform.data.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import yanxun.platform.error.Rejected;

/** An address as people write it, with or without {@code jdbc:}, user and password inside. */
record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {
    /** Text goes into uuid, jsonb and enumerations as it is; many inserts travel as one. */
    static final String OPTIONS = "stringtype=unspecified&reWriteBatchedInserts=true&ApplicationName=yanxun"
            + "&tcpKeepAlive=true&connectTimeout=10";

    static DatabaseUrl parse(String text) {
        var plain = text.strip().replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:");
        if (!plain.startsWith("postgresql://")) {
            throw new Rejected("YANXUN_DB_URL 应写成 postgresql://主机:端口/数据库,现在是:{0}", plain.replaceAll("//[^@/]*@", "//…@"));
        }
        var question = plain.indexOf('?');
        var query = question < 0 ? "" : plain.substring(question + 1);
        var address = question < 0 ? plain : plain.substring(0, question);
        var at = address.lastIndexOf('@');
        var login = at < 0 ? new String[0] : address.substring("postgresql://".length(), at).split(":", 2);
        var host = at < 0 ? address : "postgresql://" + address.substring(at + 1);
        return new DatabaseUrl("jdbc:" + host + "?" + withOptions(query), part(login, 0), part(login, 1));
    }

    private static Optional<String> part(String[] login, int index) {
        return index < login.length
                ? Optional.of(URLDecoder.decode(login[index].replace("+", "%2B"), StandardCharsets.UTF_8)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** What the person wrote wins. */
    private static String withOptions(String query) {
        var given = Arrays.stream(query.split("&")).map(option -> option.split("=", 2)[0]).collect(Collectors.toSet());
        var ours = Arrays.stream(OPTIONS.split("&")).filter(option -> !given.contains(option.split("=", 2)[0]));
        return (query.isEmpty() ? "" : query + "&") + ours.collect(Collectors.joining("&"));
    }
}
