package crm.output;

import crm.output.OutputException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The right to read a file and write it anew while no other run does. It is that to a lock file beside it, for the file
 * itself is replaced; the system takes it back from a process that has ended, however it ended. The lock file goes with
 * the lease. To be used by one thread.
 */
public final class FileLease implements AutoCloseable {

    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** Between two looks whether the other run has ended. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final int LARGEST_TOKEN = 4096;
    private static final int TOKENS = 3;

    /** Those of this process: the system's locks do not keep a process from itself. */
    private static final Set<Path> HELD = new HashSet<>();

    private final @Nullable Path lock;
    private final @Nullable FileChannel channel;

    private FileLease(@Nullable Path lock, @Nullable FileChannel channel) {
        this.lock = lock;
        this.channel = channel;
    }

    /**
     * Waits until no other run has the file. Symbolic links to it are followed; what is no regular file needs no lease
     * and gives one at once.
     *
     * @param file need not be there yet
     * @param patience how long to wait
     * @throws OutputException if another run has it all the time, or no file can be made beside it
     */
    public static FileLease of(Path file, Duration patience) throws OutputException {
        if (!(Destination.file(file).target() instanceof Destination.RegularFile target)) {
            return new FileLease(null, null);
        }
        Path folder = target.folder().toAbsolutePath().normalize();
        Path lock = folder.resolve(TemporaryName.lock(target.path()));
        long start = System.nanoTime();
        try {
            while (true) {
                FileLease lease = attempt(lock);
                if (lease != null) {
                    return lease;
                }
                if (System.nanoTime() - start >= patience.toNanos()) {
                    throw Reason.HELD.with(null, target.name());
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (AccessDeniedException e) {
            throw Reason.NO_PERMISSION_IN.with(e, target.name(), Destination.name(target.folder()));
        } catch (IOException e) {
            throw OutputException.of(target.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Reason.HELD.with(e, target.name());
        }
    }

    private static @Nullable FileLease attempt(Path lock) throws IOException {
        synchronized (HELD) {
            if (!HELD.add(lock)) {
                return null; // not even opened: closing it would take the lock from whoever has it
            }
        }
        FileLease lease = null;
        try {
            lease = open(lock);
            return lease;
        } finally {
            if (lease == null) {
                forget(lock);
            }
        }
    }

    private static @Nullable FileLease open(Path lock) throws IOException {
        FileChannel channel = FileChannel.open(lock, OPTIONS);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null && isStillNamed(channel, lock);
        } catch (OverlappingFileLockException e) {
            // another name of the same file in this process: it is held
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (!taken) {
            return null;
        }
        TemporaryFiles.add(lock);
        return new FileLease(lock, channel);
    }

    /**
     * Whether the locked file still has its name. The one who had it before deleted it, while it was locked; whoever
     * opened it before that locks a file that nobody else will find, and must begin anew. Java cannot tell which file a
     * channel is of, and to open the file once more would give up the lock. So the locked one is given sizes that
     * nobody can foretell, and the named one must have them.
     */
    private static boolean isStillNamed(FileChannel channel, Path lock) throws IOException {
        for (int i = 0; i < TOKENS; i++) {
            int size = ThreadLocalRandom.current().nextInt(1, LARGEST_TOKEN);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(new byte[size]), 0);
            try {
                if (Files.size(lock) != size) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }

    private static void forget(Path lock) {
        synchronized (HELD) {
            HELD.remove(lock);
        }
    }

    /** Gives the file free; does nothing the second time. */
    @Override
    public void close() {
        if (lock == null || channel == null || !channel.isOpen()) {
            return;
        }
        TemporaryFiles.delete(lock); // while it is locked: only the holder may
        try {
            channel.close();
        } catch (IOException e) {
            // the system closes it when the process ends
        }
        forget(lock);
    }
}
