package yanxun.platform.web;

/** The same as {@link NoticePage} where only a part of a page was asked for. */
public record NoticeFragment(String sentence) implements View {}
