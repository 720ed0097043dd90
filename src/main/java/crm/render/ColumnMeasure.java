package crm.render;

import java.util.Arrays;

/** How wide the cells of a column are. Takes no more memory for many cells than for few. */
final class ColumnMeasure {

    private final int title;
    private int widest;
    private int unbroken;
    private int cells;

    /** How many cells there are of each width. */
    private int[] ofWidth = new int[64];

    /** A column without cells. */
    ColumnMeasure(String title) {
        this.title = DisplayWidth.of(title);
        widest = this.title;
        unbroken = Wrapping.longestUnbroken(title);
    }

    /** Adds a cell. */
    void add(String text) {
        int width = DisplayWidth.of(text);
        widest = Math.max(widest, width);
        // No part of a text is wider than the whole.
        if (width > unbroken) {
            unbroken = Math.max(unbroken, Wrapping.longestUnbroken(text));
        }
        if (width >= ofWidth.length) {
            ofWidth = Arrays.copyOf(ofWidth, 2 * width);
        }
        ofWidth[width]++;
        cells++;
    }

    /** The width that needs no wrapping. */
    int widest() {
        return widest;
    }

    /** The width that breaks no word. */
    int unbroken() {
        return unbroken;
    }

    /** The width that nine of ten cells keep to, and the title. */
    int usual() {
        long wanted = (cells * 9L + 9) / 10;
        int width = 0;
        for (long within = ofWidth[0]; within < wanted; within += ofWidth[width]) {
            width++;
        }
        return Math.max(width, title);
    }
}
