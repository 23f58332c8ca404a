package yanxun.activity.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yanxun.activity.ActivityId;

/**
 * Whoever scanned a valid code keeps three minutes to sign in on a slow network. The ticket stays in the browser that scanned;
 * it is signed with the activity's secret.
 */
record Ticket(String value) {
    static final String COOKIE = "ticket";
    static final Duration LIFE = Duration.ofMinutes(3);

    static Ticket issue(ActivityId activity, byte[] secret, Instant now) {
        var until = now.plus(LIFE).getEpochSecond();
        return new Ticket(activity + "." + until + "." + sign(activity, secret, until));
    }

    static boolean admits(Optional<String> cookie, ActivityId activity, byte[] secret, Instant now) {
        var parts = cookie.orElse("").split("\\.");
        if (parts.length != 3 || !parts[0].equals(activity.toString()) || !parts[1].matches("\\d{1,12}")) {
            return false;
        }
        var until = Long.parseLong(parts[1]);
        return now.getEpochSecond() <= until && java.security.MessageDigest.isEqual(parts[2].getBytes(), sign(activity, secret, until).getBytes());
    }

    private static String sign(ActivityId activity, byte[] secret, long until) {
        return new RotatingCode((activity + ":" + java.util.HexFormat.of().formatHex(secret)).getBytes()).token(Instant.ofEpochSecond(until * RotatingCode.STEP_SECONDS));
    }
}
