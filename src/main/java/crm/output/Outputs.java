package crm.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Several outputs of one run, such as a report and its ledger, that appear together and in order. Not
 * thread-safe; written once.
 */
public final class Outputs {

    private record Output(Destination destination, Content content) {}

    private final List<Output> outputs = new ArrayList<>();

    /** No outputs yet. */
    public Outputs() {}

    /** Adds an output behind those added before; nothing is written yet. */
    public Outputs add(Destination destination, Content content) {
        outputs.add(new Output(destination, content));
        return this;
    }

    /**
     * Writes all of them: first every file under a temporary name, through to the disk; then the streams;
     * last the files take their names, in the order in which they were added. A failure before that leaves
     * every file as it was; a crash among the last steps leaves the later files as they were.
     *
     * @throws BrokenPipeException if whoever read one of the streams has left
     * @throws OutputException if one of them cannot be written
     */
    public void write() throws OutputException {
        List<Destination.Target> targets = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            targets.add(output.destination.target());
        }
        List<NewFile> files = new ArrayList<>(outputs.size());
        try {
            for (int i = 0; i < targets.size(); i++) {
                if (targets.get(i) instanceof Destination.RegularFile file) {
                    files.add(NewFile.write(file, outputs.get(i).content));
                }
            }
            for (int i = 0; i < targets.size(); i++) {
                if (targets.get(i) instanceof Destination.Stream stream) {
                    stream.write(outputs.get(i).content);
                }
            }
            TemporaryFiles.publish(files);
        } finally {
            files.forEach(NewFile::discard);
        }
    }
}
