package crm.output;

import crm.output.Destination.RegularFile;
import crm.output.OutputException.Reason;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that has been written beside its target, through to the disk, and waits to take its name.
 *
 * @param temporary where it is until then
 */
record NewFile(RegularFile target, Path temporary) {

    private static final int PERMISSIONS = 0777;
    private static final int GROUP = 0070;

    /**
     * Writes a content under a temporary name.
     *
     * @throws OutputException if that fails; then nothing is left of it
     */
    static NewFile write(RegularFile target, Content content) throws OutputException {
        NewFile file = new NewFile(target, TemporaryName.beside(target.path()));
        boolean whole = false;
        try {
            try (FileChannel channel = TemporaryFiles.create(file.temporary, target.exists())) {
                TemporaryName.clear(target, file.temporary);
                Sink.send(content, Channels.newOutputStream(channel));
                if (target.exists()) {
                    file.takePermissions();
                }
                channel.force(true);
            }
            whole = true;
            return file;
        } catch (AccessDeniedException e) {
            throw Reason.NO_PERMISSION_IN.with(e, target.name(), Destination.name(target.folder()));
        } catch (IOException e) {
            throw OutputException.of(target.name(), e);
        } finally {
            if (!whole) {
                file.discard();
            }
        }
    }

    /** Owner, group and mode of the file that is there. Who may not give files away keeps his own. */
    private void takePermissions() throws IOException {
        Path old = target.path();
        if (!old.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        take("uid");
        int mode = attribute(old, "mode") & PERMISSIONS;
        if (!take("gid")) {
            mode &= ~GROUP | mode << 3; // another group may do no more than everybody may
        }
        if (mode != (attribute(temporary, "mode") & PERMISSIONS)) {
            Files.setAttribute(temporary, "unix:mode", mode, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether the file has, or has been given, what the old one has. */
    private boolean take(String id) throws IOException {
        int old = attribute(target.path(), id);
        if (old == attribute(temporary, id)) {
            return true;
        }
        try {
            Files.setAttribute(temporary, "unix:" + id, old, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int attribute(Path file, String name) throws IOException {
        return (int) Files.getAttribute(file, "unix:" + name, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Gives the file its name, as lasting as the bytes where directories can be synced.
     *
     * @throws OutputException if it cannot be taken
     */
    void publish() throws OutputException {
        try {
            Files.move(temporary, target.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OutputException.of(target.name(), e);
        }
        TemporaryFiles.finished(temporary);
        try (FileChannel folder = FileChannel.open(target.folder(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // as on Windows: there the system sees to it
        }
    }

    /** Deletes the file, unless it has taken its name. */
    void discard() {
        TemporaryFiles.delete(temporary);
    }
}
