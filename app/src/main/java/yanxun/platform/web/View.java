package yanxun.platform.web;

/** What a screen shows, finished: the template of the same path and name writes it as a page, JSON clients get it as it is. */
public interface View {}
