package yanxun.activity.record;

import java.time.Instant;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** What the participants wrote, for the host to read. */
public record RecordsPage(String activity, String title, Page<Row> records) implements View {
    public record Row(String name, String unitName, String kind, String text, Instant writtenAt) {
        public String when() {
            return Times.minute(writtenAt);
        }

        public boolean isRecord() {
            return kind.equals("RECORD");
        }
    }
}
