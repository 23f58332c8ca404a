package yanxun.platform.web;

/** A page that says one thing: what happened, and what to do about it. */
public record NoticePage(String title, String sentence, String advice, String link, String linkText) implements View {
    static NoticePage of(String title, String sentence, String advice) {
        return new NoticePage(title, sentence, advice, "/", "回到今天");
    }
}
