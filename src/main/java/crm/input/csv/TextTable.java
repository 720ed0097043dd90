package crm.input.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers by texts, looked up by the texts' UTF-8 bytes without making a string of them. Filled by one thread; then any
 * thread may look up.
 */
public final class TextTable {

    /** Given where a text has no number. */
    public static final int NONE = -1;

    private static final int SHORT = Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int SLOT = 2;

    /**
     * Pairs: a key, and the number with the place of the text in {@link #pool} in the low half; both one up, so that 0
     * is an empty slot. Short texts are their own keys, and have no place.
     */
    private long[] slots;

    private int shift;
    private int size;
    private byte[] pool = new byte[0];
    private int used;

    /** An empty table with room for so many texts, more of which can be added. */
    public TextTable(int expected) {
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(2 * expected));
        slots = new long[SLOT << bits];
        shift = Long.SIZE - bits;
    }

    /**
     * Adds a text, or gives it another number.
     *
     * @param number from 0 on
     */
    public void put(String text, int number) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long key = key(bytes, 0, bytes.length);
        int slot = slot(key, bytes, 0, bytes.length);
        if (slots[slot + 1] != 0) {
            slots[slot + 1] = (long) number + 1 << Integer.SIZE | slots[slot + 1] & 0xFFFF_FFFFL;
            return;
        }
        slots[slot] = key;
        slots[slot + 1] = (long) number + 1 << Integer.SIZE | (bytes.length > SHORT ? keep(bytes) + 1 : 0);
        size++;
        if (size > slots.length / SLOT / 4 * 3) {
            grow();
        }
    }

    /** Puts a text into the pool, its length before it. Returns where. */
    private int keep(byte[] bytes) {
        int length = Integer.BYTES + bytes.length;
        if (used + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(used + length, pool.length + pool.length / 2));
        }
        int place = used;
        for (int i = 0; i < Integer.BYTES; i++) {
            pool[place + i] = (byte) (bytes.length >>> Byte.SIZE * i);
        }
        System.arraycopy(bytes, 0, pool, place + Integer.BYTES, bytes.length);
        used += length;
        return place;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        shift--;
        for (int i = 0; i < old.length; i += SLOT) {
            if (old[i + 1] != 0) {
                int slot = first(old[i]);
                while (slots[slot + 1] != 0) {
                    slot = after(slot);
                }
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }

    /**
     * The number of the text between two places; {@link #NONE} if it has none. The text holds no byte 0.
     *
     * @param key the text's {@link #key}: who looks up many texts takes the keys of all first, so that the processor
     *     fetches several slots at once
     */
    public int get(long key, byte[] bytes, int from, int to) {
        return (int) (slots[slot(key, bytes, from, to) + 1] >>> Integer.SIZE) - 1;
    }

    /** The slot that a text has, or would have. */
    private int slot(long key, byte[] bytes, int from, int to) {
        int slot = first(key);
        while (slots[slot + 1] != 0 && !(slots[slot] == key && isAt((int) slots[slot + 1] - 1, bytes, from, to))) {
            slot = after(slot);
        }
        return slot;
    }

    /** Ids are digits, which differ in few bits of each byte: all bits are mixed into the first ones. */
    private int first(long key) {
        long mixed = (key ^ key >>> 32) * SPREAD;
        return (int) ((mixed ^ mixed >>> 29) * SPREAD >>> shift) * SLOT;
    }

    private int after(int slot) {
        return slot + SLOT == slots.length ? 0 : slot + SLOT;
    }

    /** Whether a text is the one at a place of the pool; for -1, whether it is short. */
    private boolean isAt(int place, byte[] bytes, int from, int to) {
        int length = to - from;
        if (place < 0 || length <= SHORT) {
            return place < 0 && length <= SHORT;
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            if (pool[place + i] != (byte) (length >>> Byte.SIZE * i)) {
                return false;
            }
        }
        int start = place + Integer.BYTES;
        return Arrays.equals(pool, start, start + length, bytes, from, to);
    }

    /** A short text as one number, a longer one mixed into one. Short texts without a byte 0 have keys of their own. */
    public static long key(byte[] bytes, int from, int to) {
        long key = 0;
        if (to - from <= SHORT) {
            for (int i = from; i < to; i++) {
                key = key << Byte.SIZE | bytes[i] & 0xFF;
            }
            return key;
        }
        for (int i = from; i < to; i++) {
            key = (key ^ bytes[i] & 0xFF) * SPREAD;
            key ^= key >>> 29;
        }
        return key;
    }
}
