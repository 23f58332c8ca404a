package yanxun.document.proof;

/**
 * Something doubtful.
 *
 * @param place the part of the document
 * @param words the words in question
 * @param sentence what is wrong, kept to be told to each reader
 * @param suggestion what should stand there, or empty
 */
public record Finding(Doubt doubt, String place, String words, String sentence, String suggestion) {
    public boolean isError() {
        return doubt.blocks();
    }
}
