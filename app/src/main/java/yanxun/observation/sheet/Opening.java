package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.t;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.error.Rejected;

/** Opens what a device sent: bounded, whole, and with nothing in it no observer could have recorded. */
final class Opening {
    static final int MOST_BYTES = 1 << 20;
    private static final long DAY = 86_400_000L;
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private Opening() {}

    static Envelope envelope(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new Rejected("这份听课记录超过 1 MB,没有收下。请导出后联系教研中心");
        }
        try {
            var envelope = JSON.readValue(body, Envelope.class);
            check(envelope != null && envelope.lesson() != null && envelope.content() != null && envelope.base() >= 0, "课或内容");
            check(envelope.device() == null || envelope.device().length() <= 120, "设备");
            check(envelope.content());
            return envelope;
        } catch (JacksonException broken) {
            throw new Rejected("收到的听课记录读不懂,没有收下。记录还在手机上,请刷新“现场听课”后再发送;仍不行请导出");
        }
    }

    static String json(Recorded content) {
        return JSON.writeValueAsString(content);
    }

    static Recorded recorded(String json) {
        return JSON.readValue(json, Recorded.class);
    }

    /** Equal contents have equal hashes, however the device wrote them. */
    static String hash(Recorded content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void check(Recorded content) {
        check(content.startedAt() > 0 && content.startedAt() < 4_102_444_800_000L, "开始时间");
        check(content.lasted() >= 0 && content.lasted() <= DAY, "时长");
        check(Math.abs(content.clock().offset()) < 400L * 366 * DAY && content.clock().jumps().size() <= 200, "对时");
        check(content.notes().size() <= 2_000 && content.notes().stream().allMatch(note -> at(note.t()) && fits(note.text(), 4_000) && fits(note.heading(), 60)), "实录");
        check(content.photos().size() <= 30 && content.photos().stream().allMatch(photo -> photo.id() != null && at(photo.t()) && fits(photo.text(), 500)), "照片");
        check(fits(content.strengths(), 10_000) && fits(content.suggestions(), 10_000) && fits(content.overall(), 10_000), "小结");
        var coding = content.coding();
        check(coding == null || coding.edition() != null && coding.events().size() <= 20_000 && at(coding.end()) && coding.events().stream().allMatch(event -> at(event.t()) && event.c() != null && event.c().length() <= 20), "编码");
        var rating = content.rating();
        check(rating == null || rating.edition() != null && rating.answers() != null && rating.answers().given().size() <= 500
                && rating.answers().given().values().stream().allMatch(answer -> answer != null && fits(answer.comment(), 4_000) && fits(answer.level(), 20)), "评分");
        var seating = content.seating();
        check(seating == null || seating.rows() >= 1 && seating.rows() <= 20 && seating.columns() >= 1 && seating.columns() <= 20 && seating.marks().size() <= 5_000
                && seating.marks().stream().allMatch(mark -> at(mark.t()) && mark.m() != null && mark.m().length() <= 4 && mark.r() >= 0 && mark.r() < seating.rows() && mark.c() >= 0 && mark.c() < seating.columns()), "座位图");
    }

    private static boolean at(long moment) {
        return moment >= 0 && moment <= DAY;
    }

    private static boolean fits(@org.jspecify.annotations.Nullable String text, int most) {
        return text == null || text.length() <= most && text.indexOf('\0') < 0;
    }

    private static void check(boolean holds, String part) {
        if (!holds) {
            throw new Rejected("听课记录的“{0}”不完整或超出限度,没有收下。记录还在手机上,请检查后再发送,或者导出", t(part));
        }
    }
}
