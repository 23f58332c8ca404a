package yanxun.observation.lesson;

import java.util.List;
import yanxun.platform.web.View;

/** Whom a word written so far may mean. */
public record TeacherOptions(List<Persons.Person> teachers) implements View {}
