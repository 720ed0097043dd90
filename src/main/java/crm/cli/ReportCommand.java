package crm.cli;

/** A command that does something. */
interface ReportCommand {

    /**
     * Does it.
     *
     * @return the exit status
     * @throws Stop if it cannot be done
     */
    int run(Surroundings surroundings) throws Stop;
}
