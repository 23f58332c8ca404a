package yanxun.observation.offline;

import yanxun.platform.web.View;

/** The observation page: nothing but its scripts, its looks and its dictionary, so that it can be kept on the device. @param words sentence by sentence in the reader's tongue, empty for simplified Chinese */
public record AppPage(String words) implements View {}
