package crm.input.csv;

import java.util.Arrays;
import java.util.List;

/**
 * Ids that were read, in any order, as hashes of 64 bits: eight bytes an id. Not thread-safe: each thread has its own.
 */
final class IdHashes {

    private static final int BITS = 8;
    private static final int BUCKETS = 1 << BITS;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** By their first bits, so that each bucket can be looked through within the processor's cache. */
    private final long[][] buckets = new long[BUCKETS][0];

    private final int[] sizes = new int[BUCKETS];

    /** The hash of an id; never 0. */
    static long hash(byte[] text, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i] & 0xFF) * SPREAD;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }

    /** Adds the hash of an id. */
    void add(long hash) {
        int bucket = (int) (hash >>> Long.SIZE - BITS);
        long[] hashes = buckets[bucket];
        int size = sizes[bucket]++;
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + size / 4 + 64);
            buckets[bucket] = hashes;
        }
        hashes[size] = hash;
    }

    /** Whether it is certain that all ids of several differ. False does not mean that they do not, but nearly. */
    static boolean allDiffer(List<IdHashes> all) {
        long[] table = new long[0];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int size = 0;
            for (IdHashes each : all) {
                size += each.sizes[bucket];
            }
            int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
            if (table.length == capacity) {
                Arrays.fill(table, 0);
            } else {
                table = new long[capacity];
            }
            for (IdHashes each : all) {
                if (!putAll(each.buckets[bucket], each.sizes[bucket], table)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean putAll(long[] hashes, int size, long[] table) {
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = (int) (hashes[i] * SPREAD >>> Integer.SIZE) & mask;
            while (table[slot] != 0) {
                if (table[slot] == hashes[i]) {
                    return false;
                }
                slot = slot + 1 & mask;
            }
            table[slot] = hashes[i];
        }
        return true;
    }
}
