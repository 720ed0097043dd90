package crm.input.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A few words and their numbers, looked up by the words' UTF-8 bytes. Filled by one thread; then any may look up. */
public final class WordList {

    /** Given where a word has no number. */
    public static final int NONE = -1;

    private byte[][] words = new byte[0][];
    private int[] numbers = new int[0];

    /** No words. */
    public WordList() {}

    /**
     * Adds a word, not an empty one, that is not in the list.
     *
     * @param number from 0 on
     */
    public void add(String word, int number) {
        words = Arrays.copyOf(words, words.length + 1);
        numbers = Arrays.copyOf(numbers, words.length);
        words[words.length - 1] = word.getBytes(StandardCharsets.UTF_8);
        numbers[words.length - 1] = number;
    }

    /** The number of the word between two places, which is not empty; {@link #NONE} if it has none. */
    public int get(byte[] text, int from, int to) {
        for (int i = 0; i < words.length; i++) {
            byte[] word = words[i];
            if (word.length == to - from
                    && word[0] == text[from]
                    && Arrays.equals(word, 0, word.length, text, from, to)) {
                return numbers[i];
            }
        }
        return NONE;
    }
}
