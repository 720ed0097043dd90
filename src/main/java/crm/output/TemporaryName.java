package crm.output;

import crm.output.Destination.RegularFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file in the making: {@code .NAME.crm-PID-RANDOM.tmp}. It tells what the file was to become and which
 * process made it, and nobody can foretell it. By it the files are found that earlier runs left, which were killed
 * before they could clear up.
 */
final class TemporaryName {

    private static final String MARK = ".crm-";
    private static final int RANDOM_BYTES = 8;
    /** Chars of the file's own name that are taken over: no file system finds the whole too long. */
    private static final int LONGEST = 40;

    private static final Pattern NAME = Pattern.compile("\\..*\\.crm-([0-9]{1,18})-[0-9a-f]{16}\\.tmp", Pattern.DOTALL);

    /** No run leaves a file untouched for so long. */
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    /** By how much the system's clocks may differ. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    private TemporaryName() {}

    /** A new name beside a file, made by this process. */
    static Path beside(Path file) {
        String random = HexFormat.of().formatHex(random());
        return file.resolveSibling(hidden(file) + MARK + ownPid() + "-" + random + ".tmp");
    }

    /** The name of the lock file of a file; of names that begin alike the same one, which does no harm. */
    static String lock(Path file) {
        return hidden(file) + MARK + "lock";
    }

    private static String hidden(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = Math.min(LONGEST, name.length());
        if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return "." + name.substring(0, end);
    }

    /**
     * Deletes what earlier runs left: regular files with the owner of ours whose process does not live any more, those
     * of the same target at once, others when they are old, for a process in another container is not seen from here.
     * What cannot be looked at or deleted stays.
     *
     * @param own the temporary file of this run, beside them
     */
    static void clear(RegularFile target, Path own) {
        String prefix = hidden(target.path()) + MARK;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(target.folder())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Matcher matcher = NAME.matcher(name);
                if (matcher.matches()) {
                    Duration age = name.startsWith(prefix) ? Duration.ZERO : LONGEST_RUN;
                    clear(file, Long.parseLong(matcher.group(1)), age, own);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the report does not depend on it
        }
    }

    private static void clear(Path file, long pid, Duration age, Path own) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant written = found.lastModifiedTime().toInstant();
        Instant now = Files.getLastModifiedTime(own).toInstant();
        if (found.isRegularFile()
                && !written.plus(age).isAfter(now)
                && !isAlive(pid, file.getFileName(), written)
                && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getOwner(own, LinkOption.NOFOLLOW_LINKS))) {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Whether the process lives that wrote a file. One of our own number is an earlier one, in a container that counts
     * anew, unless it is us; one that started after the file was written has been given the number since.
     */
    private static boolean isAlive(long pid, Path name, Instant written) {
        if (pid == ownPid()) {
            return TemporaryFiles.contains(name);
        }
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> !start.minus(DOUBT).isAfter(written))
                        .orElse(true))
                .isPresent();
    }

    /** This process. The link spares the start-up of Java's own process handling, 10 ms. */
    private static long ownPid() {
        try {
            return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/self")).toString());
        } catch (IOException | UnsupportedOperationException | NumberFormatException e) {
            return ProcessHandle.current().pid();
        }
    }

    /** Random bytes from the system's own source, which spares some 20 ms; where it has none, from Java's. */
    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        try (InputStream source = new FileInputStream("/dev/urandom")) {
            if (source.readNBytes(bytes, 0, bytes.length) == bytes.length) {
                return bytes;
            }
        } catch (IOException e) {
            // as on Windows
        }
        return ByteBuffer.wrap(bytes).putLong(new SecureRandom().nextLong()).array();
    }
}
