package yanxun.rubric.instrument;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import yanxun.platform.error.Rejected;
import yanxun.rubric.Content;
import yanxun.rubric.RubricText;

/** One instrument as a file that can be handed on. */
record InstrumentFile(@Nullable String title, @Nullable String guide, @Nullable Content content) {
    static final int LARGEST = 300_000;

    byte[] write() {
        return RubricText.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Whatever is handed in becomes an instrument that can be kept, or a sentence. */
    static Read read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Rejected("量表文件不超过 {0} KB;这不像是一份量表", LARGEST / 1000);
        }
        InstrumentFile file;
        try {
            file = RubricText.JSON.readValue(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), InstrumentFile.class);
        } catch (CharacterCodingException _) {
            throw new Rejected("这不是量表文件:请选择从这里导出的 .json 文件");
        } catch (JacksonException wrong) {
            throw new Rejected("量表文件第 {0} 行读不懂:请选择从这里导出的 .json 文件", wrong.getLocation() == null || wrong.getLocation().getLineNr() < 1 ? 1 : wrong.getLocation().getLineNr());
        }
        if (file == null || file.title() == null || file.title().isBlank() || file.title().length() > Checking.LONGEST_NAME || file.content() == null) {
            throw new Rejected("量表文件里没有名称或内容");
        }
        var guide = file.guide() == null ? "" : file.guide().strip();
        if (guide.length() > HeadForm.LONGEST_GUIDE) {
            throw new Rejected("使用说明最多 {0} 个字", HeadForm.LONGEST_GUIDE);
        }
        return new Read(file.title().strip(), guide, Checking.checked(file.content()));
    }

    record Read(String title, String guide, Content content) {}
}
