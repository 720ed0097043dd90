package crm.output;

import crm.base.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** An output could not be written (exit status 74): what is wrong with which one, and what to do. */
public sealed class OutputException extends IOException permits BrokenPipeException {

    /** Everything that can keep an output from being written; {0} is its name. */
    enum Reason {
        NO_NAME("the name of the output file is empty; give one", "输出文件名为空;请给出文件名"),
        IS_FOLDER("{0}: this is a directory, not a file; give the name of a file in it", "{0}:这是文件夹,不是文件;请给出其中的文件名"),
        NO_FOLDER(
                "{0}: the directory {1} does not exist; create it first or write elsewhere",
                "{0}:文件夹 {1} 不存在;请先创建,或写到别处"),
        NOT_A_FOLDER("{0}: {1} is a file, not a directory; write elsewhere", "{0}:{1} 是文件,不是文件夹;请写到别处"),
        CIRCLE("{0}: the symbolic link leads in a circle; remove it or write elsewhere", "{0}:符号链接循环;请删除它,或写到别处"),
        WRITE_PROTECTED(
                "{0}: the file is write-protected; give yourself permission to write it, or write elsewhere",
                "{0}:文件是只读的;请取得写权限,或写到别处"),
        NO_PERMISSION("{0}: no permission to write there; ask for it or write elsewhere", "{0}:没有写入权限;请申请权限,或写到别处"),
        NO_PERMISSION_IN(
                "{0}: no permission to create a file in the directory {1}; ask for it or write elsewhere",
                "{0}:没有在文件夹 {1} 中创建文件的权限;请申请权限,或写到别处"),
        FAILED("{0}: cannot be written: {1}; put that right or write elsewhere", "{0}:无法写入:{1};请排除原因,或写到别处"),
        HELD(
                "{0}: another run is working with it; wait until that has ended, or end it",
                "{0}:另一次运行正在使用该文件;请等它结束,或将其终止");

        private final Phrase phrase;

        Reason(String en, String zh) {
            this.phrase = new Phrase(en, zh);
        }

        OutputException with(@Nullable Throwable cause, Object... arguments) {
            return new OutputException(phrase.with(arguments), cause);
        }
    }

    private static final long serialVersionUID = 1;

    private final transient Phrase phrase;

    OutputException(Phrase phrase, @Nullable Throwable cause) {
        super(phrase.en(), cause);
        this.phrase = phrase;
    }

    /** What the system said when a file was opened, written, given its permissions or moved into place. */
    static OutputException of(Phrase name, IOException cause) {
        if (cause instanceof OutputException known) {
            return known;
        }
        if (cause instanceof AccessDeniedException) {
            return Reason.NO_PERMISSION.with(cause, name);
        }
        if (cause instanceof NoSuchFileException) {
            Phrase removed = new Phrase("it has been removed meanwhile, or its directory", "文件或其文件夹已被删除");
            return Reason.FAILED.with(cause, name, removed);
        }
        String said = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return Reason.FAILED.with(cause, name, said == null ? cause.getClass().getSimpleName() : said);
    }

    /** The message in both languages; it names the output as the user did. */
    public final Phrase phrase() {
        return phrase;
    }
}
