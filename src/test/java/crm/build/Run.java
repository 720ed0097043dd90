package crm.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run of a program in a process of its own: how it ended, and what it said. */
record Run(int status, String out, String err) {

    /**
     * Runs a program that finds nothing on standard input.
     *
     * @param folder where it runs, and where its output is kept
     * @param environment all variables that it knows
     */
    static Run of(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(out), Files.readString(err));
    }

    /** The lines of its output. */
    List<String> lines() {
        return out.lines().toList();
    }
}
