package yanxun.rubric;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Contents and answers as JSON, as they are kept and handed on. What is left out has its plain meaning; what is not known is refused. */
public final class RubricText {
    public static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_DEFAULT)).build();

    private RubricText() {}

    public static String write(Content content) {
        return JSON.writerFor(Content.class).writeValueAsString(content);
    }

    /** @throws JacksonException where it is no content */
    public static Content content(String text) {
        return JSON.readValue(text, Content.class);
    }

    public static String write(Answers answers) {
        return JSON.writeValueAsString(answers);
    }

    /** @throws JacksonException where they are no answers */
    public static Answers answers(String text) {
        return JSON.readValue(text, Answers.class);
    }
}
