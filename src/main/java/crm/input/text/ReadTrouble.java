package crm.input.text;

import crm.base.Display;
import crm.base.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file or directory cannot be read, in words rather than in the names of exceptions. */
public final class ReadTrouble {

    private ReadTrouble() {}

    /** The reason behind an exception. */
    public static Phrase of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return new Phrase("permission denied", "没有权限");
        }
        if (e instanceof NoSuchFileException) {
            return new Phrase("it is not there, or a link that leads nowhere", "不存在,或链接指向不存在的文件");
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
            message = trouble.getReason();
        }
        return Phrase.same(Display.visible(message));
    }
}
