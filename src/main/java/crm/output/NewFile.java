package crm.output;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that has been written beside its target, through to the disk, and waits to take its name. */
final class NewFile {

    private static final int PERMISSIONS = 0777;
    private static final int GROUP = 0070;

    private final Target.OfFile target;
    private final Path temporary;

    private NewFile(Target.OfFile target, String prefix) {
        this.target = target;
        this.temporary = target.path().resolveSibling(TemporaryName.create(prefix));
    }

    /**
     * Writes a content under a temporary name.
     *
     * @throws OutputException if that fails; then nothing is left of it
     */
    static NewFile write(Target.OfFile target, Content content) throws OutputException {
        String prefix = TemporaryName.prefix(target.path());
        NewFile file = new NewFile(target, prefix);
        boolean whole = false;
        try {
            try (FileChannel channel = TemporaryFiles.create(file.temporary, target.exists())) {
                LeftOvers.clear(target.folder(), prefix, file.temporary);
                Sink.send(content, Channels.newOutputStream(channel));
                if (target.exists()) {
                    file.takePermissions();
                }
                channel.force(true);
            }
            whole = true;
            return file;
        } catch (AccessDeniedException e) {
            throw Trouble.NO_PERMISSION_IN.with(
                    e, target.name(), Destination.file(target.folder()).name());
        } catch (IOException e) {
            throw Failure.of(target.name(), e);
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
     * Gives the files their names, in order. A signal to end waits for the last of them.
     *
     * @throws OutputException if a name cannot be taken; the files behind it stay unpublished
     */
    static void publish(List<NewFile> files) throws OutputException {
        if (files.isEmpty()) {
            return;
        }
        TemporaryFiles.undisturbed(new TemporaryFiles.Step() {
            @Override
            public void run() throws OutputException {
                for (NewFile file : files) {
                    file.publish();
                }
            }
        });
    }

    private void publish() throws OutputException {
        try {
            Files.move(temporary, target.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.of(target.name(), e);
        }
        TemporaryFiles.finished(temporary);
        sync(target.folder());
    }

    /** Makes the name as lasting as the bytes, where directories can be synced. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // as on Windows: there the system sees to it
        }
    }

    /** Deletes the file, unless it has taken its name. */
    void discard() {
        TemporaryFiles.delete(temporary);
    }
}
