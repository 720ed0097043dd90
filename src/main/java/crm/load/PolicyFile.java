package crm.load;

import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where policies are found: in a file, or built in. */
public final class PolicyFile {

    /** The characters of a policy that are read at the most. */
    private static final int LONGEST = 1_000_000;

    private PolicyFile() {}

    /** The policy that is built in. */
    public static PolicyDocument builtIn() {
        return BuiltIn.POLICY;
    }

    /** Has the built-in policy read by a thread of its own, for {@link #builtIn} to find it there or wait for it. */
    public static void prepareBuiltIn() {
        Thread reader = new Thread(PolicyFile::builtIn, "crm-policy");
        reader.setDaemon(true);
        reader.start();
    }

    /** Read once, by whoever asks first; others wait. */
    private static final class BuiltIn {
        static final PolicyDocument POLICY = PolicyReader.builtIn();
    }

    /**
     * Reads a policy, whose encoding is told by its own bytes: one that is forced speaks of the records.
     *
     * @param shown the file's name as messages write it
     * @param problems is told everything that is wrong with it
     * @return null if anything is
     */
    public static @Nullable PolicyDocument read(Path path, String shown, Problems problems) {
        try (TrackedReader text = InputText.open(path, shown, Optional.empty(), problems, taken -> {})) {
            if (text == null) {
                return null;
            }
            String whole = whole(text);
            if (whole.length() > LONGEST) {
                return tooLong(shown, problems);
            }
            Problem suspect = Suspects.in(
                    whole, "", new Position(shown, 1 + Suspects.lineOfFirst(whole), 1), "", text.encoding());
            if (suspect != null) {
                problems.add(suspect);
                return null;
            }
            return PolicyReader.read(whole, shown, problems);
        } catch (TrackedReader.RecordTooLong e) {
            return tooLong(shown, problems);
        } catch (IOException e) {
            problems.add(InputText.unreadable(shown, e));
            return null;
        }
    }

    private static @Nullable PolicyDocument tooLong(String shown, Problems problems) {
        problems.add(Problem.of(Fault.RECORD_TOO_LONG, new Position(shown, 1, 1), "", LONGEST));
        return null;
    }

    private static String whole(Reader reader) throws IOException {
        StringBuilder whole = new StringBuilder();
        char[] buffer = new char[1 << 13];
        for (int count = reader.read(buffer); count > 0 && whole.length() <= LONGEST; count = reader.read(buffer)) {
            whole.append(buffer, 0, count);
        }
        return whole.toString();
    }
}
