package crm.input;

/** Is told how far the reading of a file has got. Called by one thread at a time. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void at(String file, long bytes, long size, long records) {
            // nobody looks
        }

        @Override
        public void end() {
            // nobody looked
        }
    };

    /**
     * Some more was read.
     *
     * @param file its name as messages write it
     * @param bytes how many were read so far
     * @param size how many there are
     * @param records how many were read so far, good and bad
     */
    void at(String file, long bytes, long size, long records);

    /** The file that was read last is not read any further. */
    void end();
}
