package crm.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.base.Phrase;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A {@link WriterProgram} in a virtual machine of its own, started by the shell; needs a Unix. */
final class WriterProcess {

    /** What it leaves: 128 and the signal's number where one ended it. */
    record Ending(int status, String errors) {}

    private final Process process;
    private final Path errors;

    private WriterProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts it.
     *
     * @param folder a directory to keep its standard error in
     * @param shell the shell's command, in which {@code "$@"} stands for the program with its arguments
     */
    static WriterProcess start(Path folder, String shell, Object... arguments) throws IOException {
        Path errors = Files.createTempFile(folder, "stderr", null);
        List<String> command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-cp",
                classPath(),
                WriterProgram.class.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(errors.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        return new WriterProcess(process, errors);
    }

    /** Starts it and waits for its end. */
    static Ending run(Path folder, String shell, Object... arguments) throws IOException, InterruptedException {
        WriterProcess started = start(folder, shell, arguments);
        started.process.getInputStream().readAllBytes();
        return started.end();
    }

    /** Waits until a file is there. */
    void awaitFile(Path file) throws InterruptedException {
        for (int i = 0; i < 2_000 && process.isAlive() && Files.notExists(file); i++) {
            Thread.sleep(5);
        }
    }

    /** Sends a signal, such as {@code TERM}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
    }

    Process process() {
        return process;
    }

    Ending end() throws IOException, InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end");
        }
        return new Ending(process.exitValue(), Files.readString(errors, UTF_8));
    }

    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : List.of(WriterProgram.class, Destination.class, Phrase.class)) {
            try {
                places.add(Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
