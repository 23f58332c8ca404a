package yanxun.platform.file;

/** A picture made fit to show: no place, no camera, upright, of modest size, with its thumbnail; {@code type} is JPEG or PNG for both. */
public record Photo(FileType type, int width, int height, byte[] picture, byte[] thumbnail) {}
