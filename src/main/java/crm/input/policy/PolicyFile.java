package crm.input.policy;

import crm.base.Language;
import crm.input.text.InputText;
import crm.input.yaml.YamlFile;
import crm.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where policies are found: in a file, or built in. */
public final class PolicyFile {

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

        static final PolicyDocument POLICY = read();

        private static PolicyDocument read() {
            Problems problems = new Problems(1, true);
            PolicyDocument read = PolicyReader.read(resource("/crm/policy/policy.yaml"), "policy.yaml", problems);
            if (read == null) {
                throw new IllegalStateException(problems.errors().get(0).line(Language.EN));
            }
            return read;
        }
    }

    /** The JSON Schema of a policy, by which editors complete and check one. */
    public static String schema() {
        return resource("/crm/policy/policy.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = PolicyFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a policy, whose encoding is told by its own bytes: one that is forced speaks of the records.
     *
     * @param shown the file's name as messages write it
     * @param problems is told everything that is wrong with it
     * @return null if anything is
     */
    public static @Nullable PolicyDocument read(Path path, String shown, Problems problems) {
        String text =
                YamlFile.text(InputText.open(path, shown, Optional.empty(), problems, taken -> {}), shown, problems);
        return text == null ? null : PolicyReader.read(text, shown, problems);
    }

    /** Reads a policy from a stream, to its end, as {@link #read(Path, String, Problems)} does from a file. */
    public static @Nullable PolicyDocument read(InputStream in, String shown, Problems problems) {
        String text = YamlFile.text(InputText.open(in, shown, problems), shown, problems);
        return text == null ? null : PolicyReader.read(text, shown, problems);
    }
}
