package yanxun.credit.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.error.Rejected;

/** A policy as JSON: how it is kept, handed on and taken over. What is left out has its plain meaning; what is not known is refused. */
final class PolicyText {
    static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT).changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_DEFAULT)).build();

    private PolicyText() {}

    static String write(Policy policy) {
        return JSON.writeValueAsString(policy);
    }

    static Policy read(String text) {
        try {
            return Checking.checked(JSON.readValue(text, Policy.class));
        } catch (JacksonException wrong) {
            var place = wrong.getLocation();
            throw new Rejected("政策文件第 {0} 行读不懂,请对照说明检查这一行", place == null ? 1 : place.getLineNr());
        }
    }
}
