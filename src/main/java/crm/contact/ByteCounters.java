package crm.contact;

/** ByteCounters of one byte each within ints, four to one, by their number from the start of the array. */
final class ByteCounters {

    /** The highest count; more is counted elsewhere. */
    static final int MOST = 0xFF;

    /** Added to a day, as {@link java.time.LocalDate#toEpochDay} has it, so that 0 is none: days are from 1900 on. */
    static final int DAY_ZERO = 1 << 15;

    private static final int IN_AN_INT = Integer.BYTES;

    private ByteCounters() {}

    /** How many ints hold so many counts. */
    static int ints(int counts) {
        return (counts + IN_AN_INT - 1) / IN_AN_INT;
    }

    static int get(int[] block, int number) {
        return block[number / IN_AN_INT] >>> Byte.SIZE * (number % IN_AN_INT) & MOST;
    }

    /** Adds to a count, which stays within {@link #MOST}. */
    static void add(int[] block, int number, int more) {
        block[number / IN_AN_INT] += more << Byte.SIZE * (number % IN_AN_INT);
    }
}
