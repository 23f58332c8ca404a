package yanxun.rubric;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an edition of an instrument asks. As JSON it says its {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Rating.class, name = "RATING"), @JsonSubTypes.Type(value = Coding.class, name = "CODING"), @JsonSubTypes.Type(value = Notes.class, name = "NOTES")})
public sealed interface Content permits Rating, Coding, Notes {
    Kind kind();
}
