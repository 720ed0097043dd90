package crm.render;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of a column, and remembers what they became as bytes, for in most columns few values come again and
 * again. Keeps a bounded number: of two values that want the same place the later one has it. In a column whose values
 * hardly come again it gives up remembering. Not thread-safe.
 */
final class EncodedValueCache {

    /** How many are remembered; a power of 2. */
    static final int PLACES = 512;

    /** After so many values it is seen whether they come again. */
    static final int TRIAL = 4 * PLACES;

    /** Spreads hash codes: an odd number near 2 to the 32nd divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(PLACES);

    private final Function<Object, String> text;
    private final EncodedText scratch;
    private final @Nullable Object[] values = new Object[PLACES];

    /** Of the values: to compare them first is cheaper where others stand in the places. */
    private final int[] hashes = new int[PLACES];

    private final byte[][] texts = new byte[PLACES][];
    private int tried;
    private int unknown;

    /**
     * Nothing remembered yet.
     *
     * @param text of a value; that of equal values is the same
     */
    EncodedValueCache(Charset charset, Function<Object, String> text) {
        this.text = text;
        this.scratch = new EncodedText(charset);
    }

    /** Adds the text of a value. */
    void add(Object value, EncodedText out) throws CharacterCodingException {
        if (tried == TRIAL && unknown > TRIAL / 2) {
            out.append(text.apply(value));
            return;
        }
        int hash = value.hashCode();
        int place = hash * SPREAD >>> SHIFT;
        boolean known = hash == hashes[place] && value.equals(values[place]);
        if (!known) {
            scratch.append(text.apply(value));
            texts[place] = scratch.take();
            values[place] = value;
            hashes[place] = hash;
        }
        out.write(texts[place]);
        if (tried < TRIAL) {
            tried++;
            unknown += known ? 0 : 1;
        }
    }
}
