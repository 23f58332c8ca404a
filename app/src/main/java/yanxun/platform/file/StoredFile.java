package yanxun.platform.file;

/** What a module notes about a file it has handed in; {@code name} is safe to show and to offer for download. */
public record StoredFile(FileId id, long size, FileType type, String name) {}
