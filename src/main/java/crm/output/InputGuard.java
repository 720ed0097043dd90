package crm.output;

import crm.base.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a run from writing over what it reads, or one output over another. */
public final class InputGuard {

    private static final Phrase INPUT = new Phrase(
            "{0}: this is the input {1} and would be overwritten; write to another file",
            "{0}:这就是输入文件 {1},会被覆盖;请写到另一个文件");
    private static final Phrase TWICE = new Phrase(
            "{0}: this is the same file as the output {1}; write to two files", "{0}:与输出 {1} 是同一个文件;请写到两个文件");

    private InputGuard() {}

    /**
     * Compares the files themselves, not their names: by path, symbolic link or hard link. Standard
     * output that has been redirected to a file counts as that file; devices and pipes count as nobody's.
     *
     * @throws OverwriteException for the first output that is an input or an output before it
     */
    public static void check(Collection<Path> inputs, List<Destination> outputs) throws OverwriteException {
        for (int i = 0; i < outputs.size(); i++) {
            Destination output = outputs.get(i);
            Path file = output.file();
            for (Path input : inputs) {
                if (isSame(file, input)) {
                    throw new OverwriteException(INPUT.with(output.name(), Destination.name(input)));
                }
            }
            for (Destination earlier : outputs.subList(0, i)) {
                if (isSame(file, earlier.file())) {
                    throw new OverwriteException(TWICE.with(output.name(), earlier.name()));
                }
            }
        }
    }

    private static boolean isSame(@Nullable Path output, @Nullable Path other) {
        try {
            return output != null
                    && other != null
                    && (Files.exists(output)
                            ? Files.isSameFile(output, other)
                            : located(output).equals(located(other)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a file is going to be. */
    private static Path located(Path file) throws IOException {
        return Destination.folderOf(file).toRealPath().resolve(file.getFileName());
    }
}
