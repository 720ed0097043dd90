package crm.cli;

import crm.input.ParallelReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the fuzzers share: a data directory with good records, and what must hold of any run whatever its input. A fuzzer
 * runs in a process of its own.
 */
final class Fuzzed {

    /** All but 70, a fault of ours; 1 comes of {@code --check} alone. */
    private static final Set<Integer> ENDINGS = Set.of(0, 65, 66);

    /** Where the input goes. */
    static final Path FOLDER = folder();

    private Fuzzed() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("crm-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays out a few good records and one file of any bytes, which takes the place of a good one of its name. */
    static String data(String name, byte[] bytes) {
        try {
            for (Path file : Resources.in(FOLDER)) {
                Files.delete(file);
            }
            write(
                    "customers.csv",
                    "customer_id,name,nature\nC1,成都建材,joint_venture\nC2,重庆钢贸,dealer\n"
                            + "KH0001,大同砺谊金属材料有限公司,tier1_agent\n");
            write("staff.csv", "staff_id,name,role\nS1,王芳,salesperson\nS2,李强,department_manager\n");
            write("contacts.csv", "customer_id,name,position,mobile,birthday\nC1,高飞,总经理,13800138000,05-20\n");
            Files.write(FOLDER.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FOLDER.toString();
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(FOLDER.resolve(name), text);
    }

    /** Runs a command line that has text for people, and looks at how it ends and what it says. */
    static Run run(String... arguments) {
        return looked(Run.of(arguments));
    }

    /** Runs a command line that reads in pieces and as a whole, to the same end. */
    static void runEitherWay(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("-f", "csv"));
        String[] words = all.toArray(String[]::new);
        Run plain = looked(Run.read(ParallelReading.NONE, words));
        for (ParallelReading lanes : List.of(new ParallelReading(64, 2), new ParallelReading(1 << 20, 1))) {
            Run fast = Run.read(lanes, words);
            if (!fast.equals(plain)) {
                throw new AssertionError(lanes + " gave " + fast + " instead of " + plain);
            }
        }
    }

    private static Run looked(Run run) {
        if (!ENDINGS.contains(run.status())) {
            throw new AssertionError("ended with " + run.status() + ": " + run.err());
        }
        if (run.status() != 0 && run.err().isEmpty() && run.out().isEmpty()) {
            throw new AssertionError("ended with " + run.status() + " and said nothing");
        }
        reject(run.err());
        reject(run.out());
        return run;
    }

    /** No control character but the line feed, and none that turns the direction of writing, is ever printed. */
    private static void reject(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean control = c < 0x20 && c != '\n' || c >= 0x7F && c < 0xA0;
            boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            if (control || turns) {
                throw new AssertionError("U+%04X is printed: %s".formatted((int) c, printed));
            }
        }
    }

    /** The bytes from an index on. */
    static byte[] rest(byte[] input, int from) {
        return Arrays.copyOfRange(input, Math.min(from, input.length), input.length);
    }
}
