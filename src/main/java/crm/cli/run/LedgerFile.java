package crm.cli.run;

import crm.base.Display;
import crm.greeting.GreetingLedger;
import crm.input.LoadOptions;
import crm.input.ParallelReading;
import crm.input.Progress;
import crm.input.directory.Loader;
import crm.output.FileLease;
import crm.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The file of a ledger of greetings, held from before it is read until after it is written: another run at the same time
 * would send the same.
 */
public final class LedgerFile implements AutoCloseable {

    /** Another run takes seconds; one that takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path path;
    private final FileLease lease;

    private LedgerFile(Path path, FileLease lease) {
        this.path = path;
        this.lease = lease;
    }

    /** Waits until no other run works with a file. */
    public static LedgerFile open(Path path) throws Stop {
        if (Files.isDirectory(path)) {
            throw Stop.usage(
                    "--ledger: {0} is a directory; name a file",
                    "--ledger:{0} 是目录;请给出文件", Display.quoted(path.toString()));
        }
        try {
            return new LedgerFile(path, FileLease.of(path, PATIENCE));
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
    }

    /** The ledger that the file holds; an empty one where there is no file yet. */
    public GreetingLedger read(CommandRun run) throws Stop {
        if (!Files.exists(path)) {
            return GreetingLedger.EMPTY;
        }
        // crm alone writes ledgers, and none of their entries may be put aside: what it stands for would go out again.
        LoadOptions asWritten = new LoadOptions(
                Optional.empty(), run.options.strict.isGiven(), null, ParallelReading.NONE, Progress.NONE);
        Loader loader = new Loader(run.inputs().directory(), asWritten, run.problems);
        return new GreetingLedger(loader.ledger(path, path.toString()));
    }

    @Override
    public void close() {
        lease.close();
    }
}
