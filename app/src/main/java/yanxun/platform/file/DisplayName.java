package yanxun.platform.file;

import java.util.Arrays;

/** The name a file was given, made harmless: no path, no invisible or turned-round characters, the extension its content deserves. */
final class DisplayName {
    private static final int LONGEST = 120;

    private DisplayName() {}

    static String of(String original, FileType type) {
        var base = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        base.codePoints().filter(DisplayName::isVisible).map(DisplayName::allowed).forEach(clean::appendCodePoint);
        var name = clean.toString().strip().replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
        var extension = extensionOf(name);
        var stem = belongsToSomeType(extension) ? name.substring(0, name.length() - extension.length() - 1).strip() : name;
        var fitting = type.goesBy(extension) ? extension : type.extension();
        return shortened(stem.isEmpty() ? "未命名" : stem) + "." + fitting;
    }

    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static boolean belongsToSomeType(String extension) {
        return Arrays.stream(FileType.values()).anyMatch(type -> type.goesBy(extension));
    }

    /** Drops control characters, bidirectional marks and overrides, zero-width characters, lone surrogates. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static int allowed(int character) {
        return "<>:\"|?*".indexOf(character) >= 0 ? '_' : character;
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }
}
