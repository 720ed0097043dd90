package crm.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A program that writes 1,000 lines as a report would be written and ends as crm would. Arguments: what it
 * writes to ({@code -} is standard output); an input not to write over, or {@code -}; and, if it is to be
 * caught in the middle, a file that it creates when half of the lines are out, after which it waits.
 */
final class WriterProgram {

    static final String LINE = "C000123,绵阳某某管道有限公司,tier1_agent,overdue,2026-03-31,一二三四五六七八九十一二三四五六七八九十\n";
    static final int LINES = 1_000;

    private WriterProgram() {}

    public static void main(String[] arguments) {
        Destination destination =
                arguments[0].equals("-") ? Destination.standardOutput() : Destination.file(Path.of(arguments[0]));
        List<Path> inputs = arguments[1].equals("-") ? List.of() : List.of(Path.of(arguments[1]));
        int status = 0;
        try {
            InputGuard.check(inputs, List.of(destination));
            destination.write(
                    out -> write(out, Path.of(arguments[0]), arguments.length > 2 ? Path.of(arguments[2]) : null));
        } catch (OverwriteException e) {
            status = 2;
            tell(e);
        } catch (BrokenPipeException e) {
            status = 141;
        } catch (OutputException e) {
            status = 74;
            tell(e);
        }
        System.exit(status);
    }

    private static void tell(Exception e) {
        System.err.print(e.getMessage());
        System.err.flush();
    }

    private static void write(OutputStream out, Path target, Path middle) throws IOException {
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < LINES; i++) {
            if (middle != null && i == LINES / 2) {
                CountDownLatch goOn = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> holdUp(target, goOn)));
                Files.createFile(middle);
                await(goOn);
            }
            out.write(line);
        }
    }

    /** Told to end, the program takes long about it: the writer has all the time to go on. */
    private static void holdUp(Path target, CountDownLatch goOn) {
        try {
            for (int i = 0; i < 200 && target.resolveSibling(".").toFile().list().length > 1; i++) {
                Thread.sleep(5);
            }
            goOn.countDown();
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch goOn) {
        try {
            goOn.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
