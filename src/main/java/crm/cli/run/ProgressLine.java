package crm.cli.run;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import crm.input.Progress;
import java.util.Locale;

/** How far a long reading has got, on a line of the terminal that is written over and goes when it is done. */
final class ProgressLine implements Progress {

    /** Shorter readings show nothing. */
    private static final long PATIENCE = 1_000_000_000L;

    private static final long PAUSE = 200_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final String CLEAR = "\r\u001B[K";

    private final Surroundings surroundings;
    private final Language language;
    private String file = "";
    private long began;
    private long shownAt;
    private boolean visible;

    ProgressLine(Surroundings surroundings, Language language) {
        this.surroundings = surroundings;
        this.language = language;
    }

    @Override
    public void at(String name, long bytes, long size, long records) {
        long now = surroundings.nanos().getAsLong();
        if (!name.equals(file)) {
            file = name;
            began = now;
            shownAt = now + PATIENCE - PAUSE;
        }
        if (now - shownAt < PAUSE || bytes <= 0 || bytes > size) {
            return;
        }
        shownAt = now;
        visible = true;
        long left = (long) ((double) (now - began) / bytes * (size - bytes) / SECOND) + 1;
        Phrase phrase = new Phrase("{0}: {1} records, {2}%, {3} s left", "{0}:{1} 条,{2}%,还剩 {3} 秒")
                .with(Display.visible(name), String.format(Locale.ROOT, "%,d", records), 100 * bytes / size, left);
        Messages.print(CLEAR + fitting(phrase.in(language), surroundings.columns() - 1), surroundings);
    }

    /** As much of a text as has room on a line: one that is broken could not be written over. */
    private static String fitting(String text, int columns) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x1100 ? 1 : 2;
            if (width > columns) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    @Override
    public void end() {
        if (visible) {
            Messages.print(CLEAR, surroundings);
        }
        visible = false;
        file = "";
    }
}
